/** Reads takenoverzicht.txt: the guidelines, the three task lists and the competences of the original workbook. */

export interface TaskLine {
  cluster: string;
  description: string;
}

export interface GuidelineLine {
  kind: "title" | "heading" | "paragraph" | "bullet" | "detail";
  text: string;
}

export interface SeedText {
  guidelines: GuidelineLine[];
  /** In the order of the text: the task list, "Huidige situatie", "Streefdoel". */
  lists: TaskLine[][];
  /** Per list, per cluster in the order of the clusters, one line each. The task list itself has none. */
  competences: string[][][];
}

export const TITLE = "Takenoverzicht ICT-coördinatie";

/** Throws when the text does not have the parts that the workbooks are built from. */
export function readSeedText(text: string): SeedText {
  const [guidelines = "", ...sheets] = text.split(/\r?\n/).join("\n").split(`\n${TITLE}\n`);
  if (sheets.length !== 3) throw new Error(`expected three task lists, found ${sheets.length}`);
  return {
    guidelines: nonEmptyLines(guidelines).map(guidelineLine),
    lists: sheets.map(taskLines),
    competences: sheets.map(competenceBlocks),
  };
}

function nonEmptyLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function guidelineLine(line: string, index: number): GuidelineLine {
  if (index === 0) return { kind: "title", text: line };
  if (line.startsWith("- * ")) return { kind: "bullet", text: line.slice(4) };
  if (line.startsWith("- > ")) return { kind: "detail", text: line.slice(4) };
  if (/^\d /.test(line)) return { kind: "heading", text: line };
  return { kind: "paragraph", text: line };
}

/** A task is a line of exactly two parts with a tab between them, below the line that names the two columns. */
function taskLines(sheet: string): TaskLine[] {
  const lines = sheet.split("\n");
  const header = lines.indexOf("Cluster\tOmschrijving");
  const tasks: TaskLine[] = [];
  for (const line of lines.slice(header + 1)) {
    const [cluster = "", description = "", ...rest] = line.split("\t");
    if (cluster === "" || description === "" || rest.length > 0) break;
    tasks.push({ cluster, description });
  }
  return tasks;
}

/** Blocks of "- …" lines below "Competenties", parted by empty lines. */
function competenceBlocks(sheet: string): string[][] {
  const [, below = ""] = sheet.split("\nCompetenties\n");
  return below
    .split(/\n\s*\n/)
    .map((block) => nonEmptyLines(block).filter((line) => line.startsWith("- ")))
    .filter((block) => block.length > 0);
}
