import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { ProblemCode } from "../../src/port/problem";
import type { OpenedWorkbook } from "../../src/port/workbook-port";
import { createHost, type ExcelHost, type HostOptions } from "../host/host";
import { openInExcel, seedFile } from "./open-workbook";
import { differences, openContent } from "./saved-content";

/** Workbooks as people make them: opened through the real office.js each gives the right result or one clear problem, and opening writes nothing. */

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";

let host: ExcelHost;
let close = (): void => undefined;
afterEach(() => close());

async function arrange(change: (host: ExcelHost) => void, options: HostOptions = {}): Promise<void> {
  const opened = await openInExcel(seedFile("voorbeeld-school.xlsx"), { ...options, readOnly: false });
  ({ host, close } = opened);
  change(host);
}

async function read(): Promise<OpenedWorkbook> {
  const before = openContent(host);
  const outcome = await createExcelWorkbook().open();
  expect(differences(before, openContent(host))).toEqual({});
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

async function problemOfAnalysis(): Promise<ProblemCode | "none"> {
  const before = openContent(host);
  const outcome = await createExcelWorkbook().analyse();
  if (outcome.ok) return "none";
  await host.idle();
  expect(differences(before, openContent(host))).toEqual({});
  return outcome.problem.code;
}

const sheet = (name: string) => host.store.sheetNamed(name)!;
/** Tasks and persons of each situation, as the untouched example has them. */
async function plain() {
  await arrange(() => undefined);
  const found = countsOf(await read());
  close();
  return found;
}
const countsOf = ({ overview }: OpenedWorkbook) =>
  overview.situations.map(({ tasks }) => [
    tasks.length,
    tasks.filter(({ status }) => status === "filled").length,
  ]);

describe("read as the plain workbook is", () => {
  test.each<[string, (host: ExcelHost) => void]>([
    ["columns moved to the right", ({ user }) => user.insertColumns(CURRENT, 0, 3)],
    ["rows moved down", ({ user }) => user.insertRows(CURRENT, 0, 5)],
    ["rows hidden", ({ user }) => user.hideRows(CURRENT, 8, 10)],
    [
      "columns hidden",
      ({ store }) => {
        const format = store.sheetNamed(CURRENT)!.columnFormat(1);
        format.hidden = true;
      },
    ],
    [
      "a header misspelt by one letter",
      ({ user, store }) => {
        const [row, column] = cellHolding(store.sheetNamed(CURRENT)!, /^omschrijving$/i);
        user.type(CURRENT, address(row, column), "Omschrijvng");
      },
    ],
    ["a stray cell in the last row", ({ user }) => user.type(CURRENT, "A1048576", "x")],
    ["a protected sheet", ({ user }) => user.protectSheet(CURRENT)],
    ["a sheet protected with a password", ({ user }) => user.protectSheet(CURRENT, {}, "geheim")],
    ["a protected structure", ({ store }) => (store.protectedStructure = true)],
    ["another sheet, empty", ({ user }) => void user.addSheet("leeg")],
    ["an error in a cell beside the tasks", ({ user }) => user.type(CURRENT, "Z8", "=1/0")],
    [
      "a name with an apostrophe and an emoji",
      ({ user }) => user.renameSheet(CURRENT, "Huidige 's 🏫 situatie"),
    ],
    ["a name of 31 characters", ({ user }) => user.renameSheet(CURRENT, "Huidige situatie van onze schoo")],
  ])("%s", async (_, change) => {
    const expected = await plain();
    await arrange(change);
    expect(countsOf(await read())).toEqual(expected);
  });
});

test("a very hidden sheet is left out and named as such; a hidden one is read", async () => {
  await arrange(({ user }) => {
    user.showSheet(TARGET, "veryHidden");
    user.showSheet(CURRENT, "hidden");
  });
  const { overview } = await read();
  expect(overview.situations.map(({ role }) => role)).toEqual(["current"]);
  expect(overview.leftOut).toContainEqual({
    sheet: expect.objectContaining({ name: TARGET }) as unknown,
    why: "veryHidden",
  });
});

test("a workbook without purple has no core tasks of its own; one all in purple has only core tasks", async () => {
  const paint = (argb: string) => (each: ExcelHost) => {
    for (const one of each.store.sheets)
      for (const cells of one.rows.values())
        for (const cell of cells.values())
          cell.style = {
            ...cell.style,
            fill: { type: "pattern", pattern: "solid", fgColor: { argb } },
            font: { ...cell.style?.font, color: { argb: "FF000000" } },
          };
  };
  await arrange(paint("FFFFFFFF"));
  expect((await read()).overview.situations.map(({ hasPurple }) => hasPurple)).toEqual([false, false]);
  close();
  await arrange(paint("FF7030A0"));
  const { overview } = await read();
  expect(overview.situations.every(({ tasks }) => tasks.every(({ core }) => core))).toBe(true);
});

test("formulas, errors and dates in person cells are read as shown, and none is lost", async () => {
  await arrange(() => undefined);
  const { situations } = (await read()).overview;
  const { layout, tasks } = situations.find(({ role }) => role === "current")!;
  const column = layout.persons.at(-1)!.column;
  const texts = ['="Jan"&" 2u"', "=1/0", "1/02/2024", "'=Jan"];
  texts.forEach((text, at) => host.user.type(CURRENT, address(tasks[at]!.cell.row, column), text));
  const again = (await read()).overview.situations.find(({ role }) => role === "current")!;
  expect(again.tasks).toHaveLength(tasks.length);
  expect(sheet(CURRENT).cell(tasks[0]!.cell.row, column)?.formula).toBeDefined();
});

describe("one clear problem, and nothing written", () => {
  test("an empty workbook: no task overview", async () => {
    const opened = await openInExcel(await createHost().saveXlsx());
    ({ host, close } = opened);
    expect((await read()).overview.situations).toEqual([]);
    expect(await problemOfAnalysis()).toBe("noTaskOverview");
  });

  test("a protected structure: the workbook, not a sheet", async () => {
    await arrange(({ store }) => (store.protectedStructure = true));
    expect(await problemOfAnalysis()).toBe("protectedWorkbook");
  });

  test("a protected summary: that sheet", async () => {
    await arrange(() => undefined);
    expect(await problemOfAnalysis()).toBe("none");
    host.user.protectSheet("Samenvatting");
    expect(await problemOfAnalysis()).toBe("protectedSheet");
  });

  test("read-only", async () => {
    const opened = await openInExcel(seedFile("voorbeeld-school.xlsx"), { readOnly: true });
    ({ host, close } = opened);
    await read();
    expect(await problemOfAnalysis()).toBe("readOnly");
  });

  test("a cell that is being edited", async () => {
    await arrange(({ user }) => user.enterEditMode());
    expect(await problemOfAnalysis()).toBe("cellEditMode");
    host.user.leaveEditMode();
    expect(await problemOfAnalysis()).toBe("none");
  });
});

function cellHolding(one: ReturnType<typeof sheet>, text: RegExp): [number, number] {
  for (const [row, cells] of one.rows)
    for (const [column, { value }] of cells) if (text.test(String(value).trim())) return [row, column];
  throw new Error(`no cell holds ${String(text)}`);
}

function address(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
