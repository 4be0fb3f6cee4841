import { cellAddress } from "../../model/cell";
import { balancedLines } from "../dutch-text";
import type { SummaryDraft } from "../summary-draft";
import type { SummaryContext, SummarySection } from "../summary-context";
import { BESIDE, HEADING, LINK } from "../summary-styles";

export interface ContentsEntry {
  section: SummarySection;
  news: string;
}

/** Sections that have something to say, in their order. */
export function contentsOf(sections: readonly SummarySection[], context: SummaryContext): ContentsEntry[] {
  return sections.flatMap((section) => {
    const news = section.news(context);
    return news === null ? [] : [{ section, news }];
  });
}

/** Room for the news beside a topic, in characters. */
const NEWS_WIDTH = 118;

/**
 * The whole summary in a line per section: where it stands and what it comes down to. Answers with how to make the links lead
 * there, once it is known in which row each section begins.
 */
export function writeContents(
  draft: SummaryDraft,
  entries: readonly ContentsEntry[],
): (sectionRows: readonly number[]) => void {
  draft.blank();
  draft.add(["In het kort"], HEADING);
  const linkRows = entries.map(({ section, news }) => {
    const [first = "", ...rest] = balancedLines(news, NEWS_WIDTH);
    const row = draft.add([
      { value: section.topic, style: LINK },
      { value: first, style: BESIDE },
    ]);
    for (const line of rest) draft.add([undefined, { value: line, style: BESIDE }]);
    return row;
  });
  return (sectionRows) =>
    linkRows.forEach((row, index) => {
      const topic = draft.rows[row]?.[0];
      const sectionRow = sectionRows[index];
      if (!topic || sectionRow === undefined) return;
      const address = cellAddress({ row: sectionRow, column: 0 });
      topic.link = { sheetName: null, address, tip: `Naar ${entries[index]?.section.topic}` };
    });
}
