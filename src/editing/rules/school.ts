import type { School } from "../../model/overview";
import type { Role, Situation } from "../../model/situation";
import { schoolKey } from "../../reading/sheet-role";
import { literalContent } from "../cells/content";
import type { Change } from "../plan/edit-plan";
import type { AddSchool } from "../intention";
import { confirm, headerCell, type PlanDraft, type Rule, Refused } from "../plan/draft";
import { ownContent, renamedTitles } from "./school-content";
import { addSheetCopy } from "../plan/added-sheets";
import { situationSheetName } from "../cells/sheet-names";

export const addSchool: Rule<AddSchool> = {
  plan: planAddSchool,
  label: ({ name }) => ({ school: name.trim() }),
};

type Pair = { current: Situation; target: Situation };

/** Copies the emptiest pair of sheets; what belongs to their school is left out of the copies. */
function planAddSchool(draft: PlanDraft, { name: typed }: AddSchool): void {
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
    after = copyEmpty(draft, example[role], { sheetName, role, school: name }, after);
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
  return [current, target].reduce((sum, situation) => sum + ownContent(draft, situation).length, 0);
}

function copyEmpty(
  draft: PlanDraft,
  example: Situation,
  copy: { sheetName: string; role: Role; school: string },
  afterSheetId: string,
): string {
  const { cells } = draft;
  const id = `new:${copy.role}`;
  const changes: Change[] = [];
  const filled = ownContent(draft, example);
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
  for (const { cell, after } of renamedTitles(cells, example, copy.school)) {
    changes.push({ kind: "content", cell: { ...cell, sheetId: id }, before: cells.content(cell), after });
  }
  // Another school's persons do not go along
  const slots = example.layout.persons.filter(({ kind }) => kind === "generic").length;
  example.layout.persons
    .filter(({ kind }) => kind === "named")
    .forEach(({ column }, index) => {
      const cell = headerCell(cells, example.sheet.id, example.layout, column);
      if (!cell) return;
      const after = literalContent(`Persoon ${slots + index + 1}`);
      changes.push({ kind: "content", cell: { ...cell, sheetId: id }, before: cells.content(cell), after });
    });
  addSheetCopy(draft, { sheetId: id, name: copy.sheetName, copyOf: example.sheet.id, afterSheetId }, changes);
  return id;
}
