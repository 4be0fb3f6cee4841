import type { CellValue } from "../../model/cell";
import type { GeneratedKind } from "../../port/workbook-port";

/** Titles of sheets of which nothing was kept but the mark: those of the first version. */
const TITLES: Partial<Record<GeneratedKind, RegExp>> = {
  summary: /^Samenvatting van de ICT-taken$/,
  jobDescriptions: /^Takenpakket van /,
  agreements: /^Bij wie kan ik terecht\? ICT-afspraken in /,
};
/** The data table has no title; these heads stand beside each other. */
const DATA_HEADS = ["School", "Situatie", "Cluster", "Taak-id", "Taak", "Niveau"];

export function hasKnownTitle(kind: GeneratedKind | null, contents: readonly CellValue[]): boolean {
  if (kind === "data") return DATA_HEADS.every((head) => contents.includes(head));
  const title = kind && TITLES[kind];
  return !!title && contents.some((content) => typeof content === "string" && title.test(content));
}

/** Where the title stands among the cells, so that what is left of it or above it is known to be the user's. */
export function titlePlace(
  kind: GeneratedKind | null,
  contents: readonly (readonly CellValue[])[],
): { row: number; column: number } | null {
  for (const [row, cells] of contents.entries()) {
    const column = cells.findIndex((content) =>
      kind === "data" ? content === DATA_HEADS[0] : hasKnownTitle(kind, [content]),
    );
    if (column >= 0) return { row, column };
  }
  return null;
}
