import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/port/problem";
import type { GeneratedSheetInfo, Progress, SheetsRequest } from "../../src/port/workbook-port";
import type { ExcelHost } from "../host/host";
import { cellAddress } from "../host/workbook/address";
import { openInExcel, seedFile } from "./open-workbook";
import { differences, openContent } from "./saved-content";

let host: ExcelHost;
let close = (): void => undefined;

async function open(bytes = seedFile("voorbeeld-school.xlsx")): Promise<void> {
  ({ host, close } = await openInExcel(bytes));
}

async function valueOf<T>(job: Promise<Outcome<T>>): Promise<T> {
  const outcome = await job;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const make = (request: SheetsRequest) => valueOf(createExcelWorkbook().makeSheets(request));
const removeAll = async () => {
  const port = createExcelWorkbook();
  const { generatedSheets } = await valueOf(port.open());
  host.resetStats();
  return port.removeGeneratedSheets(generatedSheets.map(({ sheetId }) => sheetId));
};
const sheetNames = () => host.store.sheets.map(({ name }) => name);
const listed = (sheets: GeneratedSheetInfo[]) => sheets.map(({ sheetName, kind }) => [sheetName, kind]);

function textOn(sheetName: string): string {
  const sheet = host.store.sheetNamed(sheetName)!;
  return [...sheet.rows.values()]
    .flatMap((cells) => [...cells.values()].map(({ value }) => String(value)))
    .join("\n");
}

afterEach(() => close());

test("makes the requested sheets after the others, and lists them with when they were made", async () => {
  await open();
  const before = sheetNames();
  const { made, generatedSheets } = await make({ kinds: ["jobDescriptions", "agreements", "data"] });
  expect(made.length).toBeGreaterThan(3);
  expect(sheetNames()).toEqual([...before, ...made]);
  expect(made).toContain("Gegevens");
  expect(host.store.sheetNamed("Gegevens")!.tables.map(({ name }) => name)).toEqual([
    "Takenwijzer_tabel_Gegevens",
  ]);
  const opened = await valueOf(createExcelWorkbook().open());
  expect(opened.generatedSheets).toEqual(generatedSheets);
  expect(opened.generatedSheets.every(({ madeAt }) => Date.now() - Date.parse(madeAt!) < 600_000)).toBe(true);
  expect(opened.generatedSheets.every(({ outdated }) => outdated === false)).toBe(true);
  // Our own sheets are not read as task sheets
  expect(
    opened.overview.leftOut.filter(({ why }) => why === "generated").map(({ sheet }) => sheet.name),
  ).toEqual(made);
});

test("making them again replaces them in place, wherever the user put them and whatever they are called", async () => {
  await open();
  await make({ kinds: ["data", "agreements"] });
  host.user.renameSheet("Gegevens", "Mijn gegevens");
  const before = sheetNames();
  const again = await make({ kinds: ["data"] });
  expect(again.made).toEqual(["Mijn gegevens"]);
  expect(sheetNames()).toEqual(before);
  expect(host.store.sheetNamed("Mijn gegevens")!.tables).toHaveLength(1);
});

test("a constant number of round trips, however many persons there are", async () => {
  await open(seedFile("voorbeeld-scholengroep.xlsx"));
  host.resetStats();
  const { made } = await make({ kinds: ["jobDescriptions", "agreements", "data"] });
  expect(made.length).toBeGreaterThan(15);
  expect(host.stats.roundTrips).toBe(5);
  host.resetStats();
  await make({ kinds: ["jobDescriptions", "agreements", "data"] });
  expect(host.stats.roundTrips).toBe(5);
});

test("cancelling leaves nothing half-made", async () => {
  await open();
  const before = sheetNames();
  const cancel = new AbortController();
  const outcome = await createExcelWorkbook().makeSheets(
    { kinds: ["jobDescriptions", "data"] },
    { signal: cancel.signal, onProgress: ({ step }) => step === "analysis" && cancel.abort() },
  );
  expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect(sheetNames()).toEqual(before);
});

describe("cancelled while earlier sheets are being replaced", () => {
  const all: SheetsRequest = { kinds: ["jobDescriptions", "agreements", "data"] };

  async function cancelAt(wanted: Progress["step"], request = all) {
    const cancel = new AbortController();
    const outcome = await createExcelWorkbook().makeSheets(request, {
      signal: cancel.signal,
      onProgress: ({ step }) => step === wanted && cancel.abort(),
    });
    await host.idle();
    return outcome;
  }

  test.each<Progress["step"]>(["cells", "colors", "analysis", "writing"])(
    "at the step %s: they stay as they were, also what the user wrote beside them, and are not called out of date",
    async (step) => {
      await open();
      const { generatedSheets } = await make({ kinds: ["agreements", "data"] });
      host.user.type("Gegevens", "L3", "eigen nota");
      const before = openContent(host);
      expect(await cancelAt(step)).toMatchObject({ ok: false, problem: { code: "cancelled" } });
      expect(differences(before, openContent(host))).toEqual({});
      expect((await valueOf(createExcelWorkbook().open())).generatedSheets).toEqual(generatedSheets);
    },
  );
});

test("without names, no name of a person stands on what is made", async () => {
  await open();
  const { overview } = await valueOf(createExcelWorkbook().open());
  const { made } = await make({ kinds: ["jobDescriptions", "agreements", "data"], withoutNames: true });
  const text = made.map(textOn).join("\n");
  for (const { name, spellings } of overview.persons)
    for (const one of [name, ...spellings]) expect(text).not.toMatch(new RegExp(`\\b${one}\\b`));
  expect(text).toContain("Persoon A");
});

test("removing takes away all that is ours, the summary too, and nothing else", async () => {
  await open();
  const before = sheetNames();
  await valueOf(createExcelWorkbook().analyse());
  await make({ kinds: ["agreements", "data"] });
  host.resetStats();
  const removed = await valueOf(removeAll());
  expect(host.stats.roundTrips).toBe(3);
  expect(removed).toEqual(expect.arrayContaining(["Samenvatting", "Gegevens"]));
  expect(sheetNames()).toEqual(before);
  expect(host.store.names.filter(({ name }) => name.startsWith("Takenwijzer_"))).toEqual([]);
  const opened = await valueOf(createExcelWorkbook().open());
  expect(opened.generatedSheets).toEqual([]);
  expect(opened.summaryOutdated).toBeNull();
});

test("a sheet of the same name that is not ours is left alone", async () => {
  await open();
  host.user.addSheet("Gegevens");
  const { made, generatedSheets } = await make({ kinds: ["data"] });
  expect(made).toEqual(["Gegevens (2)"]);
  expect(listed(generatedSheets)).toEqual([["Gegevens (2)", "data"]]);
  await valueOf(removeAll());
  expect(sheetNames()).toContain("Gegevens");
});

test("after a change in the task sheets every generated sheet is told to be out of date", async () => {
  await open();
  await make({ kinds: ["data"] });
  const opened = await valueOf(createExcelWorkbook().open());
  const { cell } = opened.overview.situations[0]!.tasks[0]!;
  const sheet = host.store.sheets.find(({ id }) => id === cell.sheetId)!;
  host.user.type(sheet.name, "B7", "Een andere taak");
  const { generatedSheets } = await valueOf(createExcelWorkbook().open());
  expect(generatedSheets.map(({ outdated }) => outdated)).toEqual([true]);
});

describe("task packages of someone who is no longer in the workbook", () => {
  /** Everywhere in the workbook, as with Find and Replace. */
  function rename(from: string, to: string): void {
    for (const { name, rows } of ["Huidige situatie", "Streefdoel"].map((one) => host.store.sheetNamed(one)!))
      for (const [row, cells] of rows)
        for (const [column, { value }] of cells)
          if (typeof value === "string" && value.includes(from))
            host.user.type(name, cellAddress(row, column), value.replaceAll(from, to));
  }

  test("go when they are made again, and that is said; those of others stay, also when they are not asked for", async () => {
    await open();
    const { made } = await make({ kinds: ["jobDescriptions"] });
    expect(made).toContain("Takenpakket Koen De Backer");
    rename("Koen De Backer", "Koen Baeten");
    const { persons } = (await valueOf(createExcelWorkbook().open())).overview;
    const koen = persons.find(({ name }) => name === "Koen Baeten")!;
    const again = await make({ kinds: ["jobDescriptions"], persons: [koen.key] });
    expect(again).toMatchObject({
      made: ["Takenpakket Koen Baeten"],
      gone: ["Takenpakket Koen De Backer"],
      left: [],
    });
    expect(
      sheetNames()
        .filter((name) => name.startsWith("Takenpakket"))
        .sort(),
    ).toEqual([...made.filter((name) => !name.includes("Koen")), "Takenpakket Koen Baeten"].sort());
  });

  test("stay, and that is said, where the user wrote on them", async () => {
    await open();
    await make({ kinds: ["jobDescriptions"] });
    host.user.type("Takenpakket Koen De Backer", "B5", "2026-2027");
    rename("Koen De Backer", "Koen Baeten");
    const again = await make({ kinds: ["jobDescriptions"] });
    expect(again).toMatchObject({ gone: [], left: ["Takenpakket Koen De Backer"] });
    expect(textOn("Takenpakket Koen De Backer")).toContain("2026-2027");
  });

  test("are left alone when something else is made", async () => {
    await open();
    await make({ kinds: ["jobDescriptions"] });
    rename("Koen De Backer", "Koen Baeten");
    expect(await make({ kinds: ["data"] })).toMatchObject({ gone: [], left: [] });
    expect(sheetNames()).toContain("Takenpakket Koen De Backer");
  });
});
