import { createHost, type ExcelHost } from "../host/host";
import { areaAddress, cellAddress } from "../host/workbook/address";
import { prefixOf } from "../host/workbook/workbook";
import type { CellStyle, Sheet } from "../host/workbook/sheet";

/** All that a file says, flat: "Streefdoel!B5 value" -> its value, "Streefdoel!B5 style", "Streefdoel row 5", … */
export type SavedContent = ReadonlyMap<string, string>;

/** What stands in the workbook after it was saved and opened again. */
export async function savedContent(host: ExcelHost): Promise<SavedContent> {
  const reopened = createHost();
  await reopened.openXlsx(await host.saveXlsx());
  return openContent(reopened);
}

/** The same of the workbook as it is open now. */
export function openContent({ store }: ExcelHost): SavedContent {
  const content = new Map<string, string>();
  const put = (key: string, value: unknown) => content.set(key, stable(value));
  store.sheets.forEach((sheet) => describe(sheet, content));
  for (const { name, refersTo, visible } of store.names) put(`name ${name}`, { refersTo, visible });
  put(
    "sheets",
    store.sheets.map(({ name }) => name),
  );
  return content;
}

function describe(sheet: Sheet, content: Map<string, string>): void {
  const put = (key: string, value: unknown) => content.set(key, stable(value));
  const at = (row: number, column: number) => `${sheet.name}!${cellAddress(row, column)}`;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      const { value, formula, rich, style, link, note } = cell;
      if (formula !== undefined) put(`${at(row, column)} value`, `=${formula}`);
      else if (value !== null) put(`${at(row, column)} value`, value);
      if (rich) put(`${at(row, column)} rich`, rich);
      const look = style && lookOf(style);
      if (look) content.set(`${at(row, column)} style`, look);
      if (link) put(`${at(row, column)} link`, link);
      if (note) put(`${at(row, column)} note`, note);
    }
  }
  for (const [row, { height, hidden }] of sheet.rowFormats)
    if (height !== undefined || hidden) put(`${sheet.name} row ${row + 1}`, { height, hidden });
  for (const [column, { width, hidden, style }] of sheet.columnFormats)
    put(`${sheet.name} column ${column + 1}`, { width, hidden, style });
  for (const merge of sheet.merges) put(`${sheet.name} merge ${areaAddress(merge)}`, true);
  for (const { areas, rule } of sheet.validations)
    put(`${sheet.name} validation ${areas.map(areaAddress).join()}`, rule);
  for (const { name, area } of sheet.tables) put(`${sheet.name} table ${name}`, areaAddress(area));
  for (const [part, value] of Object.entries(sheet.parts)) {
    // Counted anew by whoever saves
    if (part !== "dimensions") put(`${sheet.name} part ${part}`, value);
  }
  put(`${sheet.name} visibility`, sheet.visibility);
  put(`${sheet.name} prefix`, prefixOf(sheet));
}

/** Many cells share a style, and its text takes longer than all the rest. */
const looks = new WeakMap<CellStyle, string>();

/** A style without what makes no difference: no fill said or unsaid, and which parts of it the file says; "" when nothing is left. */
function lookOf(style: CellStyle): string {
  const known = looks.get(style);
  if (known !== undefined) return known;
  const { fill } = style;
  const parts = Object.entries(style).filter(
    ([name]) =>
      !name.startsWith("apply") && !(name === "fill" && fill?.type === "pattern" && fill.pattern === "none"),
  );
  const look = parts.length > 0 ? stable(Object.fromEntries(parts)) : "";
  looks.set(style, look);
  return look;
}

function stable(value: unknown): string {
  if (typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** What differs: key -> [before, after]; undefined where it is not there. */
export function differences(
  before: SavedContent,
  after: SavedContent,
): Record<string, [string | undefined, string | undefined]> {
  const keys = [...new Set([...before.keys(), ...after.keys()])].filter(
    (key) => before.get(key) !== after.get(key),
  );
  return Object.fromEntries(keys.sort().map((key) => [key, [before.get(key), after.get(key)]]));
}
