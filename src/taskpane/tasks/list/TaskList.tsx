import { Button, makeStyles } from "@fluentui/react-components";
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { useAnswerPlace } from "../../edits/answer-places";
import { taskPlace } from "../../edits/edit-place";
import { EditAnswer } from "../../edits/EditAnswer";
import type { FocusIn } from "../editor/TaskEditor";
import { lazyPart } from "../../shell/lazy";
import { useOverview, usePane, usePaneSelect } from "../../store/pane-context";
import { usePlainStyles } from "../../parts/plain-styles";
import { situationName } from "../../shell/SituationPicker";
import { useTexts } from "../../parts/texts-context";
import type { SheetView, TaskEntry } from "../../store/workbook-view";
import { isTyping, rowAfterKey } from "./list-keys";
import { INITIAL_LIST, isFolded, isKept, listReducer } from "./list-state";
import { filterEntries, groupByCluster, isFiltering, NO_FILTER, type TaskFilter } from "./task-filter";
import { nextOpen } from "./open-tasks";
import { SheetProgress } from "./SheetProgress";
import { TaskCluster, type RowsState } from "./TaskCluster";
import { TaskFilters } from "./TaskFilters";

// The list is there before anything can be opened in it.
const TaskEditor = lazyPart(() => import("../editor/TaskEditor"));
const BulkBar = lazyPart(() => import("../bulk/BulkBar"));

/** More than are in view at first; the others are drawn right after them. */
const FIRST_DRAWN = 12;

const useStyles = makeStyles({
  tasks: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface TaskListProps {
  view: SheetView;
  views: readonly SheetView[];
}

/** The tasks of one sheet: searched, filtered, grouped by cluster, opened and chosen; keyboard first. */
export function TaskList({ view, views }: TaskListProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { chooseTask } = usePane();
  const selectedTasks = usePaneSelect((state) => state.selectedTasks);
  const ledTo = usePaneSelect((state) => state.ledTo);
  const { entries, situation } = view;
  const [state, dispatch] = useReducer(listReducer, INITIAL_LIST);
  const { filter, open, choosing, chosen } = state;
  const [reachable, setReachable] = useState<string | null>(null);
  /** Where the keyboard goes in the open task; null when it was opened by a selection in the grid. */
  const [takesFocus, setTakesFocus] = useState<FocusIn>(null);
  const answerPlace = useAnswerPlace();
  const overview = useOverview();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  // A key in the search box is drawn at once; what it finds when there is time, before the next key or after it.
  const applied = useDeferredValue(filter);
  const { kept, folded } = state;
  const groups = useMemo(() => groupByCluster(entries), [entries]);
  const shown = useMemo(() => {
    const passing = new Set(filterEntries(entries, applied));
    return new Set(
      entries.filter((entry) => passing.has(entry) || isKept({ open, kept, chosen }, entry.key)),
    );
  }, [entries, applied, open, kept, chosen]);
  const order = useMemo(
    () =>
      groups.flatMap(({ cluster, entries: own }) =>
        isFolded({ filter: applied, folded }, cluster) ? [] : own.filter((entry) => shown.has(entry)),
      ),
    [groups, applied, folded, shown],
  );
  const drawn = useDeferredValue(Infinity, FIRST_DRAWN);
  const tabStop = order.some(({ key }) => key === reachable) ? reachable : (order[0]?.key ?? null);
  /** For what is asked later: rows are drawn again only when what they show changes, not for what they do. */
  const now = useRef({ order, entries, open, choosing, filter });
  now.current = { order, entries, open, choosing, filter };

  const focusRow = useCallback((key: string | undefined) => {
    if (key === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(key)}"]`)?.focus();
  }, []);

  const openTask = useCallback(
    (key: string, { switches } = now.current.filter) => {
      const entry = now.current.entries.find((one) => one.key === key);
      if (!entry) return;
      setTakesFocus(switches.includes("incomplete") ? "missing" : "person");
      dispatch({ type: "opened", key });
      void chooseTask(entry.placed.task.cell);
    },
    [chooseTask],
  );
  // A task that was removed leaves the keyboard at the one that took its place.
  const openAt = useRef(-1);
  useEffect(() => {
    if (open === null) return;
    const at = order.findIndex(({ key }) => key === open);
    if (at >= 0 || entries.some(({ key }) => key === open)) {
      openAt.current = at;
      return;
    }
    dispatch({ type: "closed" });
    if (document.activeElement === document.body)
      focusRow(order[Math.min(openAt.current, order.length - 1)]?.key);
  }, [open, order, entries, focusRow]);

  // Excel's selection is followed, not what the pane selected there itself.
  const selectedKeys = useMemo(
    () =>
      JSON.stringify(
        entries
          .filter(({ placed: { task } }) => selectedTasks.some((cell) => isSameCell(cell, task.cell)))
          .map(({ key }) => key),
      ),
    [entries, selectedTasks],
  );
  useEffect(() => {
    const keys = JSON.parse(selectedKeys) as string[];
    const isOpened = keys.length === 1 && keys[0] === now.current.open;
    if (keys.length === 0 || isOpened) return;
    setTakesFocus(null);
    const typing = Boolean(list.current?.querySelector("[data-typing]"));
    dispatch({ type: "selectedInGrid", keys, typing });
  }, [selectedKeys]);

  // With the others of its kind in the list, Enter goes from one to the next.
  useEffect(() => {
    const key = ledTo && now.current.entries.find(({ placed }) => isSameCell(placed.task.cell, ledTo))?.key;
    if (!key) return;
    const led = now.current.entries.find((entry) => entry.key === key);
    const like = led?.placed.task.status === "open" ? "open" : led?.missing.length ? "incomplete" : null;
    const filter: TaskFilter = { ...NO_FILTER, switches: like ? [like] : [] };
    dispatch({ type: "choosing", on: false });
    dispatch({ type: "filtered", filter });
    // An open editor keeps the keyboard where it was
    if (now.current.open === key) focusRow(key);
    openTask(key, filter);
  }, [ledTo, openTask, focusRow]);

  const onPress = useCallback(
    (key: string, { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">) => {
      const keys = now.current.order.map((entry) => entry.key);
      if (shiftKey) dispatch({ type: "rangeChosen", key, order: keys });
      else if (ctrlKey || metaKey || now.current.choosing) dispatch({ type: "chosen", key });
      else if (now.current.open === key) dispatch({ type: "closed" });
      else openTask(key);
    },
    [openTask],
  );

  const under = useCallback(
    (entry: TaskEntry) => {
      const focus = () => focusRow(entry.key);
      if (entry.key !== open)
        return answerPlace === taskPlace(entry.key) ? (
          <EditAnswer place={answerPlace} onlyAsks onAnswered={focus} />
        ) : undefined;
      const close = () => {
        dispatch({ type: "closed" });
        focus();
      };
      const move = (step: 1 | -1) => {
        const { order: rows } = now.current;
        const next = rows[rows.findIndex(({ key }) => key === entry.key) + step];
        if (next) openTask(next.key);
        else close();
      };
      const { order: listed } = now.current;
      const next = nextOpen(listed, entry.key);
      return (
        <TaskEditor
          entry={entry}
          views={views}
          takesFocus={takesFocus}
          onMove={move}
          onNextOpen={next && (() => openTask(next.key))}
          before={listed[listed.findIndex(({ key }) => key === entry.key) - 1]}
          onClose={close}
        />
      );
    },
    [open, answerPlace, views, takesFocus, openTask, focusRow],
  );
  /** The same for as long as the list is there: a row is not drawn again for what it does. */
  const doing = useMemo(
    () => ({
      onPress,
      onChoose: (key: string) => dispatch({ type: "chosen", key }),
      onFocus: setReachable,
      onFold: (cluster: string) => dispatch({ type: "folded", cluster }),
      onChooseAll: (keys: readonly string[], on: boolean) => dispatch({ type: "allChosen", keys, on }),
    }),
    [onPress],
  );
  const rows = useMemo(
    (): RowsState => ({ open, choosing, chosen, tabStop, under, ...doing }),
    [open, choosing, chosen, tabStop, under, doing],
  );

  const onFilter = useCallback(
    (change: Partial<TaskFilter>) => dispatch({ type: "filtered", filter: change }),
    [],
  );
  const onChoosing = useCallback((on: boolean) => dispatch({ type: "choosing", on }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex(({ key }) => key === (event.target as HTMLElement).dataset.task);
    if (at < 0) return;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const next = modified ? null : rowAfterKey(event.key, at, order.length);
    if (event.key === "ArrowUp" && at === 0) search.current?.focus();
    else if (next !== null) {
      const key = order[next]?.key;
      const keys = order.map((entry) => entry.key);
      if (event.shiftKey && key !== undefined) {
        if (chosen.size === 0) dispatch({ type: "chosen", key: order[at]!.key });
        dispatch({ type: "rangeChosen", key, order: keys });
      }
      focusRow(key);
    } else if (event.key === " " && event.ctrlKey) dispatch({ type: "chosen", key: order[at]!.key });
    else if (event.key === "Escape" && choosing) dispatch({ type: "choosing", on: false });
    else if (event.key === "Escape" && isFiltering(filter)) dispatch({ type: "filtered", filter: NO_FILTER });
    // The focus moves before the letter lands, so it is typed into the search box.
    else if (isTyping(event)) return search.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.tasks}>
      <TaskFilters
        entries={entries}
        hasPriority={situation.layout.priority !== null}
        filter={filter}
        onFilter={onFilter}
        searchRef={search}
        onDown={() => focusRow(order[0]?.key)}
        choosing={choosing}
        onChoosing={onChoosing}
      />
      <SheetProgress filled={view.figures.coverage.filled} total={view.figures.coverage.total} />
      <p role="status" className={plain.unseen}>
        {isFiltering(applied) ? t("count.tasks", { count: shown.size }) : ""}
      </p>
      {shown.size === 0 && (
        <div className={plain.section}>
          <p className={plain.text}>{entries.length === 0 ? t("list.empty") : t("list.nothing")}</p>
          {entries.length > 0 && (
            <Button onClick={() => dispatch({ type: "filtered", filter: NO_FILTER })}>
              {t("action.clearFilters")}
            </Button>
          )}
        </div>
      )}
      <div
        ref={list}
        role="group"
        aria-label={t("list.label", { situation: situationName(texts, situation, overview) })}
        onKeyDown={onKeyDown}
      >
        {groups.map((group) => (
          <TaskCluster
            key={group.cluster}
            group={group}
            shown={shown}
            folded={isFolded({ filter: applied, folded }, group.cluster)}
            drawn={Math.max(0, drawn - group.above)}
            rows={rows}
          />
        ))}
      </div>
      {choosing && (
        <BulkBar
          view={view}
          views={views}
          chosen={entries.filter(({ key }) => chosen.has(key))}
          onStop={() => {
            dispatch({ type: "choosing", on: false });
            focusRow(tabStop ?? undefined);
          }}
        />
      )}
    </div>
  );
}

function isSameCell(
  a: { sheetId: string; row: number; column: number },
  b: { sheetId: string; row: number; column: number },
): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
}
