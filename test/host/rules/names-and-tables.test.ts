import { useExcel } from "./in-excel";

const excel = useExcel();

describe("A defined name", () => {
  test.each(["A1", "R1C1", "1x", "met spatie", "", "R", "a-b"])("cannot be %p", async (name) => {
    const add = async (context: Excel.RequestContext, sheet: Excel.Worksheet) =>
      context.workbook.names.add(name, sheet.getRange("A1"));
    expect(await excel.codeOf(add)).toBe("InvalidArgument");
  });

  test("is there once, whatever the case", async () => {
    await excel.run(async (context, sheet) => {
      context.workbook.names.add("Uren", sheet.getRange("A1"));
      await context.sync();
    });
    const again = async (context: Excel.RequestContext, sheet: Excel.Worksheet) =>
      context.workbook.names.add("uREN", sheet.getRange("A1"));
    expect(await excel.codeOf(again)).toBe("ItemAlreadyExists");
  });

  test("can be hidden, and stays so in the file; formulas can use it", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [[2], [3]];
      context.workbook.names.add("Takenwijzer_Test", sheet.getRange("A1:A2")).visible = false;
      sheet.getRange("C1").formulas = [["=SUM(Takenwijzer_Test)"]];
      await context.sync();
    });
    await excel.saveAndOpen();
    const item = await excel.read(
      (_, context) => context.workbook.names.getItem("takenwijzer_test"),
      "name,visible,type,formula,scope",
      (name) => name.toJSON(),
    );
    expect(item).toMatchObject({
      name: "Takenwijzer_Test",
      visible: false,
      type: "Range",
      formula: "=Blad1!$A$1:$A$2",
      scope: "Workbook",
    });
    expect(await excel.values("C1")).toEqual([[5]]);
  });

  test("loaded in a list can be used and deleted in a later round trip", async () => {
    await excel.run(async (context, sheet) => {
      for (const name of ["B_twee", "A_een"]) context.workbook.names.add(name, sheet.getRange("A1"));
      const { names } = context.workbook;
      names.load("items/name");
      await context.sync();
      expect(names.items.map((item) => item.name)).toEqual(["A_een", "B_twee"]);
      names.items[0]?.delete();
      await context.sync();
    });
    expect(excel.host.store.names.map(({ name }) => name)).toEqual(["B_twee"]);
  });

  test("of a sheet is another than the same name of the workbook", async () => {
    await excel.run(async (context, sheet) => {
      context.workbook.names.add("Naam", sheet.getRange("A1"));
      sheet.names.add("Naam", sheet.getRange("B1"));
      const own = sheet.names.getItem("Naam").getRange();
      const other = context.workbook.names.getItem("Naam").getRange();
      own.load("address");
      other.load("address");
      await context.sync();
      expect([own.address, other.address]).toEqual(["Blad1!B1", "Blad1!A1"]);
    });
  });
});

describe("A table", () => {
  test("makes its headers texts, unique and not empty", async () => {
    await excel.write("A1:D1", [["Naam", "Naam", "", 7]]);
    await excel.run(async (context, sheet) => {
      sheet.tables.add("A1:D3", true);
      await context.sync();
    });
    expect(await excel.values("A1:D1")).toEqual([["Naam", "Naam2", "Kolom3", "7"]]);
  });

  test("without headers gets a row of its own for them", async () => {
    const name = await excel.run(async (context, sheet) => {
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange();
      range.load("address");
      table.load("name,showHeaders,style");
      await context.sync();
      return [table.name, table.showHeaders, table.style, range.address];
    });
    expect(name).toEqual(["Tabel1", true, "TableStyleMedium2", "Blad1!A1:B3"]);
  });

  test("has parts, and formulas that name them", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["Taak", "Uren"],
        ["a", 2],
        ["b", 3],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Taken";
      sheet.getRange("D1").formulas = [["=SUM(Taken[Uren])"]];
      const body = table.getDataBodyRange();
      const uren = table.columns.getItem("Uren").getDataBodyRange();
      body.load("address");
      uren.load("values");
      await context.sync();
      expect([body.address, uren.values]).toEqual(["Blad1!A2:B3", [[2], [3]]]);
    });
    expect(await excel.values("D1")).toEqual([[5]]);
    await excel.saveAndOpen();
    expect(await excel.formulas("D1")).toEqual([["=SUM(Taken[Uren])"]]);
  });

  test("name is unique in the workbook, among names too", async () => {
    await excel.run(async (context, sheet) => {
      sheet.tables.add("A1:B2", true).name = "Taken";
      context.workbook.names.add("Uren", sheet.getRange("A9"));
      sheet.tables.add("D1:E2", true);
      await context.sync();
    });
    const rename = (name: string) => async (context: Excel.RequestContext) =>
      (context.workbook.tables.getItem("Tabel2").name = name);
    expect(await excel.codeOf(rename("taken"))).toBe("ItemAlreadyExists");
    expect(await excel.codeOf(rename("uren"))).toBe("ItemAlreadyExists");
    expect(await excel.codeOf(rename("a b"))).toBe("InvalidArgument");
  });

  test("cannot overlap another", async () => {
    await excel.run(async (context, sheet) => {
      sheet.tables.add("A1:B3", true);
      await context.sync();
    });
    expect(await excel.codeOf(async (_, sheet) => sheet.tables.add("B2:C4", true))).toBe(
      "MergedRangeConflict",
    );
  });

  test("turned into a range leaves its cells, deleted takes them along", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:A2").values = [["a"], [1]];
      sheet.getRange("C1:C2").values = [["c"], [2]];
      sheet.tables.add("A1:A2", true).convertToRange();
      sheet.tables.add("C1:C2", true).delete();
      const count = sheet.tables.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
    expect(await excel.values("A1:C2")).toEqual([
      ["a", "", ""],
      [1, "", ""],
    ]);
  });
});

describe("A rule for what may be typed", () => {
  test("is read as it was set, and survives saving", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:A5").dataValidation.rule = { list: { inCellDropDown: true, source: "KT,LT,Geen" } };
      sheet.getRange("A1:A5").dataValidation.errorAlert = {
        message: "Kies uit de lijst.",
        title: "Prioriteit",
        showAlert: true,
        style: "Stop",
      };
      await context.sync();
    });
    await excel.saveAndOpen();
    const rule = await excel.read(
      (sheet) => sheet.getRange("A3").dataValidation,
      "type,rule,errorAlert",
      (validation) => validation.toJSON(),
    );
    expect(rule).toMatchObject({
      type: "List",
      rule: { list: { inCellDropDown: true, source: "KT,LT,Geen" } },
      errorAlert: { message: "Kies uit de lijst.", title: "Prioriteit" },
    });
  });

  test("is told of several cells only where they agree", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:A2").dataValidation.rule = { list: { inCellDropDown: true, source: "x" } };
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "y" } };
      await context.sync();
    });
    const typeOf = (address: string) =>
      excel.read(
        (sheet) => sheet.getRange(address).dataValidation,
        "type",
        ({ type }) => type,
      );
    expect(await typeOf("A1:A2")).toBe("List");
    expect(await typeOf("A1:A3")).toBe("Inconsistent");
    expect(await typeOf("A3:A5")).toBe("MixedCriteria");
    expect(await typeOf("A4:A5")).toBe("None");
  });

  test("does not hold back what an add-in writes", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 5, operator: "Between" },
      };
      sheet.getRange("A1").values = [[99]];
      await context.sync();
    });
    expect(await excel.values("A1")).toEqual([[99]]);
  });
});

describe("A conditional format", () => {
  test("that is new comes first, and survives saving with its colours", async () => {
    await excel.run(async (context, sheet) => {
      const first = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      first.custom.rule.formula = '=$A1=""';
      first.custom.format.fill.color = "#E4DFEC";
      const second = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      second.custom.rule.formula = "=$A1>5";
      second.custom.format.font.color = "#7030A0";
      await context.sync();
    });
    await excel.saveAndOpen();
    await excel.run(async (context, sheet) => {
      const formats = sheet.getRange("A1").conditionalFormats;
      formats.load("items/priority,items/type,items/custom/rule/formula,items/custom/format/fill/color");
      await context.sync();
      const read = formats.items
        .map(({ priority, custom }) => [priority, custom.rule.formula, custom.format.fill.color] as const)
        .sort(([a], [b]) => a - b);
      expect(read.map(([, formula]) => formula)).toEqual(["=$A1>5", '=$A1=""']);
      expect(read[1]?.[2]).toBe("#E4DFEC");
    });
  });
});
