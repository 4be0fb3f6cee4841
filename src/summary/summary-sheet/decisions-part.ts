import type { Decision } from "../../analysis/decisions";
import { cellAddress, type CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { sentencesIn } from "../../sentences/sentences";
import { FINDINGS_NAME } from "../findings-sheet/plan-findings";
import type { PlannedCell } from "../sheet-plan";
import { HEADING, LINK } from "../summary-styles";
import { balancedLines } from "../text-lines";
import type { PageDraft } from "./page-draft";
import type { SummaryFacts } from "./summary-facts";

/** What asks for a decision, most urgent first, each with where to go; what is not among these is on Bevindingen. */
export function writeDecisions(page: PageDraft, facts: SummaryFacts): void {
  page.put(page.row(19), 0, "Te beslissen", HEADING);
  const { decisions, overview } = facts;
  if (decisions.length === 0) {
    page.put(page.row(), 0, nothingText(facts));
    return;
  }
  const linkAt = Math.max(12, page.lastColumn - 1);
  // Letters are narrower than the digits that widths are counted in
  const room = Math.floor(page.room(0, linkAt - 1) * 1.05);
  decisions.forEach((decision) => {
    const lines = balancedLines(`• ${sentencesIn("nl-BE").decision(decision)}.`, room);
    lines.forEach((line, at) => {
      const row = page.row();
      page.put(row, 0, at === 0 ? line : `  ${line}`);
      if (at === 0) page.put(row, linkAt, linkOf(decision, overview));
    });
  });
}

function nothingText({ findings, items }: SummaryFacts): string {
  if (findings.keyFigures.coverage.total === 0) return "Er zijn geen taken om over te beslissen.";
  return items.length === 0
    ? "Niets: alles is toegewezen en ingevuld."
    : `Niets dringends; ${items.length === 1 ? "1 punt staat" : `${items.length} punten staan`} op het blad ${FINDINGS_NAME}.`;
}

/** To the cell of the only finding, else to the list. */
function linkOf({ items }: Decision, overview: Overview): PlannedCell {
  const [only, second] = items;
  const cell = second ? undefined : only?.cells[0];
  return (
    (cell && linkToCell(cell, overview)) ??
    linkToFindings(items.length > 0 ? `${items.length} punten` : FINDINGS_NAME)
  );
}

export function linkToFindings(text: string): PlannedCell {
  return {
    value: text,
    style: LINK,
    link: { sheetName: null, sheetKey: FINDINGS_NAME, address: "A1", tip: `Naar het blad ${FINDINGS_NAME}` },
  };
}

function linkToCell(cell: CellRef, { situations }: Overview): PlannedCell | undefined {
  const sheet = situations.find((situation) => situation.sheet.id === cell.sheetId)?.sheet;
  if (!sheet) return undefined;
  const address = cellAddress(cell);
  return {
    value: `cel ${address}`,
    style: LINK,
    link: { sheetName: sheet.name, address, tip: `Naar ${address} op ${sheet.name}` },
  };
}
