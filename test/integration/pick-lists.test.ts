import { Workbook } from "@cj-tech-master/excelts";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { ExcelHost } from "../host/host";
import { convert, findLibreOffice } from "./libre-office";
import { openInExcel } from "./open-workbook";
import { differences, openContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/** Lists to choose from in the cells of the sheets: they help, never refuse, and go again. */

const HEAD = ["Cluster", "Omschrijving", "Niveau", "Prioriteit", "Wie", "Wie 2"];
const ROWS = [
  ["Technisch", "Onderhouden van hardware", "SG", "KT", "Jan Maes 2u", ""],
  ["Technisch", "Helpdesk", "", "", "", ""],
  ["Technisch", "Netwerk beheren", "School", "", "An Peeters", ""],
];

let host: ExcelHost;
let close = (): void => undefined;
afterEach(() => close());

async function open(): Promise<void> {
  ({ host, close } = await openInExcel(
    await workbookFile({ name: "Huidige situatie", rows: [HEAD, ...ROWS] }),
  ));
}

const port = createExcelWorkbook();

function valueOf<T>(outcome: { ok: true; value: T } | { ok: false; problem: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

/** What the user sees in the cells: the list of each, by address. */
async function listsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet("Huidige situatie")!;
  const lists: Record<string, string> = {};
  for (const row of [1, 2, 3, 4])
    for (const column of "CDEF") {
      const rule = sheet.getCell(`${column}${row}`).dataValidation as
        { type: string; formulae: string[]; showErrorMessage?: boolean } | undefined;
      if (rule) lists[`${column}${row}`] = `${rule.formulae[0]}${rule.showErrorMessage ? " refuses" : ""}`;
    }
  return lists;
}

const NAMES = "'Keuzelijsten'!$A$5:$A$6";
const EXPECTED = {
  ...Object.fromEntries([2, 3, 4].map((row) => [`C${row}`, '"SG,School"'])),
  ...Object.fromEntries([2, 3, 4].map((row) => [`D${row}`, '"KT,LT,Geen"'])),
  E3: NAMES,
  ...Object.fromEntries([2, 3, 4].map((row) => [`F${row}`, NAMES])),
};

test("levels, priorities and, in empty slots, names can be chosen; nothing is refused; it survives saving", async () => {
  await open();
  const { cells, leftAlone } = valueOf(await port.setPickLists());
  expect([cells, leftAlone]).toEqual([10, 0]);
  const saved = await host.saveXlsx();
  expect(await listsIn(saved)).toEqual(EXPECTED);
  const names = (await openedBy(saved)).getWorksheet("Keuzelijsten")!;
  expect([names.getCell("A5").value, names.getCell("A6").value]).toEqual(["An Peeters", "Jan Maes"]);
  const libreOffice = findLibreOffice();
  if (!libreOffice) return;
  const again = await listsIn(convert(libreOffice, saved, "xlsx"));
  expect(Object.keys(again).sort()).toEqual(Object.keys(EXPECTED).sort());
});

test("a rule of the user's stays as it is, and is counted", async () => {
  await open();
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("Huidige situatie").getRange("D3");
    dataValidation.rule = { list: { inCellDropDown: true, source: "dringend,later" } };
    await context.sync();
  });
  expect(valueOf(await port.setPickLists())).toEqual({ cells: 9, leftAlone: 1 });
  expect(await listsIn(await host.saveXlsx())).toEqual({ ...EXPECTED, D3: '"dringend,later" refuses' });
  expect(valueOf(await port.removePickLists())).toBe(9);
  expect(await listsIn(await host.saveXlsx())).toEqual({ D3: '"dringend,later" refuses' });
});

test("taken away again, also from a slot that was filled in since, the workbook is as it was", async () => {
  await open();
  const before = openContent(host);
  valueOf(await port.setPickLists());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Huidige situatie").getRange("E3").values = [["Jan Maes"]];
    await context.sync();
  });
  expect(valueOf(await port.removePickLists())).toBe(10);
  expect(await listsIn(await host.saveXlsx())).toEqual({});
  const changed = Object.keys(differences(before, openContent(host)));
  expect(changed).toEqual(["Huidige situatie!E3 value"]);
});

test("with a new colleague the lists are brought up to date", async () => {
  await open();
  valueOf(await port.setPickLists());
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Huidige situatie").getRange("E3").values = [["Zoë Claes"]];
    await context.sync();
  });
  expect(valueOf(await port.setPickLists())).toEqual({ cells: 9, leftAlone: 0 });
  const saved = await host.saveXlsx();
  expect((await openedBy(saved)).getWorksheet("Keuzelijsten")!.getCell("A7").value).toBe("Zoë Claes");
  expect((await listsIn(saved))["F2"]).toBe("'Keuzelijsten'!$A$5:$A$7");
});

test("a protected sheet is named, and nothing is changed", async () => {
  await open();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Huidige situatie").protection.protect();
    await context.sync();
  });
  const before = openContent(host);
  const outcome = await port.setPickLists();
  expect(outcome).toMatchObject({
    ok: false,
    problem: { code: "protectedSheet", sheetName: "Huidige situatie" },
  });
  expect(differences(before, openContent(host))).toEqual({});
});

async function openedBy(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}
