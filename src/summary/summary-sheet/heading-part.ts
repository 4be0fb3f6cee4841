import { momentText } from "../../sentences/dutch-text";
import { SUBTITLE, TITLE } from "../summary-styles";
import type { PageDraft } from "./page-draft";
import { isGroup, type SummaryFacts } from "./summary-facts";

/** What a school is called that nothing in the workbook names. */
const NAMELESS = "School";

/** Whose figures these are, and of when. */
export function writeHeading(page: PageDraft, facts: SummaryFacts): void {
  const whose = whoseText(facts);
  page.put(page.row(26), 0, whose === "" ? "ICT-taken" : `ICT-taken · ${whose}`, TITLE);
  const { findings, madeAt } = facts;
  const only =
    findings.role === "target" && findings.sheets.length > 0
      ? " Er is geen huidige situatie: alle cijfers gaan over het streefdoel."
      : "";
  page.put(
    page.row(),
    0,
    `Cijfers van ${momentText(madeAt)}; Analyseren vernieuwt ze. Uren zijn klokuren per week.${only}`,
    SUBTITLE,
  );
}

function whoseText(facts: SummaryFacts): string {
  const { sheets, keyFigures } = facts.findings;
  if (isGroup(facts)) return `${keyFigures.schools} scholen`;
  const school = sheets[0]?.school ?? "";
  return school === NAMELESS || school === "" ? "" : school;
}
