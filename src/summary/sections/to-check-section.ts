import type { SettingsNotice } from "../../model/parse-settings";
import type { Notice, Reconciliation } from "../../model/situation";
import { counted, listText, numberText } from "../dutch-text";
import type { DraftColumn, Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext, type SummarySection } from "../summary-context";
import { LINK, NOTE, TEXT } from "../summary-styles";
import { noticeAction, noticeText, roleWord } from "../wording";

const COLUMNS: readonly DraftColumn[] = [
  { header: "Wat er staat", style: TEXT },
  { header: "Naar cel", style: LINK },
  { header: "Situatie", style: TEXT },
  { header: "School", style: TEXT },
  { header: "Te doen", style: TEXT },
  { header: "Waarom", style: TEXT },
];

/** Cells that could not be read or were read in a way the user may want to know. */
export const toCheckSection: SummarySection = {
  topic: "Te controleren",
  news: ({ findings: { toCheck } }) =>
    toCheck.length === 0 ? "Niets te controleren: alle cellen konden gelezen worden" : newsOf(toCheck),
  write: writeToCheck,
};

function writeToCheck(draft: SummaryDraft, context: SummaryContext): void {
  const { toCheck, dataQuality } = context.findings;
  draft.sentence(reconciliationText(dataQuality.reconciliation), NOTE);
  if (context.settingsNotices.length > 0) draft.sentence(settingsText(context.settingsNotices), NOTE);
  if (toCheck.length === 0) return;
  draft.longList({
    name: "Te_controleren",
    title: "Alles om te controleren",
    columns: COLUMNS,
    items: toCheck,
    line: (notice) => line(context, notice),
    others: ["andere cel", "andere cellen"],
    atFirst: 0,
  });
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

/** A check on the reading itself: every filled cell of the task blocks is accounted for. */
function reconciliationText({ nonEmpty, read, known, unreadable }: Reconciliation): string {
  const parts = `${numberText(read)} gelezen + ${numberText(known)} kopteksten, notities en andere kolommen + ${numberText(unreadable)} niet te lezen`;
  const sum = read + known + unreadable;
  const all = `${counted(nonEmpty, "gevulde cel", "gevulde cellen")} in de takenblokken`;
  return sum === nonEmpty
    ? `Controle op het lezen, die klopt: ${all} = ${parts}.`
    : `Controle op het lezen, die niet klopt: ${all}, maar ${parts} = ${numberText(sum)}.`;
}

const SETTINGS_WORDS: Record<SettingsNotice["part"], string> = {
  all: "alle instellingen",
  sheets: "school of situatie van een blad",
  mergedPersons: "samengevoegde namen",
  differentPersons: "verschillende personen",
  otherExecutors: "andere uitvoerders",
  capacities: "beschikbare uren",
  anchorPoints: "ankerpunten",
};

function settingsText(notices: readonly SettingsNotice[]): string {
  const damaged = notices.filter(({ code }) => code === "damaged");
  if (damaged.length === 0)
    return "De instellingen in deze werkmap komen van een nieuwere versie; wat gekend is, telt mee.";
  const parts = [...new Set(damaged.map(({ part }) => SETTINGS_WORDS[part]))];
  const verb = damaged.length === 1 ? "was" : "waren";
  return `${counted(damaged.length, "bewaarde instelling", "bewaarde instellingen")} ${verb} beschadigd en ${damaged.length === 1 ? "telt" : "tellen"} niet mee: ${listText(parts)}.`;
}

function newsOf(toCheck: readonly Notice[]): string {
  const lost = toCheck.filter(({ code }) => code === "unreadable" || code === "excelError").length;
  const all = `${counted(toCheck.length, "plaats", "plaatsen")} om te controleren`;
  if (lost === 0) return `${all}; alles kon gelezen worden`;
  return `${all}, waarvan ${counted(lost, "cel", "cellen")} niet te lezen`;
}
