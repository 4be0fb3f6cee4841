import { codes, done, NAMED, type SheetText, TaskWorkbook, TITLE_ROW } from "../task-workbook";

/** A school more: a copy of the emptiest pair of sheets, without what belongs to their school. */

describe("a school more", () => {
  const pair = (school: string, filled: boolean): SheetText[] => [
    {
      name: `${school} - Huidige situatie`,
      rows: [
        [...TITLE_ROW, "Opmerkingen"],
        ["Technisch", "Servers", filled ? "x" : "", "", filled ? 2 : "", "", "nota"],
        ["Technisch", "Helpdesk", "", "", "", "=1+1", ""],
      ],
    },
    {
      name: `${school} - Streefdoel`,
      rows: [
        ["Cluster", "Omschrijving", "KT", "LT", "Geen", "Persoon 1"],
        ["Technisch", "Servers", filled ? "x" : "", "", "", filled ? "Jan 2u" : ""],
        ["Technisch", "Helpdesk", "", "", "", ""],
      ],
    },
  ];

  test("is a copy of the emptiest pair under its own names, right after the last one", () => {
    const book = TaskWorkbook.of(...pair("Oost", true), ...pair("West", false));
    const { plan, after } = done(book, { kind: "addSchool", name: "  De   Zon " });
    expect(plan.touches.sheets).toEqual([
      { what: "add", name: "De Zon - Huidige situatie" },
      { what: "add", name: "De Zon - Streefdoel" },
    ]);
    expect(after.cells.grids.map(({ sheet }) => sheet.name).slice(-2)).toEqual([
      "De Zon - Huidige situatie",
      "De Zon - Streefdoel",
    ]);
    expect(codes(plan)).toEqual(["copyEmptied"]); // the formula of West
    const school = after.overview.schools.find(({ name }) => name === "De Zon");
    for (const situation of [school!.current!, school!.target!]) {
      expect(situation.tasks.map(({ description }) => description)).toEqual(["Servers", "Helpdesk"]);
      for (const one of situation.tasks)
        expect(one).toMatchObject({ status: "open", level: null, priority: null });
      expect(situation.layout.persons.every(({ kind }) => kind === "generic")).toBe(true);
    }
    expect(after.cells.grids.slice(0, 4)).toEqual(book.cells.grids);
  });

  test("takes nothing of the old school along: remarks, text below, its name in the title, numbers beside sums", () => {
    const [current, target] = pair("Oost", true) as [SheetText, SheetText];
    current.rows.unshift(["Taken ICT – Basisschool Oost"], []);
    current.rows.push(
      ["Totaal", "", "", "", "=SUM(E4:E5)", 12, ""],
      ["Ingevuld door Jan op 3 oktober"],
      ["", "", "", "", "", "", "bel Els"],
    );
    const book = TaskWorkbook.of(current, target);
    const { plan, after } = done(book, { kind: "addSchool", name: "De Zon" });
    expect(codes(plan)).toContain("copyEmptied");
    const copy = after.cells.grids.find(({ sheet }) => sheet.name === "De Zon - Huidige situatie")!;
    const left = after.cells.sheetContent(copy.sheet.id).map(({ formula }) => formula);
    expect(left).toEqual([
      "Taken ICT – De Zon",
      ...[...TITLE_ROW.slice(0, 4), "Persoon 1", "Persoon 2", "Opmerkingen"],
      ...["Technisch", "Servers"],
      ...["Technisch", "Helpdesk"],
      ...["Totaal", "=SUM(E4:E5)"],
    ]);
  });

  test("what every school has in the same place is the form, and stays", () => {
    const legend = "SG = scholengroep, School = de school zelf";
    const [oost, west] = [pair("Oost", true), pair("West", false)];
    for (const sheet of [oost[0]!, west[0]!]) sheet.rows.push([legend]);
    west[0]!.rows.push(["Nog te bespreken met Piet"]);
    const { after } = done(TaskWorkbook.of(...oost, ...west), { kind: "addSchool", name: "De Zon" });
    const copy = after.cells.grids.find(({ sheet }) => sheet.name === "De Zon - Huidige situatie")!;
    const left = after.cells.sheetContent(copy.sheet.id).map(({ formula }) => formula);
    expect(left).toContain(legend);
    expect(left).not.toContain("Nog te bespreken met Piet");
  });

  test("an empty pair is copied without a question", () => {
    const plain = pair("Oost", false);
    plain[0]!.rows[2]![5] = "";
    plain[0]!.rows[1]![6] = "";
    expect(codes(done(TaskWorkbook.of(...plain), { kind: "addSchool", name: "De Zon" }).plan)).toEqual([]);
  });

  test.each([
    ["", "emptyName"],
    ["oost", "nameTaken"],
    ["A/B", "nameNotAllowed"],
    ["Een school met een naam van meer dan dertig letters", "nameNotAllowed"],
  ])("%j is refused, with nothing half done: %s", (name, code) => {
    expect(TaskWorkbook.of(...pair("Oost", true)).refusal({ kind: "addSchool", name })).toBe(code);
  });

  test("without a pair to copy it is refused", () => {
    expect(TaskWorkbook.of(NAMED).refusal({ kind: "addSchool", name: "De Zon" })).toBe("noExample");
  });

  test("a name that is long gets shorter role words", () => {
    const book = TaskWorkbook.of(...pair("Oost", false));
    const { plan } = done(book, { kind: "addSchool", name: "Basisschool De Regenboog" });
    for (const { name } of plan.touches.sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toContain("Basisschool De Regenboog");
    }
  });

  test("is named, and refused with its name where it cannot be", () => {
    const book = TaskWorkbook.of(...pair("Oost", false), ...pair("West", false));
    expect(book.plan({ kind: "addSchool", name: " De  Zon " }).label.params).toEqual({ school: "De  Zon" });
    const refusal = (name: string) => book.refused({ kind: "addSchool", name });
    expect(refusal("west")).toEqual({ code: "nameTaken", text: "west" });
    expect(refusal("A/B")).toEqual({ code: "nameNotAllowed", text: "A/B" });
  });

  test("is copied from the first of pairs that are as empty, whatever comes after them", () => {
    const notes: SheetText = { name: "Nota's", rows: [["los"]] };
    const book = TaskWorkbook.of(
      ...pair("Oost", true),
      ...pair("West", false),
      ...pair("Zuid", false),
      notes,
    );
    const added = book
      .plan({ kind: "addSchool", name: "De Zon" })
      .changes.filter(({ kind }) => kind === "addSheet");
    // Behind the last situation, and the target behind the copy of the current one
    expect(added).toMatchObject([
      { copyOf: "s2", afterSheetId: "s5" },
      { copyOf: "s3", afterSheetId: "new:current" },
    ]);
  });

  test("has slots for its persons, counted on from those that are there", () => {
    const [current, target] = pair("Oost", false) as [SheetText, SheetText];
    current.rows = [
      ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Persoon 1", "Jan", "Vervanger"],
      ["Technisch", "Servers", "", "", "", "", "", ""],
    ];
    const { after } = done(TaskWorkbook.of(current, target), { kind: "addSchool", name: "De Zon" });
    const copy = after.situation("De Zon - Huidige situatie");
    expect(copy.layout.persons.map(({ header }) => header)).toEqual([
      "Persoon 3",
      "Persoon 1",
      "Persoon 4",
      "Vervanger",
    ]);
  });
});
