import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/port/problem";
import type { ImportedSchools, JobOptions, SchoolFile } from "../../src/port/workbook-port";
import type { ExcelHost, HostOptions } from "../host/host";
import { openInExcel, seedFile } from "./open-workbook";
import { differences, openContent } from "./saved-content";

let host: ExcelHost;
let close = (): void => undefined;

async function open(seed: string, options: HostOptions = {}): Promise<void> {
  ({ host, close } = await openInExcel(seedFile(seed), options));
}

async function valueOf<T>(job: Promise<Outcome<T>>): Promise<T> {
  const outcome = await job;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const file = (name: string, bytes: Uint8Array): SchoolFile => ({
  name,
  base64: Buffer.from(bytes).toString("base64"),
});

async function importFiles(files: SchoolFile[], options: JobOptions = {}): Promise<Outcome<ImportedSchools>> {
  const workbook = createExcelWorkbook();
  return workbook.importSchools(files, await valueOf(workbook.open()), options);
}

const sheetNames = () => host.store.sheets.map(({ name }) => name);
const schoolsRead = async () =>
  (await valueOf(createExcelWorkbook().open())).overview.schools.map(({ name, current, target }) => [
    name,
    current?.tasks.length,
    target?.tasks.length,
  ]);

afterEach(() => close());

test("adds the situation sheets of each file, named per school, and reads them as such", async () => {
  await open("voorbeeld-scholengroep.xlsx");
  const before = sheetNames();
  const outcome = await valueOf(
    importFiles([
      file("Takenoverzicht De Linde.xlsx", seedFile("voorbeeld-school.xlsx")),
      file("Ter Beke.xlsx", seedFile("takenoverzicht.xlsx")),
    ]),
  );
  expect(outcome).toMatchObject({
    failed: [],
    added: [
      { school: "De Linde", role: "current", sheetName: "De Linde - Huidige situatie" },
      { school: "De Linde", role: "target", sheetName: "De Linde - Streefdoel" },
      { school: "Ter Beke", role: "current", sheetName: "Ter Beke - Huidige situatie" },
      { school: "Ter Beke", role: "target", sheetName: "Ter Beke - Streefdoel" },
    ],
  });
  expect(sheetNames()).toEqual([
    ...before,
    "De Linde - Huidige situatie",
    "De Linde - Streefdoel",
    "Ter Beke - Huidige situatie",
    "Ter Beke - Streefdoel",
  ]);
  expect((await schoolsRead()).slice(4)).toEqual([
    ["De Linde", 66, 66],
    ["Ter Beke", 66, 66],
  ]);
});

test("a school that is there already is not overwritten, and the whole group can be imported in twice", async () => {
  // There are notes in it, which Excel on the web does not copy
  await open("voorbeeld-scholengroep.xlsx", { platform: "desktop" });
  const before = sheetNames();
  await valueOf(importFiles([file("groep.xlsx", seedFile("voorbeeld-scholengroep.xlsx"))]));
  expect(sheetNames().slice(0, before.length)).toEqual(before);
  expect((await schoolsRead()).map(([name]) => name)).toEqual([
    "Vaartkant",
    "De Smidse",
    "BS Kiekeboom",
    "Zwaluwnest",
    "Vaartkant 2",
    "De Smidse 2",
    "BS Kiekeboom 2",
    "Zwaluwnest 2",
  ]);
});

test("sheets that were made by us in the other file stay behind, and so do their marks", async () => {
  await open("voorbeeld-school.xlsx");
  await valueOf(createExcelWorkbook().analyse());
  await valueOf(createExcelWorkbook().makeSheets({ kinds: ["jobDescriptions", "agreements", "data"] }));
  const analysed = await host.saveXlsx();
  close();
  await open("voorbeeld-scholengroep.xlsx");
  const before = sheetNames();
  await valueOf(importFiles([file("De Linde.xlsx", analysed)]));
  expect(sheetNames()).toEqual([...before, "De Linde - Huidige situatie", "De Linde - Streefdoel"]);
  expect(host.store.names.filter(({ name }) => name.startsWith("Takenwijzer_"))).toEqual([]);
});

test("a round trip per file and four besides", async () => {
  await open("voorbeeld-school.xlsx");
  const workbook = createExcelWorkbook();
  const base = await valueOf(workbook.open());
  host.resetStats();
  const files = ["A", "B", "C"].map((name) => file(`${name}.xlsx`, seedFile("takenoverzicht.xlsx")));
  await valueOf(workbook.importSchools(files, base));
  expect(host.stats.roundTrips).toBe(7);
});

test("a file that is no workbook is named, and the others are added", async () => {
  await open("voorbeeld-school.xlsx");
  const outcome = await valueOf(
    importFiles([
      file("foto.xlsx", new Uint8Array([1, 2, 3])),
      file("De Linde.xlsx", seedFile("voorbeeld-school.xlsx")),
    ]),
  );
  expect(outcome).toMatchObject({ failed: [{ file: "foto.xlsx" }] });
  expect((await schoolsRead()).map(([name]) => name)).toEqual(["School", "De Linde"]);
});

test("cancelled halfway, nothing of it stays", async () => {
  await open("voorbeeld-school.xlsx");
  const before = sheetNames();
  const cancel = new AbortController();
  const files = ["A", "B"].map((name) => file(`${name}.xlsx`, seedFile("takenoverzicht.xlsx")));
  const outcome = await importFiles(files, {
    signal: cancel.signal,
    onProgress: ({ share }) => share > 0 && cancel.abort(),
  });
  expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
  expect(sheetNames()).toEqual(before);
});

test("an older Excel is told to be one, and nothing happens", async () => {
  await open("voorbeeld-school.xlsx", { apiSet: "1.12" });
  const before = sheetNames();
  expect(createExcelWorkbook().canImportSchools()).toBe(false);
  expect(await importFiles([file("A.xlsx", seedFile("takenoverzicht.xlsx"))])).toMatchObject({
    ok: false,
    problem: { code: "unsupported" },
  });
  expect(sheetNames()).toEqual(before);
});

test("the school that the user gives a file counts for sheets that name none", async () => {
  await open("voorbeeld-school.xlsx");
  const outcome = await valueOf(
    importFiles([{ ...file("definitief v3.xlsx", seedFile("takenoverzicht.xlsx")), school: "Ter Beke" }]),
  );
  expect(outcome.added.map(({ school, ownSchool }) => [school, ownSchool])).toEqual([
    ["Ter Beke", "Ter Beke"],
    ["Ter Beke", "Ter Beke"],
  ]);
});

describe("a school's name that is too long for a sheet tab", () => {
  const LONG = "Vrije Basisschool De Grote Linde";
  const long = (): SchoolFile => file(`${LONG}.xlsx`, seedFile("voorbeeld-school.xlsx"));
  const tabs = ["Vrije…De Grote Linde - Huidig", "Vrije…De Grote Linde streefdoel"];
  const kept = async () => (await valueOf(createExcelWorkbook().open())).settings;

  test("is read in full, also after saving, and stands in full on the summary", async () => {
    await open("voorbeeld-school.xlsx");
    await valueOf(importFiles([long()]));
    expect(sheetNames().slice(-2)).toEqual(tabs);
    expect((await schoolsRead()).map(([name]) => name)).toEqual(["School", LONG]);
    const saved = await host.saveXlsx();
    close();
    ({ host, close } = await openInExcel(saved));
    expect((await schoolsRead()).map(([name]) => name)).toEqual(["School", LONG]);
    await valueOf(createExcelWorkbook().analyse());
    const cells = [...host.store.sheetNamed("Samenvatting")!.rows.values()].flatMap((row) => [
      ...row.values(),
    ]);
    expect(cells.some(({ value }) => String(value).includes(LONG))).toBe(true);
  });

  test("takes no round trip more, and what the user decided before stays", async () => {
    await open("voorbeeld-school.xlsx");
    const workbook = createExcelWorkbook();
    const { settings } = await valueOf(workbook.open());
    const decided = { ...settings, capacities: { "an peeters": 10 } };
    await valueOf(workbook.saveSettings(decided));
    const base = await valueOf(workbook.open());
    host.resetStats();
    const { added } = await valueOf(workbook.importSchools([long()], base));
    expect(host.stats.roundTrips).toBe(5);
    expect(await kept()).toMatchObject({
      capacities: decided.capacities,
      sheets: [{ school: LONG }, { school: LONG }],
    });
    await valueOf(workbook.removeImported(added.map(({ sheetId }) => sheetId)));
    expect(await kept()).toEqual(decided);
  });

  test.each([
    ["carried out, its answer lost", true],
    ["failing when only the sheet had to be shown", true],
    ["failing halfway", false],
  ])("the last round trip %s: either all of it is there, or nothing", async (how, arrives) => {
    await open("voorbeeld-school.xlsx");
    const before = openContent(host);
    const workbook = createExcelWorkbook();
    const base = await valueOf(workbook.open());
    if (how === "carried out, its answer lost") host.faults.loseAnswerOfNth(5, 7000);
    else host.faults.failPartwayNth(5, "GeneralException", how === "failing halfway" ? 0.5 : 0.95);
    const outcome = await workbook.importSchools([long()], base);
    await host.idle();
    const opened = await valueOf(createExcelWorkbook().open());
    if (outcome.ok) expect(opened.overview.schools.map(({ name }) => name)).toEqual(["School", LONG]);
    else {
      expect(opened.settings.sheets).toEqual([]);
      expect(
        Object.keys(differences(before, openContent(host))).filter((key) => !/setting/i.test(key)),
      ).toEqual([]);
    }
    expect(outcome.ok).toBe(arrives);
  });
});

test("what came in is taken away again, and only that; what is gone already is no problem", async () => {
  await open("voorbeeld-scholengroep.xlsx");
  const before = sheetNames();
  const imported = await valueOf(importFiles([file("De Linde.xlsx", seedFile("voorbeeld-school.xlsx"))]));
  const ids = imported.added.map(({ sheetId }) => sheetId);
  host.resetStats();
  await valueOf(createExcelWorkbook().removeImported(ids));
  expect(host.stats.roundTrips).toBe(2);
  expect(sheetNames()).toEqual(before);
  await valueOf(createExcelWorkbook().removeImported(ids));
  expect(sheetNames()).toEqual(before);
});

test("a file that was analysed comes in without its charts: only its situation sheets are asked for", async () => {
  await open("voorbeeld-school.xlsx");
  await valueOf(createExcelWorkbook().analyse());
  const analysed = await host.saveXlsx();
  close();
  await open("takenoverzicht.xlsx");
  const { added, failed } = await valueOf(importFiles([file("De Linde.xlsx", analysed)]));
  expect(failed).toEqual([]);
  expect(added.map(({ sheetName }) => sheetName)).toEqual([
    "De Linde - Huidige situatie",
    "De Linde - Streefdoel",
  ]);
});

describe("when Excel's answer about a file is lost", () => {
  /** In that moment a colleague copies a sheet and adds one of her own; then the file comes in, and its answer is lost. */
  const loseAnswer = () => {
    host.faults.beforeNth(2, () => {
      host.user.addSheet("Van een collega");
      host.user.type("Van een collega", "A1", "niet wissen");
    });
    host.faults.loseAnswerOfNth(2, "GeneralException");
  };

  test("its sheets are taken away again, and what a colleague just made stays", async () => {
    await open("voorbeeld-school.xlsx");
    const before = sheetNames();
    const workbook = createExcelWorkbook();
    const base = await valueOf(workbook.open());
    loseAnswer();
    const outcome = await workbook.importSchools([file("A.xlsx", seedFile("takenoverzicht.xlsx"))], base);
    expect(outcome).toMatchObject({ ok: true, value: { added: [], failed: [{ file: "A.xlsx" }] } });
    expect(sheetNames().sort()).toEqual([...before, "Van een collega"].sort());
  });
});

test("on the web a file with notes on its situation sheets is refused by Excel, and the sentence says which file and why", async () => {
  await open("voorbeeld-school.xlsx");
  host.store.sheetNamed("Huidige situatie")!.touch(11, 0).note = {
    type: "note",
    note: { texts: [{ text: "na te vragen" }] },
  } as never;
  const noted = await host.saveXlsx();
  close();
  await open("takenoverzicht.xlsx");
  const before = sheetNames();
  const { added, failed } = await valueOf(importFiles([file("De Linde.xlsx", noted)]));
  expect(added).toEqual([]);
  expect(failed).toMatchObject([{ file: "De Linde.xlsx", problem: { code: "fileRefused" } }]);
  expect(sheetNames()).toEqual(before);
});
