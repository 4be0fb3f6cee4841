import { readFileSync } from "node:fs";
import fc from "../../property";
import { readSeedText } from "../../../seeds/read-seed-text";
import { cellKey } from "../../../src/model/cell";
import type { Task } from "../../../src/model/task";
import { editDistance, oneTypoApart } from "../../../src/reading/likeness";
import { matchTasks } from "../../../src/reading/match-tasks";
import { seedPath } from "./seed-grids";

/** Tasks of one sheet, from [cluster, description]. */
function sheet(id: string, rows: readonly (readonly [string, string])[]): Task[] {
  return rows.map(([cluster, description], row) => ({
    id: "",
    cell: { sheetId: id, row, column: 1 },
    cluster,
    description,
    core: false,
    level: null,
    priority: null,
    priorityConflict: false,
    assignments: [],
    seconds: [],
    looseHours: [],
    unreadable: [],
    status: "open",
    hidden: false,
  }));
}

describe("the lists of the original workbook", () => {
  const { lists } = readSeedText(readFileSync(seedPath("takenoverzicht.txt"), "utf8"));
  const sheets = lists.map((list, at) =>
    sheet(
      `list${at}`,
      list.map(({ cluster, description }) => [cluster, description] as const),
    ),
  );

  test("are 67, 66 and 66 tasks", () => {
    expect(sheets.map((tasks) => tasks.length)).toEqual([67, 66, 66]);
  });

  test.each([[[0, 1, 2]], [[2, 1, 0]], [[1, 2, 0]]])(
    "pair 66 of 66 in the order %j, with the migrations left over",
    (order) => {
      const { tasks } = matchTasks(order.map((at) => sheets[at] ?? []));
      expect(tasks).toHaveLength(67);
      const alone = tasks.filter(({ places }) => places.length < 3);
      expect(alone.map(({ description }) => description)).toEqual([
        "Plannen en organiseren van migraties in de ICT-infrastructuur",
      ]);
      for (const { places } of tasks)
        expect(new Set(places.map(({ sheetId }) => sheetId)).size).toBe(places.length);
    },
  );

  test("list every other wording once", () => {
    const { notices } = matchTasks(sheets);
    expect(notices.map(({ code, cell }) => [code, cell.sheetId])).toEqual([
      ["matchedByLikeness", "list1"],
      ["matchedByLikeness", "list1"],
      ["matchedByLikeness", "list1"],
      ["matchedByLikeness", "list1"],
      ["matchedByLikeness", "list2"],
    ]);
  });
});

describe("tasks on two sheets", () => {
  const pairs = (a: [string, string][], b: [string, string][]): { shared: number; codes: string[] } => {
    const { tasks, notices } = matchTasks([sheet("a", a), sheet("b", b)]);
    return {
      shared: tasks.filter(({ places }) => places.length === 2).length,
      codes: notices.map(({ code }) => code),
    };
  };

  test.each<[string, string]>([
    ["Beheren laptop/tabletpool", "beheren  laptop / tabletpool"],
    ["Coördineren van werkzaamheden", "coordineren van werkzaamheden."],
    ["Collega's informatie verstrekken", "Collega’s informatie verstrekken"],
    ["Back-up strategie", "Back-up-strategie"],
  ])("%j is %j", (a, b) => {
    expect(pairs([["Technisch", a]], [["Technisch", b]])).toEqual({ shared: 1, codes: [] });
  });

  test("equal descriptions are one task in another cluster too", () => {
    expect(
      pairs([["Technisch", "Beheren van schoolnetwerk"]], [["Administratie", "Beheren van schoolnetwerk"]])
        .shared,
    ).toBe(1);
  });

  test("of two equal descriptions the one of the same cluster is chosen", () => {
    const first = sheet("a", [
      ["Technisch", "Beheer"],
      ["Administratie", "Beheer"],
    ]);
    const second = sheet("b", [["Administratie", "Beheer"]]);
    matchTasks([first, second]);
    expect(second[0]!.id).toBe(first[1]!.id);
  });

  test.each<[string, [string, string], [string, string], boolean]>([
    [
      "five edits in a long text",
      ["T", "Vorm geven aan richtlijnen over veiligheid van leerlingen"],
      ["T", "Vorm geven aan richtlijnen over veiligheid van lerenden"],
      true,
    ],
    [
      "another cluster",
      ["T", "Beheren van de educatieve software"],
      ["A", "Beheren van de educatieve softwares"],
      false,
    ],
    ["more than a tenth of a short text", ["T", "Beheer server"], ["T", "Beheer servers nu"], false],
    [
      "technisch or pedagogisch",
      ["B", "Uitwerken van een technische ICT-visie met het schoolteam"],
      ["B", "Uitwerken van een didactische ICT-visie met het schoolteam"],
      false,
    ],
  ])("likeness: %s", (_, a, b, same) => {
    expect(pairs([a], [b])).toEqual(
      same ? { shared: 1, codes: ["matchedByLikeness"] } : { shared: 0, codes: [] },
    );
  });

  test("a variant of two tasks is neither", () => {
    const a: [string, string][] = [
      ["T", "Beheren van de educatieve software in lokaal 1"],
      ["T", "Beheren van de educatieve software in lokaal 2"],
    ];
    expect(pairs(a, [["T", "Beheren van de educatieve software in lokaal 3"]]).shared).toBe(0);
  });

  test("two variants of one task are neither", () => {
    const b: [string, string][] = [
      ["T", "Beheren van de educatieve software in lokaal 1"],
      ["T", "Beheren van de educatieve software in lokaal 2"],
    ];
    expect(pairs([["T", "Beheren van de educatieve software in lokaal 3"]], b).shared).toBe(0);
  });

  test("a task written twice on a sheet is listed, and pairs in order", () => {
    const twice: [string, string][] = [
      ["T", "Beheer van reservemateriaal"],
      ["T", "Beheer van reservemateriaal"],
    ];
    const { tasks, notices } = matchTasks([sheet("a", twice), sheet("b", twice)]);
    expect(tasks.map(({ places }) => places.map(cellKey))).toEqual([
      ["a!B1", "b!B1"],
      ["a!B2", "b!B2"],
    ]);
    expect(notices.map(({ code, cell }) => [code, cellKey(cell)])).toEqual([
      ["duplicateTask", "a!B2"],
      ["duplicateTask", "b!B2"],
    ]);
  });

  test("the same wording on a third sheet is not listed again", () => {
    const first: [string, string][] = [["T", "Licentiebeheer, verbruiksgegevens, auteursrechten"]];
    const other: [string, string][] = [["T", "Licentiebeheer, verbruiksgoederen, auteursrechten"]];
    const { tasks, notices } = matchTasks([sheet("a", first), sheet("b", other), sheet("c", other)]);
    expect(tasks).toHaveLength(1);
    expect(notices).toMatchObject([{ code: "matchedByLikeness", other: first[0]?.[1] }]);
  });

  test("every cell has one task, and no task two cells of one sheet", () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom("T", "A", ""),
        fc.constantFrom(
          "Beheren van software in lokaal 1",
          "Beheren van software in lokaal 2",
          "Beheren van software",
          "Beheren van de software",
          "Iets anders",
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (lists) => {
        const sheets = lists.map((list, at) => sheet(`s${at}`, list));
        const { tasks } = matchTasks(sheets);
        const cells = sheets.flat().map((task) => cellKey(task.cell));
        const ids = new Set(tasks.map(({ id }) => id));
        expect(sheets.flat().every(({ id }) => ids.has(id))).toBe(true);
        expect(
          tasks
            .flatMap(({ places }) => places)
            .map(cellKey)
            .sort(),
        ).toEqual([...cells].sort());
        for (const { places } of tasks)
          expect(new Set(places.map(({ sheetId }) => sheetId)).size).toBe(places.length);
      }),
    );
  });
});

describe("likeness of words", () => {
  test.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "abd", 1],
    ["abc", "ab", 1],
    ["abc", "cab", 2],
    ["", "abc", 3],
    ["leerlingen", "lerenden", 4],
    ["abcdefgh", "hgfedcba", 6],
  ])("%j and %j are %d apart, or more than five", (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
  });

  test("a distance is the same both ways, and never less than the difference in length", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 20)).toBe(editDistance(b, a, 20));
        expect(editDistance(a, b, 20)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(editDistance(a, b, 2)).toBe(Math.min(editDistance(a, b, 20), 3));
      }),
    );
  });

  test.each([
    ["prioriteit", "prioritiet", true],
    ["cluster", "clusetr", true],
    ["cluster", "clustr", true],
    ["cluster", "clusters", true],
    ["cluster", "custers", false],
    ["cluster", "lcusetr", false],
  ])("%s and %s are one typo apart: %s", (a, b, apart) => {
    expect(oneTypoApart(a, b)).toBe(apart);
  });
});
