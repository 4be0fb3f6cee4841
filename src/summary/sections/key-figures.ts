import { coverageShare } from "../../analysis/coverage";
import type { Findings } from "../../analysis/findings";
import { counted, numberText, shareText } from "../dutch-text";
import { address } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import type { PlannedCell } from "../sheet-plan";
import type { SummaryContext, SummaryTotals } from "../summary-context";
import { BESIDE, COUNT, HOURS, NOTE, SHARE, TEXT } from "../summary-styles";
import { hoursKnownText, todayWord } from "../wording";

const VALUE = 1;
const BESIDE_NOTE = { ...NOTE, ...BESIDE };

/**
 * Writes the key figures and says how to complete them: figures that are a total further down refer to it, once it is known where
 * it stands.
 */
export function writeKeyFigures(
  draft: SummaryDraft,
  { findings }: SummaryContext,
): (totals: SummaryTotals) => void {
  const { keyFigures, role } = findings;
  const { coverage, coreCoverage, hours } = keyFigures;
  draft.heading(newsOf(findings));
  const line = (label: string, value: PlannedCell, note = "") =>
    draft.add([
      { value: label, style: TEXT },
      value,
      note === "" ? undefined : { value: note, style: BESIDE_NOTE },
    ]);
  const count = (value: number): PlannedCell => ({ value, style: COUNT });

  if (keyFigures.schools > 1) line("Scholen", count(keyFigures.schools));
  const different = `${counted(keyFigures.tasks, "verschillende taak", "verschillende taken")} ${todayWord(role)}`;
  const scope =
    coverage.outOfScope > 0
      ? `, ${numberText(coverage.outOfScope)} niet van toepassing en niet meegeteld`
      : "";
  const tasks = line(
    keyFigures.sheets > 1 ? "Taken, over alle scholen" : "Taken",
    count(coverage.total),
    different + scope,
  );
  const withPerson = line("Taken met minstens één persoon", count(coverage.withPerson), othersNote(findings));
  line("Aandeel met minstens één persoon", share(withPerson, tasks, coverageShare(coverage)));
  const coreTasks = line("Kerntaken", count(coreCoverage.total));
  const coreWithPerson = line("Kerntaken met minstens één persoon", count(coreCoverage.withPerson));
  line("Aandeel van de kerntaken", share(coreWithPerson, coreTasks, coverageShare(coreCoverage)));
  const open = line("Open taken (geen uitvoerder)", count(keyFigures.openTasks));
  const openCore = line("Open kerntaken", count(keyFigures.openCoreTasks));
  if (coverage.toCheck > 0)
    line(
      "Taken met iets onleesbaars",
      count(coverage.toCheck),
      "niet als toegewezen en niet als open geteld",
    );
  line("Personen", count(keyFigures.persons));
  const hoursRow = line(
    "Uren per week van alle personen",
    { value: hours.known, style: HOURS },
    hoursNote(findings),
  );
  line("Te controleren", count(keyFigures.toCheck), keyFigures.toCheck > 0 ? "onderaan staat elke cel" : "");

  return (totals) => {
    const refer = (row: number, cell: string | undefined) => {
      const figure = draft.rows[row]?.[VALUE];
      if (cell !== undefined && figure)
        draft.rows[row]![VALUE] = { formula: `=${cell}`, style: figure.style };
    };
    refer(tasks, totals.tasks);
    refer(withPerson, totals.tasksWithPerson);
    refer(coreTasks, totals.coreTasks);
    refer(open, totals.openTasks);
    refer(openCore, totals.openCoreTasks);
    refer(hoursRow, totals.hours);
  };
}

function share(part: number, whole: number, value: number | null): PlannedCell {
  if (value === null) return { value: "–", style: { ...SHARE } };
  return { formula: `=${address(part, VALUE)}/${address(whole, VALUE)}`, style: SHARE };
}

function newsOf({ keyFigures: { coverage, coreCoverage } }: Findings): string {
  if (coverage.total === 0) return "Er zijn geen taken om te tellen";
  const all = `${shareText(coverage.withPerson, coverage.total)} van de taken`;
  if (coreCoverage.total === 0)
    return `Voor ${all} is er minstens één persoon; geen enkele taak is als kerntaak gemarkeerd`;
  return `Voor ${all} is er minstens één persoon; bij de kerntaken is dat ${shareText(coreCoverage.withPerson, coreCoverage.total)}`;
}

function othersNote({ keyFigures: { coverage } }: Findings): string {
  const onlyOthers = coverage.filled - coverage.withPerson;
  return onlyOthers === 0
    ? ""
    : `daarnaast ${numberText(onlyOthers)} bij een firma, de directie of een andere uitvoerder`;
}

function hoursNote({ keyFigures: { hours }, dataQuality }: Findings): string {
  if (dataQuality.assignments === 0) return "";
  const atLeast = hours.unknownCount > 0 ? "minstens; " : "";
  return `${atLeast}${hoursKnownText(dataQuality)}${hours.approximate ? "; deels geschat of omgerekend" : ""}`;
}
