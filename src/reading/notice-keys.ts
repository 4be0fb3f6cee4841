import type { Notice, SheetLayout } from "../model/situation";
import { hash53 } from "../model/text-hash";
import type { LaidOutSheet } from "./find-layout";
import { compactKey } from "./normalise-text";

/**
 * Gives every notice of one sheet its key, and says which ones were answered. A key is made of what the notice is about and where it
 * stands by name (task and heading), so that it outlives sorting and inserted lines but not another text in its cell;
 * hashed, so that it is short and tells nobody what stood there.
 */
export function keyNotices(
  notices: readonly Notice[],
  { cells, layout, rows }: LaidOutSheet,
  answered: readonly string[],
): void {
  if (notices.length === 0) return;
  const kept = new Set(answered);
  const columns = columnNames(layout);
  const taskOf = new Map<number, string>();
  for (const { row, bottom, description } of rows)
    for (let at = row; at <= bottom; at++) taskOf.set(at, compactKey(description));
  for (const notice of notices) {
    const { code, cell, text, other = "" } = notice;
    const isOfCell = code !== "hiddenRows" && code !== "noPurple";
    const place = [
      taskOf.get(cell.row) ?? "",
      columns.get(cell.column) ?? "",
      isOfCell ? cells.text(cell.row, cell.column) : "",
    ];
    notice.key = hash53([code, text, other, ...place].join("\u0000"));
    if (kept.has(notice.key)) notice.answered = true;
  }
}

function columnNames({
  cluster,
  description,
  level,
  priority,
  persons,
  unread,
}: SheetLayout): Map<number, string> {
  const names = new Map<number, string>();
  const name = (column: number | null, text: string) => void (column !== null && names.set(column, text));
  name(cluster, "cluster");
  name(description, "description");
  if (level?.kind === "text") name(level.column, "level");
  else if (level) (["SG", "School"] as const).forEach((one) => name(level[one], one));
  if (priority?.kind === "text") name(priority.column, "priority");
  else if (priority) (["KT", "LT", "Geen"] as const).forEach((one) => name(priority[one], one));
  persons.forEach(({ column, header }, at) => name(column, header === "" ? `person ${at}` : header));
  for (const { column, header } of unread) name(column, header);
  return names;
}
