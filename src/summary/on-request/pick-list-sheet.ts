import { SheetDraft } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { NOTE, TABLE_HEADER, TITLE } from "../summary-styles";

/** Title, note, a blank row and the heading stand above the names. */
const ROWS_ABOVE = 4;

/** The small sheet that the lists in the cells take their names from. */
export function planPickListSheet(names: readonly string[]): SheetPlan {
  const draft = new SheetDraft();
  draft.add(["Keuzelijsten"], TITLE);
  draft.add(["De keuzelijsten in de taakbladen halen hun namen hier. Laat dit blad dus staan."], NOTE);
  draft.blank();
  draft.add(["Naam"], TABLE_HEADER);
  for (const name of names) draft.add([name]);
  return {
    name: "Keuzelijsten",
    key: "keuzelijsten",
    position: "last",
    columnWidths: [40],
    rows: draft.rows,
    tables: [],
    charts: [],
    frozenRows: ROWS_ABOVE,
    print: { landscape: false, titleRows: 0, scale: "onePageWide", breaks: [] },
  };
}

/** Where the names stand on the sheet: "$A$5:$A$20". */
export function namesAddress(names: readonly string[]): string {
  return `$A$${ROWS_ABOVE + 1}:$A$${ROWS_ABOVE + names.length}`;
}
