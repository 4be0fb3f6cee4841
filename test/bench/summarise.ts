import { analyse } from "../../src/analysis/analyse";
import type { Grid } from "../../src/model/grid";
import { NO_SETTINGS } from "../../src/model/workbook-settings";
import { readWorkbook } from "../../src/reading/read-workbook";
import { planAnalysis } from "../../src/summary/plan-analysis";

export const MADE_AT = new Date(2024, 0, 15);

/** From cells to the plans of the three sheets. */
export function summarise(grids: Grid[]): unknown {
  const overview = readWorkbook({ grids });
  return planAnalysis(analyse(overview, NO_SETTINGS), overview, { madeAt: MADE_AT });
}
