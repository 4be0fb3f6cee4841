import type { Grid } from "../model/grid";
import type { WorkbookSettings } from "../model/workbook-settings";

/**
 * A short text that changes when anything the analysis looks at changes: sheet names, cells, colours, hidden rows, settings.
 * Kept in the workbook beside the summary, so that the pane can say that it is out of date. FNV-1a, 2 × 32 bits; not for secrets.
 */
export function fingerprint(grids: readonly Grid[], settings: WorkbookSettings): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  const add = (text: string) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ (code + at), 0x01000193);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1f, 0x01000193);
  };
  add(JSON.stringify(settings));
  for (const grid of grids) {
    add(`${grid.sheet.name}|${grid.sheet.visibility}|${grid.row}|${grid.column}|${grid.hiddenRows.join()}`);
    for (const row of grid.texts) for (const text of row) add(text);
    for (const block of grid.colors) {
      for (const row of block.fills) for (const color of row) add(color);
      for (const row of block.fonts) for (const color of row) add(color);
    }
  }
  return ((low >>> 0).toString(36) + (high >>> 0).toString(36)).padStart(8, "0");
}
