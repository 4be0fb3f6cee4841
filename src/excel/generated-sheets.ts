import type { Area } from "../model/cell";
import type { SheetPlan } from "../summary/sheet-plan";
import type { GeneratedState } from "./generated-state";
import type { GeneratedKind, GeneratedSheetInfo } from "./workbook-port";

/**
 * Sheets that we made are ours to replace. A hidden defined name over their cells says so: it follows the sheet when it is
 * renamed or moved, is saved with the workbook, and is gone when the sheet is. A copy of such a sheet has no such name of its own
 * in the workbook, and so belongs to the user.
 */
export const MARK = "Takenwijzer_";

export interface GeneratedSheet {
  /** The defined name, e.g. "Takenwijzer_Samenvatting". */
  mark: string;
  sheetId: string;
  sheetName: string;
  area: Area;
}

export interface MarkedRange {
  mark: string;
  range: Excel.Range;
}

export function isMark(name: string): boolean {
  return name.startsWith(MARK);
}

/** Loads the marks; after the next sync `generatedSheets` tells what they mark. */
export function loadMarks(context: Excel.RequestContext): Excel.NamedItemCollection {
  const names = context.workbook.names;
  names.load("items/name,items/type,items/visible,items/formula");
  return names;
}

/** Loads where the marks point; to be called after the sync that followed loadMarks. */
export function loadMarkedRanges(names: Excel.NamedItemCollection): MarkedRange[] {
  return names.items
    .filter((item) => isMark(item.name))
    .map((item) => {
      const range = item.getRangeOrNullObject();
      range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/id,worksheet/name");
      return { mark: item.name, range };
    });
}

/** The names of the sheets that the marks speak of: there is no need to read those. `generatedSheets` tells for certain. */
export function markedSheetNames(names: Excel.NamedItemCollection): Set<string> {
  return new Set(
    names.items.flatMap(({ name, formula }) => {
      const quoted = isMark(name) ? /^='?(.+?)'?![^!]+$/.exec(String(formula))?.[1] : undefined;
      return quoted === undefined ? [] : [quoted.replaceAll("''", "'")];
    }),
  );
}

/** After the sync: the generated sheets that still exist. */
export function generatedSheets(marked: MarkedRange[]): GeneratedSheet[] {
  return marked.flatMap(({ mark, range }): GeneratedSheet[] => {
    if (range.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
    return [
      {
        mark,
        sheetId: worksheet.id,
        sheetName: worksheet.name,
        area: { row: rowIndex, column: columnIndex, rowCount, columnCount },
      },
    ];
  });
}

export function markOf(plan: SheetPlan): string {
  return MARK + plan.key;
}

/** By how their marks begin. */
const KINDS: Record<string, GeneratedKind> = {
  Samenvatting: "summary",
  Functie: "jobDescriptions",
  Afspraken: "agreements",
  Gegevens: "data",
};

/** Null for a key that is not known here: of a later version. */
export function kindOf(planKey: string): GeneratedKind | null {
  return KINDS[planKey.split("_")[0] ?? ""] ?? null;
}

/** The generated sheets as the pane lists them, by kind and name; those of a kind that is not known here are left out. */
export function listedSheets(
  sheets: readonly Pick<GeneratedSheet, "mark" | "sheetId" | "sheetName">[],
  state: GeneratedState,
  fingerprint: string,
): GeneratedSheetInfo[] {
  const kinds = Object.values(KINDS);
  const listed = sheets.flatMap(({ mark, sheetId, sheetName }): GeneratedSheetInfo[] => {
    const kind = kindOf(mark.slice(MARK.length));
    const made = state.sheets[mark];
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
