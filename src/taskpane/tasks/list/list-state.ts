import { isFiltering, NO_FILTER, type TaskFilter } from "./task-filter";

/** What the user did with the list of tasks; tasks are known by the key of their entry. */
export interface ListState {
  filter: TaskFilter;
  /** The task whose editor is open. */
  open: string | null;
  /** Tasks that were worked on stay in view, also when they no longer pass the filter that is on. */
  kept: ReadonlySet<string>;
  /** Clusters that are folded away. */
  folded: ReadonlySet<string>;
  /** Rows have a box to choose them. */
  choosing: boolean;
  chosen: ReadonlySet<string>;
  /** The choice follows the rows that are selected in Excel. */
  chosenInGrid: boolean;
  /** Where a range of chosen tasks starts. */
  rangeStart: string | null;
}

export type ListAction =
  | { type: "filtered"; filter: Partial<TaskFilter> }
  | { type: "opened"; key: string }
  | { type: "closed" }
  | { type: "folded"; cluster: string }
  | { type: "choosing"; on: boolean }
  | { type: "chosen"; key: string }
  /** From the last chosen task to this one, in the order of the list. */
  | { type: "rangeChosen"; key: string; order: readonly string[] }
  | { type: "allChosen"; keys: readonly string[]; on: boolean }
  /** typing: something is being typed in the open editor, so it stays. */
  | { type: "selectedInGrid"; keys: readonly string[]; typing: boolean };

export const INITIAL_LIST: ListState = {
  filter: NO_FILTER,
  open: null,
  kept: new Set(),
  folded: new Set(),
  choosing: false,
  chosen: new Set(),
  chosenInGrid: false,
  rangeStart: null,
};

export function listReducer(state: ListState, action: ListAction): ListState {
  switch (action.type) {
    case "filtered":
      return { ...state, filter: { ...state.filter, ...action.filter }, kept: onlyOpen(state) };
    case "opened":
      return { ...state, open: action.key, kept: changedSet(state.kept, [action.key], true) };
    case "closed":
      return { ...state, open: null };
    case "folded":
      return {
        ...state,
        folded: changedSet(state.folded, [action.cluster], !state.folded.has(action.cluster)),
      };
    case "choosing":
      return action.on
        ? { ...state, choosing: true }
        : { ...state, choosing: false, chosen: new Set(), chosenInGrid: false, rangeStart: null };
    case "chosen":
      return choose(state, [action.key], !state.chosen.has(action.key), action.key);
    case "rangeChosen": {
      const from = state.rangeStart === null ? -1 : action.order.indexOf(state.rangeStart);
      const to = action.order.indexOf(action.key);
      const range = action.order.slice(Math.min(from < 0 ? to : from, to), Math.max(from, to) + 1);
      return choose(state, range, true, state.rangeStart ?? action.key);
    }
    case "allChosen":
      return choose(state, action.keys, action.on, state.rangeStart);
    case "selectedInGrid":
      return afterGridSelection(state, action.keys, action.typing);
  }
}

/** Whether the task is in the list although it may not pass the filter. */
export function isKept(
  { open, kept, chosen }: Pick<ListState, "open" | "kept" | "chosen">,
  key: string,
): boolean {
  return key === open || kept.has(key) || chosen.has(key);
}

/** Whoever searches wants to see what is found. */
export function isFolded({ filter, folded }: Pick<ListState, "filter" | "folded">, cluster: string): boolean {
  return folded.has(cluster) && !isFiltering(filter);
}

/** The same set as long as it has the same in it: then a key in the search box changes nothing but the filter. */
function onlyOpen({ open, kept }: ListState): ReadonlySet<string> {
  if (open === null) return kept.size === 0 ? kept : new Set();
  return kept.size === 1 && kept.has(open) ? kept : new Set([open]);
}

function choose(
  state: ListState,
  keys: readonly string[],
  on: boolean,
  rangeStart: string | null,
): ListState {
  return {
    ...state,
    choosing: true,
    chosen: changedSet(state.chosen, keys, on),
    chosenInGrid: false,
    rangeStart,
  };
}

/** One row opens; several are chosen, for as long as they are selected there. */
function afterGridSelection(state: ListState, keys: readonly string[], typing: boolean): ListState {
  const [first, second] = keys;
  if (first === undefined) return state;
  if (second !== undefined) {
    return {
      ...state,
      open: typing ? state.open : null,
      choosing: true,
      chosen: new Set(keys),
      chosenInGrid: true,
      rangeStart: null,
    };
  }
  const free: ListState = state.chosenInGrid
    ? { ...state, choosing: false, chosen: new Set(), chosenInGrid: false }
    : state;
  return typing || free.choosing
    ? free
    : { ...free, open: first, kept: changedSet(free.kept, [first], true) };
}

function changedSet(set: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const changed = new Set(set);
  for (const key of keys)
    if (on) changed.add(key);
    else changed.delete(key);
  return changed;
}
