import type { Overview } from "../model/overview";
import type { Hours } from "../model/task";
import { coreCoverageOf, coverageOf } from "./coverage";
import type { SheetFigures } from "./findings";
import { totalHours } from "./hours-total";
import { schoolNameOf, type PlacedTask } from "./placed-task";
import { grouped } from "./task-order";

/** The figures of every situation sheet on its own, in sheet order. */
export function figuresPerSheet(overview: Overview, tasks: readonly PlacedTask[]): SheetFigures[] {
  const bySheet = grouped(tasks, ({ situation }) => situation.sheet.id);
  return overview.situations.map((situation) => {
    const own = bySheet.get(situation.sheet.id) ?? [];
    const hours: Hours[] = [];
    const persons = new Set<string>();
    for (const placed of own) {
      for (const person of placed.persons) {
        hours.push(person.hours);
        persons.add(person.key);
      }
    }
    const loose = situation.tasks.flatMap(({ looseHours }) => looseHours);
    return {
      sheet: situation.sheet,
      school: schoolNameOf(overview.schools, situation),
      role: situation.role,
      coverage: coverageOf(own),
      coreCoverage: coreCoverageOf(own),
      hours: totalHours(hours),
      looseHours: totalHours(loose.map((one) => one.hours)),
      persons: persons.size,
      hiddenTasks: situation.tasks.filter(({ hidden }) => hidden).length,
      reconciliation: situation.reconciliation,
    };
  });
}
