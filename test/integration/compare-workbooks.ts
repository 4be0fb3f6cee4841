import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { XlsxFile } from "../host/workbook/excelts";

/**
 * What differs between two .xlsx files, a line each: "Streefdoel!D12 value: "" -> "x"". Values, formulas, formats, notes, links,
 * merged areas, widths, heights, hidden rows and columns, validations, freeze panes, protection and the order of the sheets.
 */
export async function differences(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [one, other] = await Promise.all([read(before), read(after)]);
  const names = new Set([...one.keys(), ...other.keys()]);
  const found: string[] = [];
  for (const name of names) {
    const a = one.get(name);
    const b = other.get(name);
    if (!a || !b) {
      found.push(`${name}: ${a ? "gone" : "new"}`);
      continue;
    }
    for (const place of new Set([...a.keys(), ...b.keys()])) {
      const [was, is] = [a.get(place) ?? '""', b.get(place) ?? '""'];
      if (was !== is) found.push(`${name}!${place}: ${was} -> ${is}`);
    }
  }
  const kept = (names: Iterable<string>, all: Map<string, unknown>) =>
    [...names].filter((name) => all.has(name));
  const order = [kept(one.keys(), other), kept(other.keys(), one)].map((list) => JSON.stringify(list));
  if (order[0] !== order[1]) found.push(`order of the sheets: ${order.join(" -> ")}`);
  return found;
}

/** Sheet name -> place ("D12 value") -> content as text. */
async function read(bytes: Uint8Array): Promise<Map<string, Map<string, string>>> {
  const workbook = await readXlsx(bytes);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, contentOf(sheet)]));
}

function contentOf(sheet: Worksheet): Map<string, string> {
  const content = new Map<string, string>();
  const put = (place: string, value: unknown): void => {
    const text = JSON.stringify(value ?? "");
    if (text !== '""' && text !== "{}" && text !== "[]") content.set(place, text);
  };
  const { model } = sheet;
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    put(`row ${number} height`, row.height);
    put(`row ${number} hidden`, row.hidden || "");
    row.eachCell({ includeEmpty: true }, (cell) => {
      put(
        `${cell.address} value`,
        cell.formula ? `=${cell.formula}` : cell.isMerged && cell.master !== cell ? "" : cell.value,
      );
      put(`${cell.address} format`, cell.style);
      put(`${cell.address} note`, cell.note);
      put(`${cell.address} validation`, cell.dataValidation);
    });
  });
  for (const { min, max, width, hidden } of model.cols ?? []) {
    for (let column = min; column <= max; column++)
      put(`column ${column}`, { width, hidden: hidden || undefined });
  }
  put("merged areas", [...(model.mergeCells ?? [])].sort());
  // The selection and the scroll position are the user's and change all the time.
  const views = model.views as {
    state?: string;
    xSplit?: number;
    ySplit?: number;
    showGridLines?: boolean;
  }[];
  put(
    "view",
    views?.map(({ state, xSplit, ySplit, showGridLines }) => [state, xSplit, ySplit, showGridLines]),
  );
  put("filter", model.autoFilter);
  put("protection", model.sheetProtection);
  put("state", model.state);
  // The writer gives each data bar an id by chance, anew at every save
  const named = JSON.stringify(model.conditionalFormattings ?? null);
  put("conditional formats", JSON.parse(named.replace(/,"x14Id":"[^"]*"/g, "")) ?? undefined);
  return content;
}

/** A saved file, for a test to look into. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new XlsxFile();
  await workbook.xlsx.load(bytes);
  return workbook;
}
