import { unconfirmedPersons, type Overview } from "../model/overview";
import type { WorkbookSettings } from "../model/workbook-settings";
import { anchorPoints } from "./anchor-points";
import {
  commonNeeds,
  possibleDoubleWork,
  schoolMatrix,
  tasksInSchools,
  type TaskInSchools,
} from "./between-schools";
import { personCapacities } from "./capacity";
import { concentrationOf } from "./concentration";
import { conflictsOf } from "./conflicts";
import { clusterFigures, sumOfCoverages } from "./coverage";
import { dataQualityOf, noticesToCheck } from "./data-quality";
import { clusterExpertise, taskExpertise } from "./expertise";
import type { Findings, KeyFigures, SheetFigures, Workload } from "./findings";
import { gapsOf } from "./gaps";
import { governanceOf } from "./governance";
import { sumOfTotals } from "./hours-total";
import { incompleteTasks } from "./incomplete";
import { openTasksOf } from "./open-tasks";
import { ofRole, placeTasks } from "./placed-task";
import { Seconds } from "./propose-second";
import { figuresPerSheet } from "./sheet-figures";
import { shiftsOf, tasksOnlyInOne } from "./shifts";
import { targetProgress } from "./target-progress";
import { unitsOf } from "./units";
import { groupVulnerableTasks, vulnerableTasks } from "./vulnerable";
import { workloadPerPerson } from "./workload";
import { workloadChanges } from "./workload-change";

/** What the user decided that the analysis takes into account. */
export type AnalysisSettings = Pick<WorkbookSettings, "capacities" | "anchorPoints">;

/** Finds all there is to say about a workbook. Never throws: a workbook without situation sheets has empty findings. */
export function analyse(
  overview: Overview,
  { capacities, anchorPoints: confirmed }: AnalysisSettings = { capacities: {}, anchorPoints: [] },
): Findings {
  const tasks = placeTasks(overview);
  const role = overview.situations.some((situation) => situation.role === "current") ? "current" : "target";
  const today = ofRole(tasks, role);
  const sheets = figuresPerSheet(overview, tasks);
  const workload = workloadPerPerson(today);
  const targetWorkload = role === "target" ? [] : workloadPerPerson(ofRole(tasks, "target"));
  const toCheck = noticesToCheck(overview);
  const units = unitsOf(tasks);
  const gaps = gapsOf(units);
  const shifts = shiftsOf(units);
  const inSchools = tasksInSchools(today);
  const seconds = new Seconds(workload, capacities);
  return {
    role,
    keyFigures: {
      ...keyFigures(
        inSchools,
        sheets.filter((sheet) => sheet.role === role),
        workload,
      ),
      toCheck: toCheck.length,
    },
    sheets,
    workload,
    unconfirmed: [...unconfirmedPersons(overview)],
    targetWorkload,
    clusters: clusterFigures(today),
    openTasks: openTasksOf(today, units),
    gaps,
    shifts,
    onlyInOne: tasksOnlyInOne(units),
    workloadChanges: workloadChanges(units),
    targetProgress: targetProgress(units, gaps, shifts),
    governance: governanceOf(units, today),
    commonNeeds: commonNeeds(inSchools, tasks),
    possibleDoubleWork: possibleDoubleWork(inSchools),
    schoolMatrix: schoolMatrix(inSchools, [...new Set(today.map(({ place }) => place.school))]),
    expertise: clusterExpertise(workload),
    taskExpertise: taskExpertise(workload),
    anchorPoints: anchorPoints(workload, today, confirmed, overview.persons),
    capacities: personCapacities(
      capacities,
      overview.persons,
      workload,
      targetWorkload.length > 0 ? targetWorkload : null,
    ),
    vulnerable: vulnerableTasks(today, seconds),
    groupVulnerable: groupVulnerableTasks(today, seconds),
    incomplete: incompleteTasks(tasks),
    conflicts: conflictsOf(tasks, overview.notices),
    toCheck,
    dataQuality: dataQualityOf(overview, workload),
    concentration: concentrationOf(workload, today),
  };
}

/** Of the tasks and sheets of today. */
function keyFigures(
  tasks: readonly TaskInSchools[],
  sheets: readonly SheetFigures[],
  workload: readonly Workload[],
): Omit<KeyFigures, "toCheck"> {
  const coverage = sumOfCoverages(sheets.map((sheet) => sheet.coverage));
  const coreCoverage = sumOfCoverages(sheets.map((sheet) => sheet.coreCoverage));
  return {
    schools: new Set(sheets.map(({ school }) => school)).size,
    sheets: sheets.length,
    tasks: tasks.length,
    coreTasks: tasks.filter(({ everywhere }) => everywhere.some(({ place }) => place.core)).length,
    persons: workload.length,
    coverage,
    coreCoverage,
    hours: sumOfTotals(workload.map(({ hours }) => hours)),
    openTasks: coverage.open,
    openCoreTasks: coreCoverage.open,
  };
}
