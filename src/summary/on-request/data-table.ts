import type { PlacedTask } from "../../analysis/placed-task";
import type { Findings } from "../../analysis/findings";
import { cellAddress, cellKey, type CellRef } from "../../model/cell";
import type { Role } from "../../model/situation";
import type { Hours, TaskStatus } from "../../model/task";
import { pageScale } from "../page-breaks";
import { SheetDraft, type DraftColumn, type Entry } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import type { ShownNames } from "../shown-names";
import { taskIds } from "../../analysis/task-ids";
import type { RequestContext } from "./request";

const PLAIN = { vertical: "Top" } as const;

/** These headers are an agreement with PivotTables and queries over many workbooks: add at the end, never rename. */
const COLUMNS: readonly (DraftColumn & { width: number })[] = [
  { header: "School", style: PLAIN, width: 20 },
  { header: "Situatie", style: PLAIN, width: 11 },
  { header: "Cluster", style: PLAIN, width: 15 },
  { header: "Taak-id", style: PLAIN, width: 11 },
  { header: "Taak", style: { ...PLAIN, wrap: true }, width: 70 },
  { header: "Kerntaak", style: PLAIN, width: 10 },
  { header: "Niveau", style: PLAIN, width: 9 },
  { header: "Prioriteit", style: PLAIN, width: 10 },
  { header: "Status", style: PLAIN, width: 18 },
  { header: "Uitvoerder", style: PLAIN, width: 22 },
  { header: "Soort uitvoerder", style: PLAIN, width: 18 },
  { header: "Uren per week", style: { ...PLAIN, numberFormat: "0.0#" }, width: 12 },
  { header: "Uren geschat", style: { ...PLAIN, horizontal: "Left", indent: 1 }, width: 12 },
  { header: "Blad", style: PLAIN, width: 24 },
  { header: "Cel", style: PLAIN, width: 8 },
  { header: "Telt mee", style: PLAIN, width: 10 },
];

const ROLE_WORDS: Record<Role, string> = { current: "huidig", target: "streefdoel" };
const STATUS_WORDS: Record<TaskStatus, string> = {
  filled: "toegewezen",
  open: "open",
  toCheck: "te controleren",
  outOfScope: "niet van toepassing",
};
const NO_HOURS: Hours = { perWeek: null, estimate: false, converted: false };

/**
 * The long table: a row per assignment, on every sheet; a task without one has one row without an executor, so that open tasks can
 * be counted too. Unknown hours are an empty cell. "Telt mee" is "nee" where the hours are not in the totals of the summary: a task at SG
 * level that counts on another sheet, hours without a name, and those of a firm, the management …; so the hours of the rows with "ja"
 * add up to the workload of all persons, per situation.
 */
export function planDataTable({ overview, findings, names, placed: all }: RequestContext): SheetPlan[] {
  const placed = [...all.values()];
  if (placed.length === 0) return [];
  const ids = taskIds(overview.tasks);
  const sheetNames = new Map(overview.situations.map(({ sheet }) => [sheet.id, sheet.name]));
  const counted = countedCells(findings);
  const draft = new SheetDraft();
  draft.table({
    name: "Gegevens",
    columns: COLUMNS,
    body: placed.flatMap((task) => linesOf(task, ids, sheetNames, names, counted)),
  });
  const columnWidths = COLUMNS.map(({ width }) => width);
  return [
    {
      name: "Gegevens",
      key: "Gegevens",
      position: "last",
      columnWidths,
      rows: draft.rows,
      tables: draft.tables,
      charts: [],
      frozenRows: 1,
      print: {
        landscape: true,
        titleRows: 1,
        scale: pageScale({ landscape: true, titleRows: 1, columnWidths }),
        breaks: [],
      },
    },
  ];
}

interface Line {
  executor: string;
  kind: "persoon" | "andere uitvoerder" | "zonder naam" | "";
  hours: Hours;
  estimated: boolean;
  cell: CellRef;
  counts: boolean;
}

/** Person and cell of every assignment that counts in the workload. */
function countedCells({ workload, targetWorkload }: Findings): Set<string> {
  return new Set(
    [...workload, ...targetWorkload].flatMap(({ personKey, assignments }) =>
      assignments.map(({ cell }) => countKey(personKey, cell)),
    ),
  );
}

function countKey(personKey: string, cell: CellRef): string {
  return `${personKey}\n${cellKey(cell)}`;
}

function linesOf(
  { place, task, persons }: PlacedTask,
  ids: ReadonlyMap<string, string>,
  sheetNames: ReadonlyMap<string, string>,
  names: ShownNames,
  counted: ReadonlySet<string>,
): Entry[][] {
  const shared = [
    place.school,
    ROLE_WORDS[place.role],
    place.cluster,
    ids.get(place.taskId) ?? "",
    place.description,
    place.core ? "ja" : "nee",
    place.level ?? "",
    place.priority ?? "",
    STATUS_WORDS[task.status],
  ];
  const split = new Set(
    task.assignments.filter(({ splitUnknown }) => splitUnknown).map(({ executor }) => executor.key),
  );
  const lines: Line[] = [
    ...persons.map(({ key, hours, cell }): Line => ({
      executor: names.person(key),
      kind: "persoon",
      hours,
      estimated: split.has(key) || isEstimated(hours),
      cell,
      counts: counted.has(countKey(key, cell)),
    })),
    ...task.assignments
      .filter(({ executor }) => executor.kind === "other")
      .map(({ executor, hours, cell }): Line => ({
        executor: names.other(executor.name),
        kind: "andere uitvoerder",
        hours,
        estimated: isEstimated(hours),
        cell,
        counts: hours.perWeek === null,
      })),
    ...task.looseHours.map(({ hours, cell }): Line => ({
      executor: "",
      kind: "zonder naam",
      hours,
      estimated: isEstimated(hours),
      cell,
      counts: false,
    })),
  ];
  if (lines.length === 0)
    lines.push({ executor: "", kind: "", hours: NO_HOURS, estimated: false, cell: place.cell, counts: true });
  return lines.map(({ executor, kind, hours, estimated, cell, counts }) => [
    ...shared,
    executor,
    kind,
    hours.perWeek ?? "",
    hours.perWeek === null ? "" : estimated ? "ja" : "nee",
    sheetNames.get(cell.sheetId) ?? "",
    cellAddress(cell),
    counts ? "ja" : "nee",
  ]);
}

function isEstimated({ estimate, converted }: Hours): boolean {
  return estimate || converted;
}
