import type { Area, CellValue } from "../../model/cell";
import type { Grid, SheetRef } from "../../model/grid";
import type { GeneratedKind, GeneratedSheetInfo } from "../../port/workbook-port";
import { findLayout } from "../../reading/find-layout";
import { areaOf } from "../read/read-grids";
import type { SheetPlan } from "../../summary/sheet-plan";
import { madeFromOf, type GeneratedState } from "./generated-state";
import { scopedName } from "../self-test/scope";
import { hasKnownTitle } from "./known-titles";
import { printOf } from "./written-record";

/**
 * Sheets that we made are ours to replace, when two of three proofs agree: a hidden defined name over their cells, the id that is
 * kept of them, and our own title and heads at their top. One alone proves nothing: cut and paste carries a name to a sheet of the
 * user's. A sheet that holds a task overview is never ours, and a copy of a generated sheet is the user's.
 */
export const MARK = "Takenwijzer_";

/** A sheet of ours. */
export interface GeneratedSheet {
  /** The defined name, e.g. "Takenwijzer_Samenvatting". */
  mark: string;
  sheetId: string;
  sheetName: string;
  /** What the defined name covers; null when it is not there, or elsewhere. */
  area: Area | null;
}

/** A sheet that may be ours, and for which there is one proof only. */
export type SheetInDoubt = Omit<GeneratedSheet, "area">;

/** Which sheets are ours. */
export interface Ownership {
  generated: GeneratedSheet[];
  inDoubt: SheetInDoubt[];
  /** Hidden names of ours that stand for no sheet of ours: to be cleared by who writes. */
  strayMarks: string[];
}

export function isOwnMark(name: string): boolean {
  return name.toLowerCase().startsWith(scopedName(MARK).toLowerCase());
}

export function sameMark(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Loads the names; after the next sync `loadProofs` goes on with those that are marks. */
export function loadMarks(context: Excel.RequestContext): Excel.NamedItemCollection {
  const names = context.workbook.names;
  names.load("items/name,items/type,items/visible,items/formula");
  return names;
}

/** Title and heads stand here, also after some rows or columns came in. */
const HEADS_AT = "A1:T40";

/** What tells which sheets are ours, once it is loaded. */
export interface Proofs {
  /** Of all the sheets that may be ours. */
  marks: readonly string[];
  /** The sheets that may be ours: there is no need to read them as sheets of the user. */
  likelyOurs: ReadonlySet<string>;
  /** Queues the loading; again after a request that failed. */
  load(): void;
  /** After the sync. */
  ownership(): Ownership;
}

/** To be called after the sync that followed loadMarks; `sheets` are all those of the workbook. */
export function proofsOf(
  context: Excel.RequestContext,
  names: Excel.NamedItemCollection,
  state: GeneratedState,
  sheets: readonly SheetRef[],
): Proofs {
  const items = names.items.filter(({ name }) => isOwnMark(name));
  const named = new Map(items.map((item) => [item.name.toLowerCase(), item]));
  const marks = [...items.map(({ name }) => name)];
  for (const mark of Object.keys(state.sheets))
    if (isOwnMark(mark) && !named.has(mark.toLowerCase())) marks.push(mark);
  const possible = marks.map((mark) => {
    const item = named.get(mark.toLowerCase());
    const namedSheet = item && sheetNameIn(String(item.formula));
    const stored = madeFromOf(state, mark)?.sheetId;
    const ids = new Set(
      sheets.filter(({ id, name }) => id === stored || name === namedSheet).map(({ id }) => id),
    );
    return { mark, item, stored, sheets: sheets.filter(({ id }) => ids.has(id)) };
  });
  let ranges = new Map<string, Excel.Range>();
  let tops = new Map<string, Excel.Range>();
  return {
    marks,
    likelyOurs: new Set(possible.flatMap((one) => one.sheets.map(({ id }) => id))),
    load() {
      ranges = new Map();
      tops = new Map();
      for (const { mark, item, sheets: candidates } of possible) {
        if (item) {
          const range = item.getRangeOrNullObject();
          range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id");
          ranges.set(mark, range);
        }
        for (const { id } of candidates) {
          if (tops.has(id)) continue;
          const top = context.workbook.worksheets
            .getItem(id)
            .getRange(HEADS_AT)
            .getUsedRangeOrNullObject(true);
          top.load("rowIndex,columnIndex,values");
          tops.set(id, top);
        }
      }
    },
    ownership() {
      const generated: GeneratedSheet[] = [];
      const inDoubt: SheetInDoubt[] = [];
      const strayMarks: string[] = [];
      for (const { mark, item, stored, sheets: candidates } of possible) {
        const range = ranges.get(mark);
        const area = range && !range.isNullObject ? areaOf(range) : null;
        const namedId = range && !range.isNullObject ? range.worksheet.id : null;
        const judged = candidates
          .filter(({ id }) => !generated.some(({ sheetId }) => sheetId === id))
          .map((sheet) => {
            const top = topOf(sheet, tops.get(sheet.id));
            const proofs =
              Number(namedId === sheet.id) + Number(stored === sheet.id) + Number(hasHeads(mark, top, state));
            return { sheet, proofs: holdsOverview(top) ? 0 : proofs };
          })
          .sort((one, other) => other.proofs - one.proofs);
        const [best] = judged;
        const ours = best && best.proofs >= 2 ? best.sheet : null;
        if (ours)
          generated.push({
            mark,
            sheetId: ours.id,
            sheetName: ours.name,
            area: namedId === ours.id ? area : null,
          });
        else if (kindOf(keyOf(mark)))
          for (const { sheet, proofs } of judged)
            if (proofs === 1) inDoubt.push({ mark, sheetId: sheet.id, sheetName: sheet.name });
        if (item && !item.visible && kindOf(keyOf(mark)) && (!ours || namedId !== ours.id))
          strayMarks.push(item.name);
      }
      const isOurs = (sheetId: string) => generated.some((one) => one.sheetId === sheetId);
      return { generated, inDoubt: inDoubt.filter(({ sheetId }) => !isOurs(sheetId)), strayMarks };
    },
  };
}

function hasHeads(mark: string, top: Grid, state: GeneratedState): boolean {
  const contents = top.values.flat().filter((value) => value !== "");
  const [title, ...heads] = madeFromOf(state, mark)?.heads ?? [];
  if (title === undefined) return hasKnownTitle(kindOf(keyOf(mark)), contents);
  const prints = new Set(contents.map(printOf));
  const found = heads.filter((head) => prints.has(head)).length;
  return prints.has(title) && found * 2 >= heads.length;
}

/** Prints of the title and of the first texts below it, by which the sheet is known again. */
export function headsOf(contents: readonly (readonly CellValue[])[]): string[] {
  const texts = contents.slice(0, 12).flat();
  return texts
    .filter((one) => typeof one === "string" && /^'?[^=]/.test(one))
    .slice(0, 16)
    .map(printOf);
}

function holdsOverview(top: Grid): boolean {
  return findLayout(top) !== null;
}

function topOf(sheet: SheetRef, range: Excel.Range | undefined): Grid {
  const values = (range && !range.isNullObject ? range.values : []) as CellValue[][];
  return {
    sheet,
    row: values.length > 0 ? range!.rowIndex : 0,
    column: values.length > 0 ? range!.columnIndex : 0,
    values,
    texts: values.map((row) => row.map(String)),
    formulas: values,
    numberFormats: values.map((row) => row.map(() => "General")),
    merges: [],
    hiddenRows: [],
    colors: [],
  };
}

/** "Huidige situatie" of "='Huidige situatie'!$A$1". */
function sheetNameIn(formula: string): string | undefined {
  return /^='?(.+?)'?![^!]+$/.exec(formula)?.[1]?.replaceAll("''", "'");
}

export function markOf(plan: Pick<SheetPlan, "key">): string {
  return scopedName(MARK) + plan.key;
}

export function keyOf(mark: string): string {
  return mark.slice(scopedName(MARK).length);
}

/** By how their keys begin, in small letters. */
const KINDS: Record<string, GeneratedKind> = {
  samenvatting: "summary",
  bevindingen: "findings",
  scholen: "schools",
  functie: "jobDescriptions",
  takenpakket: "jobDescriptions",
  afspraken: "agreements",
  gegevens: "data",
  keuzelijsten: "pickLists",
};

/** Null for a key that is not known here: of a later version. Such a sheet is not read, and left alone. */
export function kindOf(planKey: string): GeneratedKind | null {
  return KINDS[planKey.split("_")[0]?.toLowerCase() ?? ""] ?? null;
}

/** The generated sheets as the pane lists them, by kind and name; those of a kind that is not known here are left out. */
export function listedSheets(
  sheets: readonly Pick<GeneratedSheet, "mark" | "sheetId" | "sheetName">[],
  state: GeneratedState,
  fingerprint: string,
): GeneratedSheetInfo[] {
  const kinds = Object.values(KINDS);
  const listed = sheets.flatMap(({ mark, sheetId, sheetName }): GeneratedSheetInfo[] => {
    const kind = kindOf(keyOf(mark));
    const made = madeFromOf(state, mark);
    if (!kind) return [];
    return [
      {
        sheetId,
        sheetName,
        kind,
        madeAt: made?.madeAt ?? null,
        outdated: made ? made.fingerprint !== fingerprint : null,
      },
    ];
  });
  return listed.sort(
    (first, second) =>
      kinds.indexOf(first.kind) - kinds.indexOf(second.kind) ||
      first.sheetName.localeCompare(second.sheetName, "nl", { numeric: true }),
  );
}
