import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/port/problem";
import type { WorkbookPort } from "../../src/port/workbook-port";
import type { CellValue } from "../../src/model/cell";
import type { ExcelHost } from "../host/host";
import { openInExcel } from "./open-workbook";
import { workbookFile } from "./small-workbook";

const HEADERS = ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan Claes"];
const TASKS: CellValue[][] = [
  ["Beheer", "Accounts aanmaken", "x", "", 2, ""],
  ["Beheer", "Toestellen herstellen", "", "x", "", 1.5],
  ["Beleid", "Visietekst schrijven", "", "x", "", ""],
  ["Beleid", "Nascholing regelen", "x", "", 1, 1],
];
const CURRENT = "Huidige situatie";

let host: ExcelHost;
let close = (): void => undefined;
afterEach(() => close());

async function open(bytes?: Uint8Array): Promise<void> {
  close();
  bytes ??= await workbookFile(
    { name: CURRENT, rows: [HEADERS, ...TASKS] },
    { name: "Notities", rows: [["van mij"], ["en van mij"]] },
  );
  ({ host, close } = await openInExcel(bytes));
}

async function valueOf<T>(job: Promise<Outcome<T>>): Promise<T> {
  const outcome = await job;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const analyse = (port: WorkbookPort = createExcelWorkbook()) => valueOf(port.analyse());
const makeAll = () =>
  valueOf(createExcelWorkbook().makeSheets({ kinds: ["jobDescriptions", "agreements", "data"] }));
const names = () => host.store.sheets.map(({ name }) => name);
const marks = () => host.store.names.filter(({ name }) => /^takenwijzer_/i.test(name));
const markOn = (name: string, refersTo: string) => {
  const mark = marks().find((one) => one.name === `Takenwijzer_${name}`)!;
  mark.refersTo = refersTo;
};

function textsOn(sheetName: string): string[] {
  const { rows } = host.store.sheetNamed(sheetName)!;
  return [...rows.values()].flatMap((cells) =>
    [...cells.values()].map(({ value, formula }) => String(formula ?? value ?? "")).filter(Boolean),
  );
}

/** Contents only, by cell. */
function contentOf(sheetName: string): string {
  const { rows } = host.store.sheetNamed(sheetName)!;
  const cells = [...rows].flatMap(([row, line]) =>
    [...line].map(([column, { value, formula, note }]) => [row, column, formula ?? value, note]),
  );
  return JSON.stringify(cells.filter(([, , value, note]) => value !== null || note));
}

describe("a generated sheet that the user deleted", () => {
  test("is made again the first time, by its own name", async () => {
    await open();
    await analyse();
    await makeAll();
    const all = names();
    for (const name of all.filter((one) => one !== CURRENT && one !== "Notities"))
      host.user.deleteSheet(name);
    const { summarySheet } = await analyse();
    expect(summarySheet).toBe("Samenvatting");
    const { made } = await makeAll();
    expect([...made, "Samenvatting", "Bevindingen", CURRENT, "Notities"].sort()).toEqual([...all].sort());
    expect(marks().filter(({ refersTo }) => refersTo.includes("#REF!"))).toEqual([]);
  });

  test("also after the workbook was saved and opened again; names of others that stand for nothing stay", async () => {
    await open();
    await analyse();
    await makeAll();
    host.store.names.push({ name: "Mijn_naam", refersTo: "#REF!", visible: false, comment: "" });
    host.user.deleteSheet("Samenvatting");
    host.user.deleteSheet("Gegevens");
    await open(await host.saveXlsx());
    expect((await analyse()).summarySheet).toBe("Samenvatting");
    expect(
      host.store.names.filter(({ refersTo }) => refersTo.includes("#REF!")).map(({ name }) => name),
    ).toEqual(["Mijn_naam"]);
  });
});

describe("a sheet is ours by two of three proofs", () => {
  test("a name of ours on a sheet with a task overview does not make it ours", async () => {
    await open();
    await analyse();
    const before = contentOf(CURRENT);
    markOn("Samenvatting", `'${CURRENT}'!$A$1:$H$40`);
    host.user.deleteSheet("Samenvatting");
    const { summarySheet } = await analyse();
    expect(summarySheet).toBe("Samenvatting");
    expect(contentOf(CURRENT)).toBe(before);
    const { generatedSheets } = await valueOf(createExcelWorkbook().open());
    await valueOf(createExcelWorkbook().removeGeneratedSheets(generatedSheets.map(({ sheetId }) => sheetId)));
    expect(names()).toEqual([CURRENT, "Notities"]);
    expect(contentOf(CURRENT)).toBe(before);
  });

  test("a name of ours that ended up on a sheet of the user's: that sheet is left alone, and it is said", async () => {
    await open();
    await analyse();
    host.user.deleteSheet("Samenvatting");
    markOn("Samenvatting", "Notities!$A$1:$B$2");
    const before = contentOf("Notities");
    const opened = await valueOf(createExcelWorkbook().open());
    expect(opened.generatedSheets.map(({ sheetName }) => sheetName)).toEqual(["Bevindingen"]);
    expect(opened.sheetsInDoubt).toEqual(["Notities"]);
    const { summarySheet, kept } = await analyse();
    expect([summarySheet, kept.leftAlone]).toEqual(["Samenvatting", ["Notities"]]);
    expect(contentOf("Notities")).toBe(before);
    expect((await valueOf(createExcelWorkbook().open())).sheetsInDoubt).toEqual([]);
  });

  test("while the name is elsewhere, the sheet is known by its id and its title", async () => {
    await open();
    await analyse();
    markOn("Samenvatting", "Notities!$A$1");
    await analyse();
    expect(names()).toEqual(["Samenvatting", "Bevindingen", CURRENT, "Notities"]);
    expect(contentOf("Notities")).toContain("en van mij");
    expect(marks().find(({ name }) => name === "Takenwijzer_Samenvatting")!.refersTo).toMatch(
      /^'?Samenvatting/,
    );
  });

  test("a task overview that the user pasted over our sheet is read, and not overwritten", async () => {
    await open();
    await analyse();
    const rows = [HEADERS, ...TASKS];
    host.user.type("Samenvatting", "A1:H60", "");
    rows.forEach((row, r) =>
      row.forEach((content, c) => {
        const address = `${String.fromCharCode(65 + c)}${r + 1}`;
        if (content !== "") host.user.type("Samenvatting", address, String(content).replace(".", ","));
      }),
    );
    const before = contentOf("Samenvatting");
    const { summarySheet } = await analyse();
    expect(summarySheet).toBe("Samenvatting (2)");
    expect(contentOf("Samenvatting")).toBe(before);
  });

  test("capitals make no difference, and a kind of a later version is left alone", async () => {
    await open();
    await analyse();
    const mark = marks()[0]!;
    mark.name = mark.name.toUpperCase();
    await analyse();
    expect(names().filter((name) => /samenvatting/i.test(name))).toHaveLength(1);
    host.user.addSheet("Planning");
    host.user.type("Planning", "A1", "van later");
    host.store.names.push({
      name: "Takenwijzer_Planning",
      refersTo: "Planning!$A$1",
      visible: false,
      comment: "",
    });
    const { generatedSheets } = await valueOf(createExcelWorkbook().open());
    const ids = host.store.sheets.map(({ id }) => id);
    expect(generatedSheets.map(({ sheetName }) => sheetName)).toEqual(["Samenvatting", "Bevindingen"]);
    const removed = await valueOf(createExcelWorkbook().removeGeneratedSheets(ids));
    expect([...removed].sort()).toEqual(["Bevindingen", "Samenvatting"]);
    expect(names()).toEqual([CURRENT, "Notities", "Planning"]);
  });

  test("removing takes only the sheets that were asked for", async () => {
    await open();
    await analyse();
    const opened = await valueOf(createExcelWorkbook().open());
    await makeAll();
    const made = names();
    await valueOf(
      createExcelWorkbook().removeGeneratedSheets(opened.generatedSheets.map(({ sheetId }) => sheetId)),
    );
    expect(names()).toEqual(made.filter((name) => !["Samenvatting", "Bevindingen"].includes(name)));
  });
});

describe("what the user wrote on a generated sheet stays", () => {
  const notes = (texts: Record<string, string>) => {
    for (const [address, text] of Object.entries(texts)) host.user.type("Samenvatting", address, text);
  };
  const kept = () => textsOn("Samenvatting").filter((text) => text.startsWith("nota"));

  test("in an inserted column, an inserted row, beside and below, and what is moved is said", async () => {
    await open();
    await analyse();
    const fresh = textsOn("Samenvatting").length;
    host.user.insertColumns("Samenvatting", 0);
    host.user.insertRows("Samenvatting", 5);
    notes({ A3: "nota A", A6: "nota A6", C6: "nota rij", Z4: "nota naast", B900: "nota onder" });
    const result = await analyse();
    expect(kept().sort()).toEqual(["nota A", "nota A6", "nota naast", "nota onder", "nota rij"]);
    expect(result.kept.moved.map(({ sheetName }) => sheetName)).toEqual(["Samenvatting"]);
    expect(textsOn("Samenvatting")).toHaveLength(fresh + 5);
    await analyse();
    expect(kept()).toHaveLength(5);
    expect(textsOn("Samenvatting")).toHaveLength(fresh + 5);
  });

  test("beside a summary that grows wider and longer", async () => {
    await open();
    await analyse();
    const { columnCount } = widthOf();
    const column = String.fromCharCode(65 + columnCount);
    for (let row = 1; row <= 60; row++) host.user.type("Samenvatting", `${column}${row}`, `nota ${row}`);
    for (let school = 1; school <= 9; school++) {
      host.user.addSheet(`School ${school}`);
      [HEADERS, ...TASKS].forEach((row, r) =>
        row.forEach((content, c) => {
          const address = `${String.fromCharCode(65 + c)}${r + 1}`;
          if (content !== "") host.user.type(`School ${school}`, address, String(content).replace(".", ","));
        }),
      );
    }
    await analyse();
    expect(widthOf().columnCount).toBeGreaterThan(columnCount);
    expect(kept()).toHaveLength(60);
  });

  const widthOf = () => {
    const { refersTo } = marks().find(({ name }) => name === "Takenwijzer_Samenvatting")!;
    const [, letters = "A"] = /\$([A-Z]+)\$\d+$/.exec(refersTo)!;
    return {
      columnCount: letters.length === 1 ? letters.charCodeAt(0) - 64 : 26 + letters.charCodeAt(1) - 64,
    };
  };

  test("typed over our own cells, in rows that are sorted, and notes on cells", async () => {
    await open();
    await analyse();
    const before = textsOn("Samenvatting").length;
    notes({ A8: "nota over", B9: "nota over B" });
    host.store.sheetNamed("Samenvatting")!.touch(11, 0).note = { texts: [{ text: "opmerking" }] } as never;
    host.user.sort("Samenvatting", "A6:H14", 0, false);
    await analyse();
    expect(kept().sort()).toEqual(["nota over", "nota over B"]);
    expect(contentOf("Samenvatting")).toContain("opmerking");
    expect(textsOn("Samenvatting").length).toBe(before + 2);
  });

  test("typed by a colleague while it is being written", async () => {
    await open();
    await analyse();
    host.faults.beforeNth(4, () => {
      host.user.typeAsCoauthor("Samenvatting", "B3", "nota van een collega");
      host.user.typeAsCoauthor("Samenvatting", "B200", "nota eronder");
    });
    const result = await analyse();
    expect(kept().sort()).toEqual(["nota eronder", "nota van een collega"]);
    expect(result.kept.moved).toHaveLength(1);
  });

  test("a table of the user's in the way: the sheet is left as it is, and ours is another", async () => {
    await open();
    await analyse();
    notes({ E2: "nota kop", F2: "nota kop 2", E3: "nota 1", F3: "nota 2" });
    const store = host.store.sheetNamed("Samenvatting")!;
    const [table] = host.store.sheetNamed("Bevindingen")!.tables;
    store.tables.push({
      ...table!,
      id: 99,
      name: "MijnTabel",
      area: { top: 1, bottom: 2, left: 4, right: 5 },
    } as never);
    const before = contentOf("Samenvatting");
    const { summarySheet, kept: said } = await analyse();
    expect([summarySheet, said.leftAlone]).toEqual(["Samenvatting (2)", ["Samenvatting"]]);
    expect(contentOf("Samenvatting")).toBe(before);
    expect((await analyse()).summarySheet).toBe("Samenvatting (2)");
  });
});

describe("two analyses at once", () => {
  /** As of another person, or of the ribbon: nothing is shared but the workbook. */
  async function otherPane(): Promise<WorkbookPort> {
    let port: WorkbookPort | undefined;
    await jest.isolateModulesAsync(async () => {
      port = (await import("../../src/excel/excel-workbook")).createExcelWorkbook();
    });
    return port!;
  }

  test.each([
    ["the first time", false, 0],
    ["again", true, 0],
    ["one a little later", false, 2],
    ["again, one a little later", true, 3],
  ])("%s: both end well, with one whole summary", async (_, again, later) => {
    await open();
    await analyse();
    const single = textsOn("Samenvatting").length;
    if (!again) host.user.deleteSheet("Samenvatting");
    else host.user.type("Samenvatting", "C40", "nota");
    const [one, other] = [createExcelWorkbook(), await otherPane()];
    let second: Promise<Outcome<unknown>> | undefined;
    if (later > 0) host.faults.beforeNth(later, () => void (second = other.analyse()));
    const first = one.analyse();
    second ??= later === 0 ? other.analyse() : undefined;
    expect((await first).ok).toBe(true);
    expect(await second!).toMatchObject({ ok: true });
    expect(names().filter((name) => /samenvatting/i.test(name))).toEqual(["Samenvatting"]);
    expect(names().filter((name) => /bevindingen/i.test(name))).toEqual(["Bevindingen"]);
    expect(textsOn("Samenvatting")).toHaveLength(single + (again ? 1 : 0));
    const sheet = host.store.sheetNamed("Samenvatting")!;
    expect(new Set(sheet.charts.map(({ name }) => name)).size).toBe(sheet.charts.length);
    const opened = await valueOf(createExcelWorkbook().open());
    expect([opened.summaryOutdated, opened.sheetsInDoubt]).toEqual([false, []]);
  });
});
