import { counted, hoursPhrase, listText, numberText, shareText } from "../../sentences/dutch-text";
import type { SettingsNotice } from "../../model/parse-settings";
import type { PlannedCell } from "../sheet-plan";
import { HEADING, NOTE } from "../summary-styles";
import { linkToFindings } from "./decisions-part";
import type { PageDraft } from "./page-draft";
import type { SummaryFacts } from "./summary-facts";

const DAY = new Intl.DateTimeFormat("nl-BE", { day: "numeric", month: "long", year: "numeric" });
const MOST_MOVED = 3;

/** What changed since the last analysis of an earlier day; nothing the first time. */
export function writeSince(page: PageDraft, { since }: SummaryFacts): void {
  if (!since) return;
  page.gap();
  page.put(
    page.row(19),
    0,
    `Sinds de vorige analyse (${DAY.format(new Date(`${since.day}T12:00:00`))})`,
    HEADING,
  );
  const moved = since.moved
    .slice(0, MOST_MOVED)
    .map(({ person, from, to }) => `${person} ${hoursPhrase(from)} → ${hoursPhrase(to)}`);
  const more = since.moved.length - moved.length;
  const hours =
    moved.length === 0
      ? "de uren zijn gelijk gebleven"
      : `uren per week: ${moved.join("; ")}${more > 0 ? `; en nog ${counted(more, "persoon", "personen")}` : ""}`;
  const points = (count: number) => counted(count, "punt", "punten");
  const text =
    since.solved + since.added === 0
      ? "Geen nieuwe of opgeloste punten"
      : `${points(since.solved)} opgelost, ${points(since.added)} nieuw`;
  page.put(page.row(), 0, `${text}; ${hours}.`);
}

const SMALL = { ...NOTE, italic: false, size: 9, vertical: "Top" } as const;

/** How far the figures can be trusted, in one small line. */
export function writeTrust(page: PageDraft, { findings, items }: SummaryFacts): void {
  const { dataQuality, keyFigures } = findings;
  const { assignments, assignmentsWithHours, reconciliation } = dataQuality;
  page.gap();
  const row = page.row(14);
  const hours =
    assignments === 0
      ? "Nog geen toewijzingen"
      : `Uren ingevuld bij ${shareText(assignmentsWithHours, assignments)} van de toewijzingen`;
  page.put(row, 0, hours, SMALL);
  const unread = counted(reconciliation.unreadable, "cel niet te lezen", "cellen niet te lezen");
  const check = `${numberText(keyFigures.toCheck)} te controleren; ${unread}`;
  page.put(row, 4, keyFigures.toCheck > 0 ? small(linkToFindings(check)) : { value: check, style: SMALL });
  const { nonEmpty, read, known, unreadable } = reconciliation;
  const holds = read + known + unreadable === nonEmpty;
  page.put(
    row,
    8,
    holds
      ? `Leescontrole klopt: ${counted(nonEmpty, "gevulde cel", "gevulde cellen")} verwerkt`
      : `Leescontrole klopt niet: ${numberText(read + known + unreadable)} van ${numberText(nonEmpty)} gevulde cellen verwerkt`,
    SMALL,
  );
  const all = page.row(14);
  page.put(
    all,
    0,
    small(
      linkToFindings(`Alle ${counted(items.length, "punt staat", "punten staan")} op het blad Bevindingen`),
    ),
  );
}

function small(cell: PlannedCell): PlannedCell {
  return { ...cell, style: { ...cell.style, size: 9 } };
}

/** Settings in the workbook that could not be used. */
export function writeSettingsNotices(page: PageDraft, notices: readonly SettingsNotice[]): void {
  if (notices.length > 0) page.put(page.row(14), 0, settingsText(notices), SMALL);
}

const SETTINGS_WORDS: Record<SettingsNotice["part"], string> = {
  all: "alle instellingen",
  sheets: "school of situatie van een blad",
  mergedPersons: "samengevoegde namen",
  differentPersons: "verschillende personen",
  otherExecutors: "andere uitvoerders",
  capacities: "beschikbare uren",
  anchorPoints: "ankerpunten",
  answeredNames: "antwoorden over namen",
  answeredNotices: "antwoorden Klopt",
};

function settingsText(notices: readonly SettingsNotice[]): string {
  const damaged = notices.filter(({ code }) => code === "damaged");
  if (damaged.length === 0)
    return "De instellingen in deze werkmap komen van een nieuwere versie; wat gekend is, telt mee.";
  const parts = [...new Set(damaged.map(({ part }) => SETTINGS_WORDS[part]))];
  const verb = damaged.length === 1 ? "was" : "waren";
  return `${counted(damaged.length, "bewaarde instelling", "bewaarde instellingen")} ${verb} beschadigd en ${damaged.length === 1 ? "telt" : "tellen"} niet mee: ${listText(parts)}.`;
}
