import { counted, listText, momentText } from "../dutch-text";
import type { SummaryDraft } from "../summary-draft";
import type { SummaryContext } from "../summary-context";
import { SUBTITLE, TITLE } from "../summary-styles";

/** Title, when it was made and from which sheets, and what the words mean. */
export function writeOpening(
  draft: SummaryDraft,
  { overview, findings, madeAt, workbookName }: SummaryContext,
): void {
  draft.add(["Samenvatting van de ICT-taken"], TITLE);
  const source = workbookName ? ` uit ${workbookName}` : "";
  draft.sentence(`Gemaakt op ${momentText(madeAt)}${source}. Uren zijn uren per week.`, SUBTITLE);
  for (const role of ["current", "target"] as const) {
    const sheets = overview.situations.filter((situation) => situation.role === role);
    if (sheets.length === 0) continue;
    const word = role === "current" ? "Huidige situatie" : "Streefdoel";
    const hidden = sheets
      .filter(({ sheet }) => sheet.visibility !== "visible")
      .map(({ sheet }) => sheet.name);
    const hiddenText = hidden.length > 0 ? ` Verborgen in Excel, wel meegeteld: ${listText(hidden)}.` : "";
    const names = listText(sheets.map(({ sheet }) => sheet.name));
    draft.sentence(`${word}: ${counted(sheets.length, "blad", "bladen")} (${names}).${hiddenText}`, SUBTITLE);
  }
  if (findings.role === "target" && findings.sheets.length > 0) {
    draft.sentence(
      "Er is geen blad met de huidige situatie: alle cijfers hieronder gaan over het streefdoel.",
      SUBTITLE,
    );
  }
}
