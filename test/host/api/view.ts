import type { Sheet } from "../workbook/sheet";

type View = { showGridLines?: boolean; showRowColHeaders?: boolean };

/** The sheet's one view, made when the file has none. */
export function viewOf(sheet: Sheet): View & Record<string, unknown> {
  if (sheet.parts.views.length === 0) sheet.parts.views.push({ state: "normal" } as never);
  return sheet.parts.views[0] as never;
}
