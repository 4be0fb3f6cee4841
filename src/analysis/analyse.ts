import type { Overview } from "../model/overview";
import { concentrationOf } from "./concentration";
import { conflictsOf } from "./conflicts";
import { clusterFigures, coreCoverageOf, coverageOf } from "./coverage";
import { dataQualityOf, noticesToCheck } from "./data-quality";
import type { Findings, KeyFigures, SheetFigures, Workload } from "./findings";
import { gapsOf, openTasksOf } from "./gaps";
import { sumOfTotals } from "./hours-total";
import { incompleteTasks } from "./incomplete";
import { ofRole, placeTasks, type PlacedTask } from "./placed-task";
import { figuresPerSheet } from "./sheet-figures";
import { groupVulnerableTasks, vulnerableTasks } from "./vulnerable";
import { workloadPerPerson } from "./workload";

/** Finds all there is to say about a workbook. Never throws: a workbook without situation sheets has empty findings. */
export function analyse(overview: Overview): Findings {
  const tasks = placeTasks(overview);
  const role = overview.situations.some((situation) => situation.role === "current") ? "current" : "target";
  const today = ofRole(tasks, role);
  const sheets = figuresPerSheet(overview, tasks);
  const workload = workloadPerPerson(today);
  const toCheck = noticesToCheck(overview);
  return {
    role,
    keyFigures: {
      ...keyFigures(
        today,
        sheets.filter((sheet) => sheet.role === role),
        workload,
      ),
      toCheck: toCheck.length,
    },
    sheets,
    workload,
    targetWorkload: role === "target" ? [] : workloadPerPerson(ofRole(tasks, "target")),
    clusters: clusterFigures(today),
    openTasks: openTasksOf(today),
    gaps: gapsOf(tasks),
    vulnerable: vulnerableTasks(today),
    groupVulnerable: groupVulnerableTasks(today),
    incomplete: incompleteTasks(tasks),
    conflicts: conflictsOf(tasks),
    toCheck,
    dataQuality: dataQualityOf(overview, today),
    concentration: concentrationOf(workload, today),
  };
}

function keyFigures(
  today: readonly PlacedTask[],
  sheets: readonly SheetFigures[],
  workload: readonly Workload[],
): Omit<KeyFigures, "toCheck"> {
  const coverage = coverageOf(today);
  const coreCoverage = coreCoverageOf(today);
  const different = (tasks: readonly PlacedTask[]) => new Set(tasks.map(({ place }) => place.taskId)).size;
  return {
    schools: new Set(sheets.map(({ school }) => school)).size,
    sheets: sheets.length,
    tasks: different(today),
    coreTasks: different(today.filter(({ place }) => place.core)),
    persons: workload.length,
    coverage,
    coreCoverage,
    hours: sumOfTotals(workload.map(({ hours }) => hours)),
    openTasks: coverage.open,
    openCoreTasks: coreCoverage.open,
  };
}
