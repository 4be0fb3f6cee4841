import { readFileSync } from "node:fs";
import path from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { unzip } from "@cj-tech-master/excelts/archive";
import { GROUP_SHEETS } from "../../../seeds/example-group";
import { schoolGoal, schoolToday } from "../../../seeds/example-school";
import { isPersonColumn } from "../../../seeds/fill-table";
import { loadTaskLists } from "../../../seeds/task-lists";
import { tasksOf, WORKBOOKS } from "../../../seeds/workbooks";

const seedFile = (name: string) => path.join(__dirname, "../../../seeds", name);
const lists = loadTaskLists();

/** The parts of an .xlsx as text; packing may differ between Node versions, the content may not. */
async function parts(xlsx: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const entry of unzip(xlsx).entries()) found[entry.path] = await entry.text();
  return found;
}

async function open(name: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(seedFile(name));
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Texts below the cell that says "Omschrijving", to the first empty one. */
function descriptions(sheet: Worksheet): { text: string; row: number }[] {
  let row = 1;
  while (sheet.getCell(row, 2).text !== "Omschrijving") row++;
  while (sheet.getCell(row, 2).text === "Omschrijving") row++;
  const found: { text: string; row: number }[] = [];
  for (; sheet.getCell(row, 2).text !== ""; row++) found.push({ text: sheet.getCell(row, 2).text, row });
  return found;
}

describe.each(Object.keys(WORKBOOKS))("%s", (name) => {
  test("is what the script builds", async () => {
    const build = WORKBOOKS[name];
    const built = await parts(await build!().xlsx.writeBuffer());
    expect(await parts(readFileSync(seedFile(name)))).toEqual(built);
  });
});

describe("takenoverzicht.xlsx", () => {
  test("has the four sheets of the original, with their own wording", async () => {
    const workbook = await open("takenoverzicht.xlsx");
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      "Richtlijnen",
      "Takenoverzicht",
      "Huidige situatie",
      "Streefdoel",
    ]);
    const wording = (sheet: string) => descriptions(sheetOf(workbook, sheet)).map(({ text }) => text);
    expect(wording("Takenoverzicht")).toEqual(lists.overview.map((task) => task.description));
    expect(wording("Huidige situatie")).toEqual(lists.current.map((task) => task.description));
    expect(wording("Streefdoel")).toEqual(lists.target.map((task) => task.description));
  });

  test("shows core tasks, and only those, in Office purple", async () => {
    const workbook = await open("takenoverzicht.xlsx");
    for (const [name, tasks] of [
      ["Takenoverzicht", lists.overview],
      ["Huidige situatie", lists.current],
      ["Streefdoel", lists.target],
    ] as const) {
      const sheet = sheetOf(workbook, name);
      const purple = descriptions(sheet)
        .filter(({ row }) => sheet.getCell(row, 2).font?.color?.argb === "FF7030A0")
        .map(({ text }) => text);
      expect(purple).toEqual(tasks.filter((task) => task.core).map((task) => task.description));
    }
  });

  test("heads its columns as the text does", async () => {
    const sheet = sheetOf(await open("takenoverzicht.xlsx"), "Streefdoel");
    const texts = (row: number) => sheet.columns.map((_, index) => sheet.getCell(row, index + 1).text);
    const levels = ["Niveau", "Niveau", "Prioriteit", "Prioriteit", "Prioriteit"];
    const persons = Array.from({ length: 4 }, () => "Taakverdeling & tijdsbesteding");
    expect(texts(3)).toEqual(["Kerntaken", "Kerntaken", "Competenties", ...levels, ...persons]);
    const marks = ["SG", "School", "KT", "LT", "Geen"];
    const slots = ["Persoon 1", "Persoon 2", "Persoon 3", "..."];
    expect(texts(4)).toEqual(["Cluster", "Omschrijving", "Competenties", ...marks, ...slots]);
    expect(texts(5).slice(8)).toEqual(Array.from({ length: 4 }, () => "naam + # uur/week"));
  });
});

describe("voorbeeld-school.xlsx", () => {
  test("names persons above today's columns and has slots in the goal", () => {
    expect(schoolToday.columns.filter(isPersonColumn)).toHaveLength(6);
    expect(schoolGoal.columns.filter(isPersonColumn)).toEqual(["Persoon 1", "Persoon 2", "Persoon 3", "..."]);
  });

  test("fills most tasks today and leaves core tasks open", async () => {
    const sheet = sheetOf(await open("voorbeeld-school.xlsx"), "Huidige situatie");
    const persons = [6, 7, 8, 9, 10, 11];
    const unfilled = descriptions(sheet).filter(({ row }) =>
      persons.every((column) => sheet.getCell(row, column).text === ""),
    );
    expect(unfilled).toHaveLength(14);
    const core = unfilled.filter(({ text }) =>
      lists.current.some((task) => task.core && task.description === text),
    );
    expect(core.map(({ text }) => text)).toEqual([
      expect.stringContaining("back-up"),
      expect.stringContaining("ICT-beleidsplan"),
      expect.stringContaining("GDPR"),
    ]);
  });
});

describe("voorbeeld-scholengroep.xlsx", () => {
  test("has two situation sheets for each of four schools", async () => {
    const workbook = await open("voorbeeld-scholengroep.xlsx");
    expect(workbook.worksheets.slice(2).map((sheet) => sheet.name)).toEqual(
      GROUP_SHEETS.map((sheet) => sheet.name),
    );
    const roles = GROUP_SHEETS.map((sheet) => `${sheet.school} ${sheet.role}`);
    expect(new Set(roles).size).toBe(8);
    expect(new Set(GROUP_SHEETS.map((sheet) => sheet.school)).size).toBe(4);
  });

  test.each(GROUP_SHEETS)(
    "$name holds the original tasks, less the struck and with its own",
    async (plan) => {
      const sheet = sheetOf(await open("voorbeeld-scholengroep.xlsx"), plan.name);
      const found = descriptions(sheet);
      expect(found.map(({ text }) => text)).toEqual(tasksOf(plan, lists).map((task) => task.description));
      expect(found).toHaveLength(66 + (plan.added?.length ?? 0) - (plan.removed?.length ?? 0));
      const hidden = found.filter(({ row }) => sheet.getRow(row).hidden);
      expect(hidden).toHaveLength(plan.hidden?.length ?? 0);
    },
  );

  test("a total under the tasks is the sum of its column", async () => {
    const sheet = sheetOf(await open("voorbeeld-scholengroep.xlsx"), "Huidige situatie Vaartkant");
    const tasks = descriptions(sheet);
    const bottom = (tasks.at(-1)?.row ?? 0) + 2;
    for (let column = 6; column <= 10; column++) {
      const sum = tasks.reduce((total, { row }) => {
        const { value, result } = sheet.getCell(row, column);
        const hours = typeof value === "number" ? value : result;
        return total + (typeof hours === "number" ? hours : 0);
      }, 0);
      expect(sheet.getCell(bottom, column).result).toBe(sum);
    }
  });
});
