import type { SheetLayout } from "../model/situation";
import type { TaskRow } from "./find-task-rows";
import type { GridCells } from "./grid-cells";
import { foldText } from "./normalise-text";

/** The texts of the column "Competenties", per cluster in the order of the sheet; equal texts and merged cells count once. */
export function readCompetences(
  cells: GridCells,
  layout: SheetLayout,
  rows: readonly TaskRow[],
): { cluster: string; text: string }[] {
  const { competences } = layout;
  if (competences === null) return [];
  const byCluster = new Map<string, { cluster: string; lines: Map<string, string> }>();
  for (const { row, cluster } of rows) {
    if (cells.isEmpty(row, competences)) continue;
    const text = cells.text(row, competences);
    const key = foldText(cluster);
    const entry = byCluster.get(key) ?? { cluster, lines: new Map<string, string>() };
    byCluster.set(key, entry);
    if (!entry.lines.has(foldText(text))) entry.lines.set(foldText(text), text);
  }
  return [...byCluster.values()].map(({ cluster, lines }) => ({
    cluster,
    text: [...lines.values()].join("\n"),
  }));
}
