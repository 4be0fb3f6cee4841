import { analyse } from "../../src/analysis/analyse";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Grid } from "../../src/model/grid";
import { NO_SETTINGS } from "../../src/model/workbook-settings";
import { readWorkbook } from "../../src/reading/read-workbook";
import { planAnalysis } from "../../src/summary/plan-analysis";
import { openInExcel } from "../integration/open-workbook";
import type { Figure } from "./figures";
import { firstTime } from "./first-time";
import { compare, milliseconds } from "./processor-time";
import { MADE_AT, summarise } from "./summarise";

const PART = "Thinking: from cells to a summary";

/** The cells as the pane gets them, with the colours where purple is looked for. */
export async function gridsOf(xlsx: Uint8Array): Promise<Grid[]> {
  const { close } = await openInExcel(xlsx);
  const outcome = await createExcelWorkbook().open();
  close();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  // As office.js leaves them: made by JSON.parse, sharing nothing
  return JSON.parse(JSON.stringify(outcome.value.cells.grids)) as Grid[];
}

/** Reading, analysing and planning the summary, against the least that any program must do with the same cells. */
export async function readingCost(few: Grid[], many: Grid[], rounds: number): Promise<Figure[]> {
  const text = JSON.stringify(many);
  const { first, second, ratio } = await compare(
    () => summarise(many),
    () => JSON.parse(text),
    rounds,
  );
  const growth = await compare(
    () => summarise(many),
    () => summarise(few),
    rounds,
  );
  const cold = await firstTime(text, rounds);
  const steps = await shares(many, rounds);
  return [
    {
      part: PART,
      what: "reading + analysis + all sheets planned, 100 schools ÷ JSON.parse of the same cells",
      value: ratio,
      unit: "×",
      // Half of it is Bevindingen, which lists every finding: 11,600 of them
      aim: 8,
      from: `${milliseconds(first)} ÷ ${milliseconds(second)} (${(text.length / 1e6).toFixed(1)} MB)`,
    },
    {
      part: PART,
      what: "the same, the first time in a new process",
      value: cold.summarise / cold.parse,
      unit: "×",
      from: `${milliseconds(cold.summarise)} ÷ ${milliseconds(cold.parse)}`,
    },
    {
      part: PART,
      what: "100 schools ÷ 10 schools",
      value: growth.ratio,
      unit: "×",
      aim: 11,
      from: `${milliseconds(growth.first)} ÷ ${milliseconds(growth.second)}`,
    },
    ...steps,
  ];
}

async function shares(grids: Grid[], rounds: number): Promise<Figure[]> {
  const overview = readWorkbook({ grids });
  const findings = analyse(overview, NO_SETTINGS);
  const steps: [string, () => unknown][] = [
    ["of which reading", () => readWorkbook({ grids })],
    ["of which analysis", () => analyse(overview, NO_SETTINGS)],
    ["of which the sheets planned", () => planAnalysis(findings, overview, { madeAt: MADE_AT })],
  ];
  const figures: Figure[] = [];
  for (const [what, step] of steps) {
    const { ratio } = await compare(step, () => summarise(grids), rounds);
    figures.push({ part: PART, what, value: ratio * 100, unit: "%" });
  }
  return figures;
}
