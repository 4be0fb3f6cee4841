import type { Notice } from "../../model/situation";
import { counted } from "../dutch-text";
import type { DraftColumn, Entry, SheetDraft } from "../sheet-draft";
import { linkTo, type SummaryContext } from "../summary-context";
import { LINK, NOTE, TEXT } from "../summary-styles";
import { noticeAction, noticeText, roleWord } from "../wording";
import { LONGEST_LIST } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Wat er staat", style: TEXT },
  { header: "Naar cel", style: LINK },
  { header: "Situatie", style: TEXT },
  { header: "School", style: TEXT },
  { header: "Te doen", style: TEXT },
  { header: "Waarom", style: TEXT },
];

/** Cells that could not be read or were read in a way the user may want to know. */
export function writeToCheck(draft: SheetDraft, context: SummaryContext): void {
  const { toCheck } = context.findings;
  if (toCheck.length === 0) {
    draft.heading("Niets te controleren: alle cellen konden gelezen worden");
    return;
  }
  draft.heading(newsOf(toCheck));
  const shown = toCheck.slice(0, LONGEST_LIST);
  draft.table({
    name: "Te_controleren",
    columns: COLUMNS,
    body: shown.map((notice) => line(context, notice)),
  });
  const more = toCheck.length - shown.length;
  if (more > 0) draft.sentence(`En nog ${counted(more, "andere cel", "andere cellen")}.`, NOTE);
}

function line(context: SummaryContext, notice: Notice): Entry[] {
  const { code, cell, text } = notice;
  const sheet = context.sheets.get(cell.sheetId);
  return [
    code === "hiddenRows" ? `${text} rijen` : text,
    linkTo(context, cell),
    roleWord(sheet?.role ?? null),
    sheet?.school ?? "",
    noticeAction(code),
    noticeText(notice),
  ];
}

function newsOf(toCheck: readonly Notice[]): string {
  const lost = toCheck.filter(({ code }) => code === "unreadable" || code === "excelError").length;
  const all = `${counted(toCheck.length, "plaats", "plaatsen")} om te controleren`;
  if (lost === 0) return `${all}; alles kon gelezen worden`;
  return `${all}, waarvan ${counted(lost, "cel", "cellen")} niet te lezen`;
}
