import type { OpenPlan, OpenTask } from "./findings";
import { isUnclear, isWanted } from "./gaps";
import type { PlacedTask } from "./placed-task";
import { byCore, urgency } from "./task-order";
import type { Unit } from "./units";

/** Tasks that nobody does on these sheets, with what the school's target says of them; core tasks first, then KT, LT. */
export function openTasksOf(tasks: readonly PlacedTask[], units: readonly Unit[]): OpenTask[] {
  const targets = new Map(
    units.map(({ school, target }) => [
      school,
      new Map(target.map(({ wanted }) => [wanted.place.taskId, wanted])),
    ]),
  );
  return tasks
    .filter(({ task }) => task.status === "open")
    .map((placed): OpenTask => {
      const { place } = placed;
      if (place.role === "target") return { ...place, target: { ...saidBy(placed), state: "itself" } };
      const target = targets.get(place.school);
      if (!target) return { ...place, target: { state: "noTarget", priority: null, names: [] } };
      const wanted = target.get(place.taskId);
      return {
        ...place,
        target: wanted ? planOf(wanted) : { state: "notThere", priority: null, names: [] },
      };
    })
    .sort(
      (first, second) =>
        byCore(first, second) || urgency(first.target.priority) - urgency(second.target.priority),
    );
}

function saidBy({ task, persons, others }: PlacedTask): Omit<OpenPlan, "state"> {
  return { priority: task.priority, names: [...persons.map(({ name }) => name), ...others] };
}

function planOf(wanted: PlacedTask): OpenPlan {
  const said = saidBy(wanted);
  if (isUnclear(wanted)) return { ...said, state: "unclear" };
  if (!isWanted(wanted)) return { ...said, state: "notAsked" };
  return { ...said, state: said.names.length > 0 ? "planned" : "nobody" };
}
