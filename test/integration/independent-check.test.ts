import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { openInExcel, seedFile } from "./open-workbook";

/**
 * The figures on the saved summary of the example group, worked out a second time from the saved task sheets: with a library of its
 * own, with what each cell means written down by hand, and without any of the add-in's code for reading or analysing.
 */

type Meaning = [name: string, hours: number | null][] | "other" | "nobody" | "unreadable" | "outOfScope";

/** Every text that stands in a person cell of the four sheets of today. */
const TODAY: Record<string, Meaning> = {
  "Jan De Bruyn 1u": [["Jan De Bruyn", 1]],
  "Jan/Piet 2u": [
    ["Jan", 1],
    ["Piet", 1],
  ],
  "Jan 1u30": [["Jan", 1.5]],
  "Wim Goossens 0,5u": [["Wim Goossens", 0.5]],
  "Wim Goossens 1u": [["Wim Goossens", 1]],
  "Wim Goossens 1,5u": [["Wim Goossens", 1.5]],
  "Wim Goossens 2u": [["Wim Goossens", 2]],
  "Wim Goossens": [["Wim Goossens", null]],
  "Piet 90 min": [["Piet", 1.5]],
  "Piet ½": [["Piet", 0.5]],
  "±2 Piet": [["Piet", 2]],
  "Jan 2-3u": [["Jan", 2.5]],
  Jan: [["Jan", null]],
  "Jan + Piet": [
    ["Jan", null],
    ["Piet", null],
  ],
  "Jan 1u; Piet 1u": [
    ["Jan", 1],
    ["Piet", 1],
  ],
  "Jan 1u": [["Jan", 1]],
  "Sofie Claeys 0,5u": [["Sofie Claeys", 0.5]],
  "Sofie Claeys 1u": [["Sofie Claeys", 1]],
  "Samira Haddad 1u": [["Samira Haddad", 1]],
  "logopedist Ans 1u": [["logopedist Ans", 1]],
  leverancier: "other",
  extern: "other",
  firma: "other",
  secretariaat: "other",
  directie: "other",
  iedereen: "other",
  "alle leerkrachten": "other",
  nvt: "outOfScope",
  "n.v.t.": "outOfScope",
  TBD: "nobody",
  "?": "nobody",
  "-": "nobody",
  "zie ticketsysteem!!": "unreadable",
  "zorgteam?": "unreadable",
};
/** The same in a column that is headed with a person's name. */
const UNDER_A_NAME: Record<string, number | null> = {
  x: null,
  "✓": null,
  "2u/maand": 2 / (52 / 12),
  "10u/jaar": 10 / 52,
  "12u/jaar": 12 / 52,
  "2 lestijden": null,
  "5%": null,
};
/** Texts on the target sheets that name nobody; every other text there names someone or something. */
const NOBODY = ["nvt", "TBD", "?", "nog te bepalen", "vacature"];

interface SheetLayout {
  name: string;
  school: string;
  firstRow: number;
  /** SG and School beside each other, or one column with the word. */
  level: [number, number] | [number];
  /** KT, LT and Geen, or one column with the word; none today. */
  priority: number[];
  persons: Record<number, string | null>;
}

const CURRENT: SheetLayout[] = [
  {
    name: "Huidige situatie Vaartkant",
    school: "Vaartkant",
    firstRow: 6,
    level: [4, 5],
    priority: [],
    persons: { 6: "Nele Janssens", 7: "Jan Peeters", 8: "An De Smet", 9: "Sofie Claeys", 10: "Wim Goossens" },
  },
  {
    name: "De Smidse - huidig",
    school: "De Smidse",
    firstRow: 6,
    level: [4, 5],
    priority: [],
    persons: { 6: "Tom Wouters", 7: "Samira Haddad", 8: null, 9: null },
  },
  {
    name: "BS Kiekeboom",
    school: "BS Kiekeboom",
    firstRow: 5,
    level: [4],
    priority: [],
    persons: { 5: "Griet Van Damme", 6: "Leen Maes", 7: null },
  },
  {
    name: "Zwaluwnest huidige situatie",
    school: "Zwaluwnest",
    firstRow: 6,
    level: [4, 5],
    priority: [],
    persons: { 6: "Hilde Aerts", 7: "Mo Idrissi", 8: "Nele Janssens", 9: null },
  },
];
const SLOTS = { 9: null, 10: null, 11: null, 12: null };
const TARGET: SheetLayout[] = [
  {
    name: "Streefdoel Vaartkant",
    school: "Vaartkant",
    firstRow: 6,
    level: [4, 5],
    priority: [6, 7, 8],
    persons: SLOTS,
  },
  {
    name: "De Smidse - gewenst",
    school: "De Smidse",
    firstRow: 6,
    level: [4],
    priority: [5],
    persons: { 6: null, 7: null, 8: null, 9: null },
  },
  {
    name: "BS Kiekeboom (2)",
    school: "BS Kiekeboom",
    firstRow: 6,
    level: [4, 5],
    priority: [6, 7, 8],
    persons: SLOTS,
  },
  {
    name: "Zwaluwnest (to be)",
    school: "Zwaluwnest",
    firstRow: 6,
    level: [4, 5],
    priority: [6, 7, 8],
    persons: SLOTS,
  },
];

/** One task on one sheet. */
interface Row {
  task: string;
  school: string;
  level: string;
  priority: string;
  persons: Map<string, number | null>;
  status: "filled" | "open" | "unreadable" | "outOfScope";
  /** On a target sheet: somebody or something is named. */
  planned: boolean;
}

const text = (sheet: Worksheet, row: number, column: number): string => {
  const { value } = sheet.getCell(row, column);
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value).trim();
  if (value instanceof Date)
    return value.getFullYear() < 1901 ? `time ${value.toISOString().slice(11, 16)}` : "date";
  if ("result" in value) return typeof value.result === "object" ? "error" : String(value.result);
  return JSON.stringify(value);
};

/** The lists of today and of the target spell two tasks differently. */
const taskName = (description: string): string =>
  description.replace("Repobel", "Reprobel").replace("Eerstelijns hulp", "Herstelijnschulp");

function levelOf(sheet: Worksheet, row: number, columns: number[]): string {
  const marks = columns.map((column) => text(sheet, row, column)).map((mark) => (mark === "nee" ? "" : mark));
  if (columns.length === 1) return marks[0]!;
  return [marks[0] ? "SG" : "", marks[1] ? "School" : ""].filter((word) => word !== "").join("/");
}

function priorityOf(sheet: Worksheet, row: number, columns: number[]): string {
  if (columns.length === 0) return "";
  if (columns.length === 1) return text(sheet, row, columns[0]!);
  const marked = ["KT", "LT", "Geen"].filter((_, index) => text(sheet, row, columns[index]!) !== "");
  return marked.length === 1 ? marked[0]! : "";
}

function rowsOf(workbook: Workbook, layout: SheetLayout): Row[] {
  const sheet = workbook.getWorksheet(layout.name)!;
  const rows: Row[] = [];
  for (let row = layout.firstRow; text(sheet, row, 2) !== ""; row++) {
    const cells = Object.entries(layout.persons).map(
      ([column, name]) => [name, text(sheet, row, Number(column))] as const,
    );
    rows.push({
      task: taskName(text(sheet, row, 2)),
      school: layout.school,
      level: levelOf(sheet, row, layout.level),
      priority: priorityOf(sheet, row, layout.priority),
      ...(layout.priority.length === 0 ? todayIn(cells, layout.school) : plannedIn(cells)),
    });
  }
  return rows;
}

type Cells = (readonly [name: string | null, text: string])[];

function todayIn(cells: Cells, school: string): Pick<Row, "persons" | "status" | "planned"> {
  const persons = new Map<string, number | null>();
  let others = 0;
  let unreadable = 0;
  let outOfScope = false;
  const add = (name: string, hours: number | null) => {
    // Jan and Piet have no family name: they are known in their own school only
    const key = name.includes(" ") ? name : `${name} (${school})`;
    persons.set(
      key,
      Math.max(hours ?? -1, persons.get(key) ?? -1) < 0 ? null : Math.max(hours ?? 0, persons.get(key) ?? 0),
    );
  };
  for (const [header, written] of cells) {
    if (written === "") continue;
    const time = /^time (\d+):(\d+)$/.exec(written);
    const meaning = TODAY[written];
    if (header !== null && written in UNDER_A_NAME) add(header, UNDER_A_NAME[written] ?? null);
    else if (header !== null && time) add(header, Number(time[1]) + Number(time[2]) / 60);
    else if (header !== null && /^[\d.]+$/.test(written)) add(header, Number(written));
    else if (written === "date" || written === "error" || meaning === "unreadable") unreadable++;
    else if (meaning === "other") others++;
    else if (meaning === "outOfScope") outOfScope = true;
    else if (Array.isArray(meaning)) for (const [name, hours] of meaning) add(name, hours);
    else if (meaning !== "nobody") throw new Error(`Nobody wrote down what "${written}" means.`);
  }
  const filled = persons.size + others > 0;
  const status = filled ? "filled" : unreadable > 0 ? "unreadable" : outOfScope ? "outOfScope" : "open";
  return { persons, status, planned: false };
}

function plannedIn(cells: Cells): Pick<Row, "persons" | "status" | "planned"> {
  const written = cells.map(([, cell]) => cell).filter((cell) => cell !== "");
  const names = written.filter(
    (cell) => !NOBODY.includes(cell.replace(/ \d+u$/, "")) && !/^[\d.,]+$/.test(cell),
  );
  const outOfScope = names.length === 0 && written.includes("nvt");
  return { persons: new Map(), status: outOfScope ? "outOfScope" : "open", planned: names.length > 0 };
}

/** The rows of a table on the summary, found by its headers; of a long list the whole, which comes after its first rows. */
function tableOn(sheet: Worksheet, ...headers: string[]): string[][] {
  for (let row = sheet.rowCount; row > 0; row--) {
    if (!headers.every((header, index) => header === "" || text(sheet, row, index + 1) === header)) continue;
    const lines: string[][] = [];
    for (let at = row + 1; text(sheet, at, 1) !== "" && text(sheet, at, 1) !== "Totaal"; at++)
      lines.push(Array.from({ length: 8 }, (_, column) => text(sheet, at, column + 1)));
    return lines;
  }
  throw new Error(`No table headed ${headers.join(", ")}.`);
}

/** The rows of these kinds on Bevindingen. */
function found(...kinds: string[]): { schools: string[]; task: string; core: boolean; what: string }[] {
  const sheet = workbook.getWorksheet("Bevindingen")!;
  const heads = Array.from({ length: 20 }, (_, at) => text(sheet, 1, at + 1));
  const column = (head: string) => {
    expect(heads).toContain(head);
    return heads.indexOf(head) + 1;
  };
  const [kind, school, task, core, what] = ["Soort", "School", "Taak", "Kerntaak", "Wat"].map(column) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return Array.from({ length: sheet.rowCount - 1 }, (_, at) => at + 2)
    .filter((row) => kinds.includes(text(sheet, row, kind)))
    .map((row) => ({
      schools: text(sheet, row, school).split(", "),
      task: taskName(text(sheet, row, task)),
      core: text(sheet, row, core) !== "",
      what: text(sheet, row, what),
    }));
}

const byName = (one: readonly unknown[], other: readonly unknown[]) =>
  String(one[0]).localeCompare(String(other[0]));

let workbook: Workbook;
let summary: Worksheet;
let today: Row[];
let target: Row[];
let close = (): void => undefined;

beforeAll(async () => {
  const opened = await openInExcel(seedFile("voorbeeld-scholengroep.xlsx"));
  close = opened.close;
  const outcome = await createExcelWorkbook().analyse();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  workbook = new Workbook();
  await workbook.xlsx.load(await opened.host.saveXlsx());
  summary = workbook.getWorksheet("Samenvatting")!;
  today = CURRENT.flatMap((layout) => rowsOf(workbook, layout));
  target = TARGET.flatMap((layout) => rowsOf(workbook, layout));
});
afterAll(() => close());

const round = (hours: number) => Math.round(hours * 1e4) / 1e4;

test("all tasks of the eight sheets were found", () => {
  expect(CURRENT.map(({ school }) => today.filter((row) => row.school === school).length)).toEqual([
    66, 66, 66, 66,
  ]);
  expect(TARGET.map(({ school }) => target.filter((row) => row.school === school).length)).toEqual([
    66, 67, 66, 66,
  ]);
});

test("workload per person: known hours, tasks without hours, tasks", () => {
  const persons = new Map<string, Map<string, number | null>>();
  for (const { task, school, level, persons: doers } of today) {
    for (const [name, hours] of doers) {
      const own = persons.get(name) ?? new Map<string, number | null>();
      persons.set(name, own);
      const once = level === "SG" ? task : `${task} in ${school}`;
      const before = own.get(once);
      own.set(once, before === undefined || before === null ? hours : Math.max(before, hours ?? 0));
    }
  }
  // Jan is in two schools, Piet only in one: on the summary he needs no school behind his name
  const expected = [...persons].map(([name, own]) => {
    const hours = [...own.values()];
    const known = hours.reduce<number>((sum, one) => sum + (one ?? 0), 0);
    return [
      name.replace("Piet (De Smidse)", "Piet"),
      round(known),
      hours.filter((one) => one === null).length,
      own.size,
    ];
  });
  const lines = tableOn(summary, "Persoon", "Uren per week", "Taken zonder uren").map(
    ([name, hours, without, tasks]) => [name, round(Number(hours)), Number(without), Number(tasks)] as const,
  );
  // The ten who do most, and the others together
  const [shown, [rest]] = [lines.slice(0, 10), lines.slice(10)];
  const byHours = expected.sort((one, other) => Number(other[1]) - Number(one[1]));
  expect([...shown].sort(byName)).toEqual(byHours.slice(0, 10).sort(byName));
  expect(rest?.[0]).toBe(`nog ${expected.length - 10} personen`);
  const sum = (of: readonly (readonly unknown[])[], column: number) =>
    round(of.reduce((total, one) => total + Number(one[column]), 0));
  expect([rest?.[1], rest?.[2]]).toEqual([1, 2].map((column) => sum(byHours.slice(10), column)));
});

test("gaps: wanted in the target and not filled today, planned or not", () => {
  const filled = new Map(today.map((row) => [`${row.school}: ${row.task}`, row.status]));
  const gaps = target.filter(({ school, task, level, priority, planned, status }) => {
    const wanted = priority === "KT" || priority === "LT" || (priority === "" && (planned || level !== ""));
    const now = filled.get(`${school}: ${task}`);
    return wanted && status !== "outOfScope" && now !== "filled" && now !== "unreadable";
  });
  const expected = gaps.map(
    ({ school, task, planned }) => `${school}: ${task}: ${planned ? "gepland" : "nog niemand"}`,
  );
  const shown = found("Open taak", "Open kerntaak", "Nieuw, gepland", "Nieuw, nog niemand")
    .filter(({ what }) => !/niet gevraagd|prioriteit Geen/.test(what))
    .map(({ schools, task, what }) => {
      const isPlanned = /in het streefdoel: (?!nog niemand)/i.test(what);
      return `${schools.join(", ")}: ${task}: ${isPlanned ? "gepland" : "nog niemand"}`;
    });
  expect(expected.length).toBeGreaterThan(20);
  expect(shown.sort()).toEqual(expected.sort());
});

function byTask(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.task, [...(groups.get(row.task) ?? []), row]);
  return groups;
}

test("common needs: open today in two or more schools, unless the target says Geen or nvt", () => {
  const unwanted = new Set(
    target
      .filter(({ priority, status }) => priority === "Geen" || status === "outOfScope")
      .map(({ school, task }) => `${school}: ${task}`),
  );
  const open = today.filter(
    ({ school, task, status }) => status === "open" && !unwanted.has(`${school}: ${task}`),
  );
  const expected = [...byTask(open)]
    .filter(([, rows]) => rows.length > 1)
    .map(([task, rows]) => `${task}: ${rows.map(({ school }) => school).join(", ")}`);
  const shown = found("Gemeenschappelijke nood").map(({ schools, task }) => `${task}: ${schools.join(", ")}`);
  expect(expected.length).toBeGreaterThan(10);
  expect(shown.sort()).toEqual(expected.sort());
});

test("possible double work: at School level in two or more schools, by people who have nobody in common", () => {
  const expected: string[] = [];
  for (const [task, rows] of byTask(today)) {
    const own = rows.filter(
      ({ level, status, persons }) => level === "School" && status === "filled" && persons.size > 0,
    );
    // Nele Janssens is the only one who works at School level in two schools
    const withNele = own.filter(({ persons }) => persons.has("Nele Janssens")).length;
    const ways = own.length - Math.max(0, withNele - 1);
    if (ways < 2) continue;
    const hours = own
      .flatMap(({ persons }) => [...persons.values()])
      .reduce<number>((sum, one) => sum + (one ?? 0), 0);
    expected.push(`${task}: ${own.length} scholen, ${ways} ploegen, ${Math.round(hours * 100) / 100} u`);
  }
  const work = found("Mogelijk dubbel werk").map(({ schools, task, core, what }) => ({
    task,
    core,
    schools: schools.length,
    // Who does it together stands between brackets, in which a school may stand behind a name
    ways: what.match(/\((?:[^()]|\([^()]*\))*\)/g)?.length ?? 0,
    hours: Number((/totaal: (?:minstens )?([\d,]+) u/.exec(what)?.[1] ?? "0").replace(",", ".")),
  }));
  const shown = work.map(
    ({ task, schools, ways, hours }) => `${task}: ${schools} scholen, ${ways} ploegen, ${hours} u`,
  );
  expect(expected.length).toBeGreaterThan(10);
  expect(shown.sort()).toEqual(expected.sort());
  // Core tasks first, then by hours
  const order = work.map((one) => [one.core, one.hours]);
  expect(order).toEqual(
    [...order].sort((one, other) => Number(other[0]) - Number(one[0]) || Number(other[1]) - Number(one[1])),
  );
});
