import { analyse } from "../../src/analysis/analyse";
import type { Grid } from "../../src/model/grid";
import { NO_SETTINGS } from "../../src/model/workbook-settings";
import { readWorkbook } from "../../src/reading/read-workbook";
import { planSummary } from "../../src/summary/plan-summary";

export const MADE_AT = new Date(2024, 0, 15);

/** From cells to the plan of the summary. */
export function summarise(grids: Grid[]): unknown {
  const overview = readWorkbook({ grids });
  return planSummary(analyse(overview, NO_SETTINGS), overview, { madeAt: MADE_AT });
}
