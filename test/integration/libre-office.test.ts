import { readXlsx } from "./compare-workbooks";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { convert, findLibreOffice } from "./libre-office";
import { openInExcel, seedFile } from "./open-workbook";

const libreOffice = findLibreOffice();
const SEEDS = ["takenoverzicht.xlsx", "voorbeeld-school.xlsx", "voorbeeld-scholengroep.xlsx"];

async function analysed(seed: string): Promise<Uint8Array> {
  const { host, close } = await openInExcel(seedFile(seed));
  const outcome = await createExcelWorkbook().analyse();
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  const saved = await host.saveXlsx();
  close();
  return saved;
}

/** Address -> shown value of every formula on the summary. */
async function totals(bytes: Uint8Array): Promise<Map<string, unknown>> {
  const workbook = await readXlsx(bytes);
  const found = new Map<string, unknown>();
  workbook.getWorksheet("Samenvatting")?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula) found.set(cell.address, cell.result);
    }),
  );
  return found;
}

(libreOffice ? describe : describe.skip)("LibreOffice as second reader", () => {
  test.each(SEEDS)("%s with its summary: recalculated totals are the ones we show", async (seed) => {
    const ours = await analysed(seed);
    const shown = await totals(ours);
    const recalculated = await totals(convert(libreOffice ?? "", ours, "xlsx"));
    expect(shown.size).toBeGreaterThan(3);
    expect([...recalculated.keys()].sort()).toEqual([...shown.keys()].sort());
    for (const [address, value] of recalculated) {
      if (typeof value === "number")
        expect([address, shown.get(address)]).toEqual([address, expect.closeTo(value, 6)]);
      else expect([address, shown.get(address)]).toEqual([address, value]);
    }
  });
});
