import { counted, hoursPhrase, listText, shareText } from "../../sentences/dutch-text";
import { coreTasksText } from "../../sentences/wording";
import type { CellStyle } from "../sheet-plan";
import { ALERT_TEXT, TILE, TILE_ACCENT, TILE_ALERT, TILE_ALERT_ACCENT } from "./colors";
import type { PageDraft } from "./page-draft";
import { isGroup, openEverywhere, type SummaryFacts } from "./summary-facts";

/** A figure that is seen first: what it is, the figure, and what it is made up of. */
export interface Tile {
  label: string;
  figure: number | string;
  /** The figure is a share of 1. */
  isShare?: boolean;
  note: string;
  /** It asks for something to be done. */
  alert: boolean;
}

/** Full-time hours per week that are suggested where nobody's available hours are known. */
const FULL_TIME = 36;

function tilesOf(facts: SummaryFacts): Tile[] {
  const last = isGroup(facts) ? everywhereTile(facts) : aloneTile(facts);
  if (facts.findings.workload.length > 0)
    return [coverageTile(facts), openTile(facts), workTile(facts), last];
  const nobody = {
    label: "Personen met een taak",
    figure: 0,
    note: "nog niemand heeft een taak",
    alert: false,
  };
  return [coverageTile(facts), openTile(facts), nobody, ...(isGroup(facts) ? [last] : [])];
}

function coverageTile({ findings: { keyFigures } }: SummaryFacts): Tile {
  const { coverage, coreCoverage } = keyFigures;
  const all = coverage.total === 0 ? "" : `alle taken: ${shareText(coverage.withPerson, coverage.total)}`;
  const own = coreCoverage.total > 0 ? coreCoverage : coverage;
  const label = coreCoverage.total > 0 ? "Kerntaken met een persoon" : "Taken met een persoon";
  if (own.total === 0) return { label, figure: "–", note: "geen taken", alert: false };
  const parts = `${own.withPerson} van ${own.total}`;
  return {
    label,
    figure: shownShare(own.withPerson, own.total),
    isShare: true,
    note: coreCoverage.total > 0 ? `${parts}; ${all}` : parts,
    alert: false,
  };
}

/** The share as it is written: never 100% or 0% when it is only nearly so. */
export function shownShare(part: number, whole: number): number {
  return Number.parseInt(shareText(part, whole), 10) / 100;
}

function openTile({ findings: { keyFigures } }: SummaryFacts): Tile {
  const { openTasks, openCoreTasks } = keyFigures;
  return {
    label: "Open taken",
    figure: openTasks,
    note: openTasks === 0 ? "voor elke taak is er iemand" : `waarvan ${coreTasksText(openCoreTasks)}`,
    alert: openCoreTasks > 0,
  };
}

function workTile({ findings }: SummaryFacts): Tile {
  const { capacities, workload } = findings;
  if (capacities.length > 0) {
    const over = capacities.filter(({ today }) => today.verdict === "over");
    const [most] = over;
    const unknown = capacities.filter(({ today }) => today.verdict === "undetermined").length;
    const note = most
      ? over.length === 1
        ? `${most.person}: ${hoursPhrase(most.today.hours.known - most.capacity)} te veel`
        : namesText(over.map(({ person }) => person))
      : unknown > 0
        ? `bij ${unknown} niet te bepalen`
        : `van ${counted(capacities.length, "persoon", "personen")} met beschikbare uren`;
    return { label: "Te veel werk", figure: over.length, note, alert: over.length > 0 };
  }
  const full = workload.filter(({ hours }) => hours.known > FULL_TIME);
  const [busiest] = workload;
  const note =
    full.length > 0
      ? namesText(full.map(({ person }) => person))
      : busiest && busiest.hours.known > 0
        ? `hoogste: ${busiest.person}, ${hoursPhrase(busiest.hours.known)}`
        : "nog geen uren ingevuld";
  return { label: `Meer dan ${FULL_TIME} u per week`, figure: full.length, note, alert: false };
}

const FEW_NAMES = 2;

function namesText(names: readonly string[]): string {
  return names.length <= FEW_NAMES ? listText(names) : `${names[0]} en nog ${names.length - 1}`;
}

function aloneTile({ findings: { vulnerable } }: SummaryFacts): Tile {
  const core = vulnerable.filter(({ place }) => place.core).length;
  return {
    label: "Rust op één persoon",
    figure: vulnerable.length,
    note: vulnerable.length === 0 ? "geen enkele taak" : `waarvan ${coreTasksText(core)}`,
    alert: false,
  };
}

function everywhereTile(facts: SummaryFacts): Tile {
  const open = openEverywhere(facts);
  const core = open.filter((item) => item.core).length;
  const schools = facts.findings.keyFigures.schools;
  return {
    label: schools === 2 ? "Open in beide scholen" : `Open in alle ${schools} scholen`,
    figure: open.length,
    note: open.length === 0 ? "geen enkele taak" : `waarvan ${coreTasksText(core)}`,
    alert: core > 0,
  };
}

const LABEL: CellStyle = { color: "#595959", size: 10, horizontal: "Left", indent: 1 };
const FIGURE: CellStyle = { bold: true, size: 22, horizontal: "Left", vertical: "Center", indent: 1 };

/** Tiles made of cells beside each other, each with a line at its left that is red where something asks to be done. */
export function writeTiles(page: PageDraft, facts: SummaryFacts): void {
  const [top, middle, bottom] = [page.row(17), page.row(31), page.row(18)];
  tilesOf(facts).forEach(({ label, figure, isShare, note, alert }, index) => {
    const [first, next] = [firstColumn(index, page.width), firstColumn(index + 1, page.width)];
    const last = next - 1;
    const fill = alert ? TILE_ALERT : TILE;
    for (const row of [top, middle, bottom]) {
      page.paint(row, first, last, fill);
      page.paint(row, first, first, { leftBorder: alert ? TILE_ALERT_ACCENT : TILE_ACCENT });
    }
    page.put(top, first, label, LABEL);
    page.put(middle, first, figure, {
      ...FIGURE,
      color: alert ? ALERT_TEXT : "#262626",
      numberFormat: isShare ? "0%" : "0",
    });
    const room = Math.floor(page.room(first, last) * 1.05);
    page.put(bottom, first, note.length > room ? `${note.slice(0, room - 1).trimEnd()}…` : note, LABEL);
  });
}

/** The first tile lies over the column of names and one more, the others divide the rest. */
function firstColumn(index: number, width: number): number {
  return index === 0 ? 0 : 2 + Math.round(((index - 1) * (width - 2)) / 3);
}
