import type { Change, EditPlan } from "../../editing/plan/edit-plan";
import { cellAddress, type CellRef } from "../../model/cell";
import { KnownProblem } from "../../port/problem";
import type { SheetOf } from "./ready-plan";

/** What must be allowed for a plan; `check` may be called after the next sync. */
export interface Rights {
  /** Throws the problem that names the sheet; reads once more only when a sheet is protected. */
  check(sync: () => Promise<void>): Promise<void>;
  /** Whether there may be new names. */
  mayName(): boolean;
}

/** Asks what is protected of all that the plan writes in or copies. Nothing is ever unprotected. */
export function loadRights(
  context: Excel.RequestContext,
  plan: EditPlan,
  nameOf: (sheetId: string) => string | undefined,
  sheetOf: SheetOf,
): Rights {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  const added = new Set(plan.changes.flatMap((one) => (one.kind === "addSheet" ? [one.sheetId] : [])));
  const sheets = [...sheetsToWrite(plan.changes)].map(([sheetId, changes]) => {
    const sheet = sheetOf(sheetId);
    sheet.protection.load("protected,options");
    return { sheetId, sheet, changes };
  });
  const check = async (sync: () => Promise<void>): Promise<void> => {
    const gone = sheets.find(({ sheet }) => sheet.isNullObject);
    if (gone) throw new KnownProblem({ code: "sheetGone", sheetName: nameOf(gone.sheetId), retry: false });
    if (workbook.readOnly) throw new KnownProblem({ code: "readOnly", retry: false });
    const changesSheets = plan.changes.some((change) => "copyOf" in change);
    if (changesSheets && workbook.protection.protected)
      throw new KnownProblem({ code: "protectedWorkbook", retry: true });
    const locked: { sheetId: string; cell: CellRef; range: Excel.Range }[] = [];
    for (const { sheetId, sheet, changes } of sheets) {
      if (!sheet.protection.protected) continue;
      const refuse = new KnownProblem({ code: "protectedSheet", sheetName: nameOf(sheetId), retry: true });
      const { options } = sheet.protection;
      for (const change of changes) {
        if (change.kind === "color" && options.allowFormatCells) continue;
        if (change.kind !== "content" || added.has(change.cell.sheetId)) throw refuse;
        const range = sheet.getRange(cellAddress(change.cell));
        range.load("format/protection/locked");
        locked.push({ sheetId, cell: change.cell, range });
      }
    }
    if (locked.length === 0) return;
    await sync();
    const first = locked.find(({ range }) => range.format.protection.locked !== false);
    if (!first) return;
    throw new KnownProblem({
      code: "protectedSheet",
      sheetName: nameOf(first.sheetId),
      address: cellAddress(first.cell),
      retry: true,
    });
  };
  return { check, mayName: () => !workbook.protection.protected };
}

/** The changes by the sheet that must allow them: those on a copy need it of the sheet that is copied. */
function sheetsToWrite(changes: readonly Change[]): Map<string, Change[]> {
  const sources = new Map<string, string>();
  const sheets = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind === "addSheet") {
      sources.set(change.sheetId, change.copyOf);
      sheets.set(change.copyOf, sheets.get(change.copyOf) ?? []);
      continue;
    }
    const own = "cell" in change ? change.cell.sheetId : change.sheetId;
    const sheetId = sources.get(own) ?? own;
    const known = sheets.get(sheetId) ?? [];
    // A sheet is deleted as a whole, protected or not
    sheets.set(sheetId, change.kind === "deleteSheet" ? known : [...known, change]);
  }
  return sheets;
}
