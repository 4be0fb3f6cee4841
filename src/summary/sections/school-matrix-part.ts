import type { SchoolCell, SchoolMatrix } from "../../analysis/findings-schools";
import { byCore } from "../../analysis/task-order";
import { uniqueTexts } from "../unique-texts";
import type { DraftColumn, Entry } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { CODE, CORE, COUNT, NOTE, TEXT } from "../summary-styles";
import { coreWord } from "../wording";

const TASK: readonly DraftColumn[] = [
  { header: "Taak", style: TEXT },
  { header: "Kerntaak", style: CORE },
  { header: "Open in", style: COUNT },
];

const TITLE = "Elke taak naast elke school, vandaag";

const LEGEND = [
  "S = op school, SG = op de scholengroep, G = gedeeld, X = toegewezen zonder niveau. Een 1 erachter: rust op één persoon.",
  "extern = enkel een firma, de directie of een andere uitvoerder. OPEN = niemand.",
  "? = te controleren. nvt = niet van toepassing. Leeg: de taak staat niet op dat blad.",
];

/** How wide the sheet must be for so many schools. */
export function matrixWidth({ schools }: SchoolMatrix): number {
  return TASK.length + schools.length;
}

/** Every task beside every school in short codes: core tasks first, then the tasks that most schools leave open. */
export function writeSchoolMatrix(draft: SummaryDraft, { schools, rows }: SchoolMatrix): void {
  draft.blank();
  draft.later(TITLE, `Elke taak naast elke school, in korte codes, staat onderaan bij “${TITLE}”.`, () =>
    writeMatrix(draft, { schools, rows }),
  );
}

function writeMatrix(draft: SummaryDraft, { schools, rows }: SchoolMatrix): void {
  for (const line of LEGEND) draft.sentence(line, NOTE);
  const headers = uniqueTexts(
    schools,
    TASK.map(({ header }) => header),
  );
  draft.table({
    name: "Scholen",
    columns: [...TASK, ...headers.map((header): DraftColumn => ({ header, style: CODE }))],
    body: rows
      .map((row) => ({ ...row, open: row.cells.filter((cell) => cell?.status === "open").length }))
      .sort((first, second) => byCore(first, second) || second.open - first.open)
      .map(({ description, core, open, cells }): Entry[] => [
        description,
        coreWord(core),
        open,
        ...cells.map(codeOf),
      ]),
  });
}

const LEVEL_CODES = { SG: "SG", School: "S", Gedeeld: "G" } as const;

function codeOf(cell: SchoolCell | null): string {
  if (!cell) return "";
  if (cell.status === "open") return "OPEN";
  if (cell.status === "toCheck") return "?";
  if (cell.status === "outOfScope") return "nvt";
  if (cell.persons === 0) return "extern";
  const level = cell.level ? LEVEL_CODES[cell.level] : "X";
  return cell.persons === 1 && cell.others === 0 ? `${level}1` : level;
}
