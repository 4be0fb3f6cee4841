import type { CellValue } from "../../model/cell";
import { HEADERS, OWN_COLUMNS, USER_COLUMNS, type FindingColumn } from "./finding-row";
import { contentPrint, rowKeyOf } from "./row-key";

/** Where each of our columns is; those that the user deleted are left out. */
export type ColumnPlaces = ReadonlyMap<FindingColumn, number>;

/** By their headers; a column of another name is ours when most of what stands in it is what we wrote there. */
export function findColumns(
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
): ColumnPlaces {
  const folded = headers.map(fold);
  const places = new Map<FindingColumn, number>();
  for (const column of [...OWN_COLUMNS, ...USER_COLUMNS, "key"] as const) {
    const at = folded.indexOf(fold(HEADERS[column]));
    if (at >= 0) places.set(column, at);
  }
  const taken = new Set(places.values());
  const others = headers.map((_, at) => at).filter((at) => !taken.has(at));
  if (!places.has("key")) {
    const at = others.find((other) => rows.some((row) => rowKeyOf(row[other])));
    if (at !== undefined) places.set("key", at);
  }
  const keyAt = places.get("key");
  if (keyAt === undefined) return places;
  const keys = rows.map((row) => rowKeyOf(row[keyAt]));
  for (const column of OWN_COLUMNS) {
    if (places.has(column)) continue;
    const at = others.find((other) => {
      if ([...places.values()].includes(other)) return false;
      let agreeing = 0;
      rows.forEach((row, index) => {
        const print = keys[index]?.prints[column];
        const content = row[other] ?? "";
        if (print !== undefined && content !== "") agreeing += print === contentPrint(content) ? 1 : -1;
      });
      return agreeing > 0;
    });
    if (at !== undefined) places.set(column, at);
  }
  return places;
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim().toLowerCase();
}
