import { cellAddress } from "../../../src/model/cell";
import type { Overview } from "../../../src/model/overview";
import type { Situation } from "../../../src/model/situation";
import { readWorkbook } from "../../../src/reading/read-workbook";
import { gridsOfFile } from "./seed-grids";

/** Small workbooks as people lay them out, in ./workbooks; names are invented. */

async function read(name: string): Promise<Overview> {
  return readWorkbook({ grids: await gridsOfFile(`${__dirname}/workbooks/${name}.xlsx`) });
}

/** "Tom 2 + Jef ?" per task; "~" for a share that is a guess, "back-up Jan" for who takes over. */
function who({ tasks }: Situation): string[] {
  return tasks.map(({ assignments, seconds, looseHours }) =>
    [
      ...assignments.map(
        ({ executor, hours, splitUnknown }) =>
          `${executor.name}${executor.kind === "other" ? "*" : ""} ${hours.perWeek ?? "?"}${splitUnknown ? "~" : ""}`,
      ),
      ...seconds.map(({ executor }) => `back-up ${executor.name}`),
      ...looseHours.map(({ hours }) => `nobody ${hours.perWeek}`),
    ].join(" + "),
  );
}

const said = ({ notices }: { notices: Overview["notices"] }): string[] =>
  notices.map(
    ({ code, cell, text, other }) =>
      `${code} ${cellAddress(cell)} ${text}${other === undefined ? "" : ` | ${other}`}`,
  );
const names = ({ persons }: Overview): string[] => persons.map(({ name }) => name);

function only({ situations }: Overview): Situation {
  expect(situations).toHaveLength(1);
  return situations[0] as Situation;
}

test("a column headed Uitgevoerd door is a slot", async () => {
  const overview = await read("uitgevoerd-door");
  expect(names(overview)).toEqual(["Tom", "Jef"]);
  expect(said(overview)).toEqual([]);
  expect(who(only(overview)).slice(0, 6)).toEqual(["Tom ?", "Jef ?", "Tom ? + Jef ?", "Jef 2", "Tom ?", ""]);
});

test("hours in a column beside the names belong to them", async () => {
  const overview = await read("wie-en-uren-apart");
  expect(new Set(names(overview))).toEqual(new Set(["Joris", "Alex", "Kato", "Rayan"]));
  const [a, b] = overview.situations;
  expect(a && who(a)).toEqual([
    "Joris 1",
    "Heel team* 2",
    "Heel team* 1",
    "Joris 1.5~ + Alex 1.5~",
    "Joris 1",
    "Joris 3",
    "Alex 4",
    "Alex 2",
    "Kato 2~ + Rayan 2~",
    "Joris 2",
    "Rayan 3",
    "Alex 1.5~ + Joris 1.5~",
  ]);
  expect(b && who(b)).toEqual([
    "Joris 1",
    "Heel team* 2",
    "Heel team* 1",
    "Joris 3 + Alex 3",
    "Joris 1",
    "Joris 3",
    "Alex 4",
    "Alex 2",
    "Kato 4 + Rayan 4",
    "Joris 2",
    "Rayan 3",
    "Alex 3 + Joris 3",
  ]);
  for (const situation of overview.situations)
    for (const task of situation.tasks)
      for (const { hoursCell, cell } of task.assignments)
        expect(hoursCell).toEqual({ ...cell, column: cell.column + 1 });
});

test("two columns under one name are one person", async () => {
  const overview = await read("lectoren-dubbele-kolommen");
  expect(names(overview)).toEqual(["Marijn Peeters", "Filip Claes"]);
  const [times, hours] = overview.situations;
  expect(times && new Set(who(times))).toEqual(new Set(["Filip Claes 2", "Marijn Peeters 2"]));
  expect(hours && who(hours).slice(0, 4)).toEqual([
    "Filip Claes 1",
    "Marijn Peeters 2",
    "Filip Claes 1",
    "Marijn Peeters 2",
  ]);
  expect(hours && said(hours)).toEqual([
    "columnNotRead F3 Marijn Peeters: opmerking",
    "columnNotRead H3 Filip Claes: opmerking",
  ]);
});

test("letters under names are marks, said once", async () => {
  const overview = await read("matrix-P-S");
  expect(names(overview)).toEqual(["Gab", "Alex", "Sep", "Jaro", "Emma"]);
  expect(said(overview)).toEqual(["codes E5 S, P"]);
  expect(who(only(overview)).slice(0, 3)).toEqual(["Gab ? + Alex ?", "Alex ?", "Gab ? + Alex ?"]);
});

test("lists in a cell, numbered in any way", async () => {
  const overview = await read("keuzes-meerdere-regels");
  expect(names(overview).sort()).toEqual(["Dirk", "Gert", "Jan", "Lies", "Piet", "Sven", "Wim"]);
  const pair = "Jan ? + Piet ?";
  expect(who(only(overview))).toEqual([
    "Dirk ? + Gert ? + Sven ? + Wim ?",
    "Dirk ? + Gert ? + Sven ? + Wim ? + Lies ? + Wim ?",
    pair,
    "Jan 2 + Piet 1",
    "Jan 2 + Piet 1",
    ...new Array<string>(7).fill(pair),
  ]);
});

test("names in brackets are read or said", async () => {
  const overview = await read("haakjes-met-namen");
  expect(who(only(overview))).toEqual([
    "Jan 2 + back-up Piet",
    "Jan ? + An ?",
    "Els 1 + Piet ?",
    "Jan ? + An 2",
    "An ?",
  ]);
  expect(said(overview).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "namedSecond E2",
    "inBrackets E3",
    "inBrackets E4",
    "inBrackets E5",
    "notAssigned E6",
  ]);
});

test("names in the row above the units", async () => {
  const overview = await read("namen-boven-de-kop");
  expect(names(overview)).toEqual(["Jan", "An"]);
  expect(who(only(overview))).toEqual(["Jan 1 + An 2", "Jan 2 + An 1", "Jan 1 + An 2", "Jan 2 + An 1"]);
  expect(said(overview)).toEqual([]);
});

test("a total row is no task", async () => {
  const overview = await read("totaalrij-telt-mee");
  const situation = only(overview);
  expect(who(situation)).toEqual(["Jan 2", "An 3", "Jan 1 + An 1"]);
  expect(situation.layout.totalRows).toEqual([4]);
});

test("hours with a decimal sign in front", async () => {
  expect(who(only(await read("komma-vooraan")))).toEqual([
    "An Peeters 0.5",
    "An Peeters 0.5",
    "Jan Maes 0.5",
    "Jan Maes 0.25",
  ]);
});

test("a back-up is named, and who is replaced is said", async () => {
  const situation = only(await read("back-up-tussen-haakjes"));
  expect(who(situation)).toEqual(["An Peeters 2 + back-up Jan Maes", "An Peeters 2"]);
  expect(said(situation)).toEqual([
    "namedSecond E2 An Peeters 2u (Jan Maes als back-up) | Jan Maes",
    "notAssigned E3 An Peeters 2u (vervangt Els Aerts) | Els Aerts",
  ]);
});

test("what allows no certain reading is listed, and makes no person", async () => {
  const overview = await read("idem-nvt-vacature-ipv");
  expect(names(overview)).toEqual(["An Peeters"]);
  expect(only(overview).tasks.map(({ status }) => status)).toEqual([
    "filled",
    "toCheck",
    "toCheck",
    "toCheck",
    "toCheck",
  ]);
  expect(overview.notices.map(({ code }) => code)).toEqual([
    "unreadable",
    "unreadable",
    "unreadable",
    "unreadable",
  ]);
});

test("a short name that is somebody else's column is another name", async () => {
  const overview = await read("korte-naam-andere-kolom");
  expect(who(only(overview))).toEqual(["Lieve 2", "Lieve 2", "Lieve D'Hondt 1"]);
  expect(said(overview)).toContain("otherName E2 Lieve | Lieve D'Hondt");
});
