import type { FindingItem } from "../../analysis/finding-items";
import { cellAddress } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { listText } from "../../sentences/dutch-text";
import { sentencesIn } from "../../sentences/sentences";
import { coreWord, levelWord, priorityWord } from "../../sentences/wording";
import type { FindingRow } from "./finding-row";

/** The findings as rows of the sheet Bevindingen, in their order. */
export function findingRows(items: readonly FindingItem[], overview: Overview): FindingRow[] {
  const sheets = new Map(
    [...overview.situations, ...overview.taskLists].map(({ sheet }) => [sheet.id, sheet.name]),
  );
  const sentences = sentencesIn("nl-BE");
  return items.map((item): FindingRow => {
    const { key, kind, schools, cluster, description, core, level, priority, names, hours } = item;
    const cell = item.cells[0];
    const sheetName = cell && sheets.get(cell.sheetId);
    return {
      key,
      kind: sentences.kind(kind),
      school: [...new Set(schools)].join(", "),
      cluster,
      task: description,
      core: coreWord(core),
      level: levelWord(level),
      priority: priorityWord(priority),
      who: listText([...new Set(names)]),
      // A lower bound would be read as all of them
      hours: hours && hours.unknownCount === 0 ? hours.known : null,
      what: `${sentences.finding(item)}.`,
      cell: cell && sheetName !== undefined ? { sheetName, address: cellAddress(cell) } : null,
    };
  });
}
