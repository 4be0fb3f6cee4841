import type { Sheet } from "./sheet";
import type { WorkbookStore } from "./workbook";

/**
 * Lets every formula of the workbook be rewritten: in cells, names, validation, conditional formats and the
 * sources of charts. `home` is the sheet that a reference without sheet name means.
 */
export function rewriteFormulas(
  store: WorkbookStore,
  rewrite: (formula: string, home: Sheet | undefined) => string,
): void {
  for (const sheet of store.sheets) {
    const here = (formula: string): string => rewrite(formula, sheet);
    for (const cells of sheet.rows.values()) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = here(cell.formula);
        if (cell.link?.target.startsWith("#"))
          cell.link = { ...cell.link, target: `#${here(cell.link.target.slice(1))}` };
      }
    }
    for (const validation of sheet.validations) {
      const { formulae } = validation.rule as { formulae?: unknown[] };
      if (!formulae) continue;
      const rewritten = formulae.map((formula) => (typeof formula === "string" ? here(formula) : formula));
      validation.rule = { ...validation.rule, formulae: rewritten } as typeof validation.rule;
    }
    for (const format of sheet.parts.conditionalFormattings ?? []) {
      for (const rule of format.rules as { formulae?: unknown[] }[]) {
        rule.formulae = rule.formulae?.map((formula) =>
          typeof formula === "string" ? here(formula) : formula,
        );
      }
    }
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.valuesSource = here(series.valuesSource);
        if (series.categoriesSource) series.categoriesSource = here(series.categoriesSource);
        if (series.nameSource) series.nameSource = here(series.nameSource);
      }
    }
  }
  for (const name of store.names) name.refersTo = rewrite(name.refersTo, name.sheet);
}
