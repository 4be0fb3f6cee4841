import type { Overview } from "../model/overview";
import { CoverageCount } from "./coverage";
import type { SheetFigures } from "./findings";
import { HoursSum } from "./hours-total";
import { schoolNameOf, type PlacedTask } from "./placed-task";
import { grouped } from "./task-order";

/** The figures of every situation sheet on its own, in sheet order. */
export function figuresPerSheet(overview: Overview, tasks: readonly PlacedTask[]): SheetFigures[] {
  const bySheet = grouped(tasks, ({ situation }) => situation.sheet.id);
  return overview.situations.map((situation) => {
    const own = bySheet.get(situation.sheet.id) ?? [];
    const counted = new CoverageCount();
    const hours = new HoursSum();
    const looseHours = new HoursSum();
    const persons = new Set<string>();
    for (const placed of own) {
      counted.add(placed);
      for (const person of placed.persons) {
        hours.add(person.hours);
        persons.add(person.key);
      }
    }
    for (const task of situation.tasks) for (const loose of task.looseHours) looseHours.add(loose.hours);
    return {
      sheet: situation.sheet,
      school: schoolNameOf(overview.schools, situation),
      role: situation.role,
      coverage: counted.coverage,
      coreCoverage: counted.coreCoverage,
      hours: hours.total(),
      looseHours: looseHours.total(),
      persons: persons.size,
      hiddenTasks: situation.tasks.filter(({ hidden }) => hidden).length,
      reconciliation: situation.reconciliation,
    };
  });
}
