import { useExcel } from "./in-excel";

const excel = useExcel();

type Change = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

const codeOn = (change: Change): Promise<string> =>
  excel.codeOf(async (context, sheet) => change(sheet, context));

describe("On a protected sheet", () => {
  const refused: [string, Change][] = [
    ["values", (sheet) => (sheet.getRange("A1").values = [["x"]])],
    ["a format", (sheet) => (sheet.getRange("A1").format.fill.color = "#7030A0")],
    ["inserting rows", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["deleting rows", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["inserting columns", (sheet) => sheet.getRange("B:B").insert("Right")],
    ["inserting cells", (sheet) => sheet.getRange("A1").insert("Down")],
    ["a column's width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90)],
    ["a row's height", (sheet) => (sheet.getRange("1:1").format.rowHeight = 30)],
    ["hiding rows", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["clearing", (sheet) => sheet.getRange("A1").clear()],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["a link", (sheet) => (sheet.getRange("A1").hyperlink = { address: "https://www.digisprong.be" })],
    [
      "a rule",
      (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } }),
    ],
    ["a table", (sheet) => sheet.tables.add("A1:B2", true)],
    ["a chart", (sheet) => sheet.charts.add("ColumnClustered", sheet.getRange("A1:B2"))],
    ["copying to it", (sheet) => sheet.getRange("A1").copyFrom("D1")],
    ["sorting", (sheet) => sheet.getRange("A1:A3").sort.apply([{ key: 0 }])],
  ];
  test.each(refused)("%s: AccessDenied, and nothing has changed", async (_, change) => {
    await excel.write("A1", "vast");
    excel.host.user.protectSheet("Blad1");
    expect(await codeOn(change)).toBe("AccessDenied");
    expect([...excel.sheet().rows].length).toBe(1);
    expect(await excel.values("A1:D1")).toEqual([["vast", "", "", ""]]);
  });

  test("reading goes on", async () => {
    await excel.write("A1", "leesbaar");
    excel.host.user.protectSheet("Blad1");
    expect(await excel.values("A1")).toEqual([["leesbaar"]]);
  });

  test("cells that are not locked take values", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("B2:B5").format.protection.locked = false;
      sheet.protection.protect();
      sheet.getRange("B2").values = [["mag"]];
      await context.sync();
    });
    expect(await excel.values("B2")).toEqual([["mag"]]);
    expect(await codeOn((sheet) => (sheet.getRange("B2:C2").values = [["a", "b"]]))).toBe("AccessDenied");
  });

  test.each([
    ["allowFormatCells", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["allowInsertRows", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["allowFormatColumns", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90)],
    ["allowFormatRows", (sheet) => (sheet.getRange("1:1").rowHidden = true)],
    ["allowEditObjects", (sheet) => sheet.charts.add("Pie", sheet.getRange("A1:B2"))],
  ] as [string, Change][])("with %s that is allowed", async (option, change) => {
    await excel.run(async (context, sheet) => {
      sheet.protection.protect({ [option]: true });
      await context.sync();
      change(sheet, context);
      await context.sync();
    });
    const options = await excel.read(
      (sheet) => sheet.protection,
      "protected,options",
      (protection) => protection.toJSON(),
    );
    expect(options).toMatchObject({ protected: true, options: { [option]: true } });
  });

  test("protecting again is AccessDenied; the password opens it, another does not", async () => {
    excel.host.user.protectSheet("Blad1", {}, "geheim");
    expect(await codeOn((sheet) => sheet.protection.protect())).toBe("AccessDenied");
    expect(await codeOn((sheet) => sheet.protection.unprotect("fout"))).toBe("AccessDenied");
    await excel.run(async (context, sheet) => {
      sheet.protection.unprotect("geheim");
      sheet.getRange("A1").values = [["open"]];
      await context.sync();
    });
    expect(await excel.values("A1")).toEqual([["open"]]);
  });

  test("protection survives saving", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatCells: true });
      await context.sync();
    });
    await excel.saveAndOpen();
    expect(await codeOn((sheet) => (sheet.getRange("A1").values = [["x"]]))).toBe("AccessDenied");
    await excel.write("B2", "mag");
  });
});

describe("In a workbook whose structure is protected", () => {
  test.each([
    ["adding", (_, context) => context.workbook.worksheets.add("x")],
    ["deleting", (sheet) => sheet.delete()],
    ["renaming", (sheet) => (sheet.name = "x")],
    ["moving", (sheet) => (sheet.position = 1)],
    ["hiding", (sheet) => (sheet.visibility = "Hidden")],
    ["copying", (sheet) => sheet.copy()],
  ] as [string, Change][])("%s sheets is AccessDenied", async (_, change) => {
    excel.host.user.addSheet("Tweede");
    await excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await codeOn(change)).toBe("AccessDenied");
    await excel.write("A1", "cellen wel");
  });
});

describe("A workbook that may only be read", () => {
  const readOnly = useExcel({ readOnly: true });

  test("answers what is asked and refuses every change", async () => {
    expect(await readOnly.values("A1")).toEqual([[""]]);
    const says = await readOnly.read(
      (_, context) => context.workbook,
      "readOnly",
      (workbook) => workbook.readOnly,
    );
    expect(says).toBe(true);
    for (const change of [
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").values = [["x"]]),
      (sheet: Excel.Worksheet) => (sheet.getRange("A1").format.font.bold = true),
      (sheet: Excel.Worksheet) => sheet.copy(),
      (_: Excel.Worksheet, context: Excel.RequestContext) => context.workbook.settings.add("a", 1),
      (sheet: Excel.Worksheet, context: Excel.RequestContext) =>
        context.workbook.names.add("Naam", sheet.getRange("A1")),
    ]) {
      expect(await readOnly.codeOf(async (context, sheet) => change(sheet, context))).toBe("AccessDenied");
    }
  });
});
