import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { OpenedWorkbook } from "../../src/port/workbook-port";
import { NO_SETTINGS, type WorkbookSettings } from "../../src/model/workbook-settings";
import type { ExcelHost } from "../host/host";
import { openInExcel, seedFile } from "./open-workbook";

let host: ExcelHost;
let close: () => void;

async function open(bytes: Uint8Array): Promise<OpenedWorkbook> {
  ({ host, close } = await openInExcel(bytes));
  return read();
}

async function read(): Promise<OpenedWorkbook> {
  const opened = await createExcelWorkbook().open();
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value;
}

async function save(settings: Partial<WorkbookSettings>): Promise<void> {
  expect(await createExcelWorkbook().saveSettings({ ...NO_SETTINGS, ...settings })).toEqual({ ok: true });
}

function sheetNamed(name: string): { id: string; name: string } {
  const sheet = host.store.sheets.find((one) => one.name === name)!;
  return { id: sheet.id, name };
}

afterEach(() => close());

test("what the user decided counts at the next reading", async () => {
  const before = await open(seedFile("voorbeeld-scholengroep.xlsx"));
  expect(before.settings).toEqual(NO_SETTINGS);
  expect(before.overview.schools.map(({ name }) => name)).toEqual([
    "Vaartkant",
    "De Smidse",
    "BS Kiekeboom",
    "Zwaluwnest",
  ]);

  await save({
    sheets: [
      { ...sheetNamed("BS Kiekeboom"), school: "Kiekeboom" },
      { ...sheetNamed("BS Kiekeboom (2)"), school: "Kiekeboom" },
      { ...sheetNamed("Zwaluwnest (to be)"), excluded: true },
      { ...sheetNamed("De Smidse - huidig"), role: "target", school: "Oude Smidse" },
    ],
    mergedPersons: [{ key: "jan@vaartkant", name: "Jan De Bruyn", sameAs: ["jan de bruyn"] }],
    otherExecutors: ["firma", "sofie claeys"],
    capacities: { "wim goossens": 10 },
  });
  const after = await read();
  expect(after.settingsNotices).toEqual([]);
  const schools = after.overview.schools.map(({ name, current, target }) => [
    name,
    current?.sheet.name,
    target?.sheet.name,
  ]);
  expect(schools).toEqual([
    ["Vaartkant", "Huidige situatie Vaartkant", "Streefdoel Vaartkant"],
    ["Oude Smidse", undefined, "De Smidse - huidig"],
    ["De Smidse", undefined, "De Smidse - gewenst"],
    ["Kiekeboom", "BS Kiekeboom", "BS Kiekeboom (2)"],
    ["Zwaluwnest", "Zwaluwnest huidige situatie", undefined],
  ]);
  expect(after.overview.leftOut).toContainEqual(
    expect.objectContaining({
      why: "excluded",
      sheet: expect.objectContaining({ name: "Zwaluwnest (to be)" }) as unknown,
    }),
  );
  expect(after.overview.persons.map(({ name }) => name)).not.toContain("Sofie Claeys");
  expect(after.overview.persons.find(({ name }) => name === "Jan De Bruyn")?.key).toBe("jan@vaartkant");
});

test("settings cost no round trip of their own", async () => {
  await open(seedFile("voorbeeld-scholengroep.xlsx"));
  await save({ capacities: { "wim goossens": 10 } });
  host.resetStats();
  await read();
  expect(host.stats.roundTrips).toBe(3);
});

test("a damaged setting is told and ignored", async () => {
  await open(seedFile("voorbeeld-school.xlsx"));
  host.store.settings.set("Takenwijzer.instellingen", { version: 1, sheets: "weg", capacities: { an: 8 } });
  const { settings, settingsNotices, overview } = await read();
  expect(settings).toEqual({ ...NO_SETTINGS, capacities: { an: 8 } });
  expect(settingsNotices).toEqual([{ code: "damaged", part: "sheets", text: '"weg"' }]);
  expect(overview.situations).toHaveLength(2);
});

test("capacities reach the analysis, and a changed setting makes the summary out of date", async () => {
  await open(seedFile("voorbeeld-scholengroep.xlsx"));
  await save({ capacities: { "wim goossens": 2 } });
  const analysed = await createExcelWorkbook().analyse();
  if (!analysed.ok) throw new Error(analysed.problem.detail);
  expect(analysed.value.findings.capacities).toMatchObject([
    { person: "Wim Goossens", capacity: 2, today: { verdict: "over" } },
  ]);
  expect((await read()).summaryOutdated).toBe(false);
  await save({ capacities: { "wim goossens": 40 } });
  expect((await read()).summaryOutdated).toBe(true);
});
