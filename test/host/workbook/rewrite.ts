import type { SheetChart, Sheet } from "./sheet";
import type { WorkbookStore } from "./workbook";

/**
 * Lets every formula of the workbook be rewritten: in cells, names, validation, conditional formats and the
 * sources of charts. `home` is the sheet that a reference without sheet name means. Links are no formulas: as in Excel,
 * they keep the address they were given.
 */
export function rewriteFormulas(
  store: WorkbookStore,
  rewrite: (formula: string, home: Sheet | undefined) => string,
): void {
  for (const sheet of store.sheets) rewriteSheet(sheet, (formula) => rewrite(formula, sheet));
  for (const name of store.names) name.refersTo = rewrite(name.refersTo, name.sheet);
}

/** The same for what stands on one sheet. */
export function rewriteSheet(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const cells of sheet.rows.values()) {
    for (const cell of cells.values()) {
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula);
    }
  }
  for (const validation of sheet.validations) {
    const { formulae } = validation.rule as { formulae?: unknown[] };
    if (!formulae) continue;
    const rewritten = formulae.map((formula) => (typeof formula === "string" ? rewrite(formula) : formula));
    validation.rule = { ...validation.rule, formulae: rewritten } as typeof validation.rule;
  }
  for (const format of sheet.parts.conditionalFormattings ?? []) {
    for (const rule of format.rules as { formulae?: unknown[] }[]) {
      rule.formulae = rule.formulae?.map((formula) =>
        typeof formula === "string" ? rewrite(formula) : formula,
      );
    }
  }
  for (const chart of sheet.charts) rewriteChart(chart, rewrite);
}

function rewriteChart(chart: SheetChart, rewrite: (formula: string) => string): void {
  for (const series of chart.series) {
    series.valuesSource = rewrite(series.valuesSource);
    if (series.categoriesSource) series.categoriesSource = rewrite(series.categoriesSource);
    if (series.nameSource) series.nameSource = rewrite(series.nameSource);
  }
}
