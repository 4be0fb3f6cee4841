import type { Findings, Gap } from "../../analysis/findings";
import type { TaskPlace } from "../../analysis/task-place";

const URGENCIES = ["core", "KT", "LT", "other"] as const;
export type Urgency = (typeof URGENCIES)[number];

export interface OpenTaskLine {
  place: TaskPlace;
  /** Whom the target names for it. */
  planned: string[];
}

/**
 * Tasks that nobody does today: core tasks first whatever their priority, then by the priority that the school's target
 * gives them. Classes without tasks are left out.
 */
export function openByUrgency({ openTasks, gaps }: Findings): { urgency: Urgency; tasks: OpenTaskLine[] }[] {
  const wanted = new Map(gaps.map((gap) => [placeKey(gap.place), gap]));
  const tasks = openTasks.map((place) => ({ place, gap: wanted.get(placeKey(place)) }));
  return URGENCIES.map((urgency) => ({
    urgency,
    tasks: tasks
      .filter(({ place, gap }) => urgencyOf(place, gap) === urgency)
      .map(({ place, gap }) => ({ place, planned: gap?.planned ?? [] })),
  })).filter(({ tasks: own }) => own.length > 0);
}

function urgencyOf(place: TaskPlace, gap: Gap | undefined): Urgency {
  if (place.core) return "core";
  const priority = gap?.place.priority ?? place.priority;
  return priority === "KT" || priority === "LT" ? priority : "other";
}

function placeKey({ taskId, school }: TaskPlace): string {
  return JSON.stringify([taskId, school]);
}
