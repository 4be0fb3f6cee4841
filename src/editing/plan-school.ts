import type { CellRef } from "../model/cell";
import type { School } from "../model/overview";
import type { Role, Situation } from "../model/situation";
import { schoolKey } from "../reading/sheet-role";
import { textContent } from "./cell-content";
import type { Change } from "./edit-plan";
import type { AddSchool } from "./intention";
import { filledColumns } from "./layout-columns";
import { confirm, headerCell, type PlanDraft, Refused, rowsOf } from "./plan-draft";
import { addSheetCopy } from "./sheet-copy";
import { situationSheetName } from "./sheet-names";

type Pair = { current: Situation; target: Situation };

/** Copies the emptiest pair of sheets; what is filled in on them is left out of the copies. */
export function planAddSchool(draft: PlanDraft, { name: typed }: AddSchool): void {
  const name = typed.replace(/\s+/g, " ").trim();
  if (name === "") throw new Refused("emptyName");
  const { overview, cells } = draft;
  if (overview.schools.some((school) => schoolKey(school.name) === schoolKey(name)))
    throw new Refused("nameTaken", { text: name });
  const pairs = overview.schools.flatMap((school): Pair[] => pairOf(school));
  const example = pairs.reduce<Pair | null>(
    (best, pair) => (!best || filledCells(draft, pair) < filledCells(draft, best) ? pair : best),
    null,
  );
  if (!example) throw new Refused("noExample");
  const taken = [
    ...cells.grids.map((grid) => grid.sheet.name),
    ...overview.leftOut.map(({ sheet }) => sheet.name),
  ];
  let after = lastSheet(draft);
  for (const role of ["current", "target"] as const) {
    const sheetName = situationSheetName(name, role, example[role].sheet.name, taken);
    if (sheetName === null) throw new Refused("nameNotAllowed", { text: name });
    after = copyEmpty(draft, example[role], sheetName, role, after);
    taken.push(sheetName);
  }
}

function pairOf({ current, target }: School): Pair[] {
  return current && target ? [{ current, target }] : [];
}

function lastSheet({ cells, overview }: PlanDraft): string {
  const situations = new Set(overview.situations.map(({ sheet }) => sheet.id));
  const last = cells.grids
    .map((grid) => grid.sheet.id)
    .filter((id) => situations.has(id))
    .at(-1);
  if (last === undefined) throw new Refused("noExample");
  return last;
}

function filledCells(draft: PlanDraft, { current, target }: Pair): number {
  return [current, target].reduce((sum, situation) => sum + toEmpty(draft, situation).length, 0);
}

/** The cells of a situation that say who does what, at which level or priority. */
export function toEmpty({ cells }: PlanDraft, { layout, tasks }: Situation): CellRef[] {
  return tasks.flatMap((task) =>
    rowsOf(cells, task).flatMap((row) =>
      filledColumns(layout)
        .map((column): CellRef => ({ ...task.cell, row, column }))
        .filter((cell) => cells.content(cell).formula !== ""),
    ),
  );
}

function copyEmpty(
  draft: PlanDraft,
  example: Situation,
  name: string,
  role: Role,
  afterSheetId: string,
): string {
  const { cells } = draft;
  const id = `new:${role}`;
  const changes: Change[] = [];
  const filled = toEmpty(draft, example);
  const [first] = filled;
  if (first) confirm(draft, "copyEmptied", first);
  for (const cell of filled) {
    changes.push({
      kind: "content",
      cell: { ...cell, sheetId: id },
      before: cells.content(cell),
      after: { formula: "" },
    });
  }
  // Another school's persons do not go along
  const slots = example.layout.persons.filter(({ kind }) => kind === "generic").length;
  example.layout.persons
    .filter(({ kind }) => kind === "named")
    .forEach(({ column }, index) => {
      const cell = headerCell(cells, example.sheet.id, example.layout, column);
      if (!cell) return;
      const after = textContent(`Persoon ${slots + index + 1}`);
      changes.push({ kind: "content", cell: { ...cell, sheetId: id }, before: cells.content(cell), after });
    });
  addSheetCopy(draft, { sheetId: id, name, copyOf: example.sheet.id, afterSheetId }, changes);
  return id;
}
