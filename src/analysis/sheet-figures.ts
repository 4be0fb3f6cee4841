import type { Overview } from "../model/overview";
import type { Situation } from "../model/situation";
import { coreCoverageOf, coverageOf } from "./coverage";
import type { SheetFigures } from "./findings";
import { totalHours } from "./hours-total";
import { schoolNameOf, type PlacedTask } from "./placed-task";

/** The figures of every situation sheet on its own, in sheet order. */
export function figuresPerSheet(overview: Overview, tasks: readonly PlacedTask[]): SheetFigures[] {
  const bySheet = new Map<Situation, PlacedTask[]>();
  for (const placed of tasks) {
    const own = bySheet.get(placed.situation);
    if (own) own.push(placed);
    else bySheet.set(placed.situation, [placed]);
  }
  return overview.situations.map((situation) => {
    const own = bySheet.get(situation) ?? [];
    const persons = own.flatMap((placed) => placed.persons);
    return {
      sheet: situation.sheet,
      school: schoolNameOf(overview.schools, situation),
      role: situation.role,
      coverage: coverageOf(own),
      coreCoverage: coreCoverageOf(own),
      hours: totalHours(persons.map(({ hours }) => hours)),
      looseHours: totalHours(
        situation.tasks.flatMap(({ looseHours }) => looseHours.map(({ hours }) => hours)),
      ),
      persons: new Set(persons.map(({ key }) => key)).size,
      hiddenTasks: situation.tasks.filter(({ hidden }) => hidden).length,
      reconciliation: situation.reconciliation,
    };
  });
}
