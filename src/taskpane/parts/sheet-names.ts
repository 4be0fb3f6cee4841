import type { Overview } from "../../model/overview";

/** The name of a sheet, for people; "" for a sheet that is no longer there. */
export function sheetName(overview: Overview, sheetId: string): string {
  const sheets = [...overview.situations, ...overview.taskLists, ...overview.leftOut].map(
    ({ sheet }) => sheet,
  );
  return sheets.find(({ id }) => id === sheetId)?.name ?? "";
}
