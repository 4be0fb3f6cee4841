import type { SharedTask } from "../model/overview";
import type { Notice } from "../model/situation";
import type { Task } from "../model/task";
import { editDistance } from "./likeness";
import { compactKey } from "./normalise-text";

export interface MatchedTasks {
  tasks: SharedTask[];
  notices: Notice[];
}

/** Real variants of one task are at most five letters apart; different tasks of one cluster at least fourteen. */
const MOST_EDITS = 5;
const MOST_SHARE = 0.1;

/** What is known of one wording. */
interface Spelling {
  known: Known[];
  /** The sheet on which it was met last, and in which clusters there. */
  sheet: number;
  clusters: string[];
}

interface Known {
  task: SharedTask;
  /** Of the spelling that was seen first: likeness is measured against it alone, so that it cannot creep. */
  key: string;
  clusterKey: string;
  /** The sheet that was matched with it last. */
  lastSheet: number;
}

/**
 * Finds the same task across sheets; `sheets` are the tasks per sheet, task lists first. Equal descriptions are one task (in the
 * same cluster, if there is a choice); else, within one cluster, a likely variant that is the only one both ways.
 * Two tasks of one sheet are never one: a repeated description is a task of its own, and is listed. Tells the tasks their ids.
 */
export function matchTasks(sheets: readonly (readonly Task[])[]): MatchedTasks {
  const matcher = new TaskMatcher();
  sheets.forEach((tasks, sheet) => matcher.matchSheet(tasks, sheet));
  return matcher.matched();
}

class TaskMatcher {
  private readonly all: Known[] = [];
  private readonly spellings = new Map<string, Spelling>();
  private readonly byCluster = new Map<string, Known[]>();
  private readonly notices: Notice[] = [];

  matched(): MatchedTasks {
    return { tasks: this.all.map(({ task }) => task), notices: this.notices };
  }

  matchSheet(tasks: readonly Task[], sheet: number): void {
    const left: Task[] = [];
    const variants = new Map<Task, string>();
    for (const task of tasks) {
      const cluster = compactKey(task.cluster);
      const spelling = this.spellingOf(compactKey(task.description));
      if (spelling.sheet !== sheet) {
        spelling.sheet = sheet;
        spelling.clusters = [];
      }
      if (spelling.clusters.includes(cluster))
        this.notices.push({ code: "duplicateTask", cell: task.cell, text: task.description });
      else spelling.clusters.push(cluster);
      const known = freeOne(spelling.known, cluster, sheet);
      if (known) place(known, task, sheet);
      else left.push(task);
    }
    for (const [task, known] of likelyPairs(left, this.byCluster, sheet)) {
      place(known, task, sheet);
      this.spellingOf(compactKey(task.description)).known.push(known);
      variants.set(task, known.task.description);
    }
    for (const task of left) {
      const like = variants.get(task);
      if (like === undefined) this.add(task, sheet);
      else
        this.notices.push({
          code: "matchedByLikeness",
          cell: task.cell,
          text: task.description,
          other: like,
        });
    }
  }

  private add(task: Task, sheet: number): void {
    const known = newTask(task, this.all.length, sheet);
    this.all.push(known);
    this.spellingOf(known.key).known.push(known);
    const cluster = this.byCluster.get(known.clusterKey);
    if (cluster) cluster.push(known);
    else this.byCluster.set(known.clusterKey, [known]);
    task.id = known.task.id;
  }

  private spellingOf(key: string): Spelling {
    let spelling = this.spellings.get(key);
    if (!spelling) this.spellings.set(key, (spelling = { known: [], sheet: -1, clusters: [] }));
    return spelling;
  }
}

function place(known: Known, task: Task, sheet: number): void {
  known.lastSheet = sheet;
  known.task.places.push(task.cell);
  task.id = known.task.id;
}

const NONE: readonly Known[] = [];

/** Not matched on this sheet yet; rather of this cluster than of another. */
function freeOne(spelt: readonly Known[], clusterKey: string, sheet: number): Known | undefined {
  let other: Known | undefined;
  for (const known of spelt) {
    if (known.lastSheet === sheet) continue;
    if (known.clusterKey === clusterKey) return known;
    other ??= known;
  }
  return other;
}

function newTask(task: Task, index: number, sheet: number): Known {
  return {
    task: {
      id: `task-${index + 1}`,
      cluster: task.cluster,
      description: task.description,
      core: task.core,
      places: [task.cell],
    },
    key: compactKey(task.description),
    clusterKey: compactKey(task.cluster),
    lastSheet: sheet,
  };
}

/** Pairs of which each is the only likely variant of the other. */
function likelyPairs(
  left: readonly Task[],
  byCluster: ReadonlyMap<string, readonly Known[]>,
  sheet: number,
): [Task, Known][] {
  const pairs: [Task, Known][] = [];
  const wooers = new Map<Known, number>();
  for (const task of left) {
    const key = compactKey(task.description);
    const candidates = (byCluster.get(compactKey(task.cluster)) ?? NONE).filter(
      (known) => known.lastSheet !== sheet && areAlike(key, known.key),
    );
    for (const known of candidates) wooers.set(known, (wooers.get(known) ?? 0) + 1);
    if (candidates.length === 1 && candidates[0]) pairs.push([task, candidates[0]]);
  }
  return pairs.filter(([, known]) => wooers.get(known) === 1);
}

function areAlike(a: string, b: string): boolean {
  const most = Math.min(MOST_EDITS, Math.floor(Math.max(a.length, b.length) * MOST_SHARE));
  return most > 0 && Math.abs(a.length - b.length) <= most && editDistance(a, b, most) <= most;
}
