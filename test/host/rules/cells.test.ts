import fc from "../../property";
import { useExcel } from "./in-excel";

const excel = useExcel();

/** What stands in A1 after that was set there. */
async function after(
  value: unknown,
): Promise<{ value: unknown; type: unknown; format: unknown; formula: unknown }> {
  excel.renew();
  await excel.write("A1", value);
  return excel.read(
    (sheet) => sheet.getRange("A1"),
    "values,valueTypes,numberFormat,formulas",
    (range) => ({
      value: (range.values as unknown[][])[0]?.[0],
      type: (range.valueTypes as unknown[][])[0]?.[0],
      format: (range.numberFormat as unknown[][])[0]?.[0],
      formula: (range.formulas as unknown[][])[0]?.[0],
    }),
  );
}

describe("Range.values takes en-US texts as if typed, whatever the language of Excel", () => {
  test.each([
    ["1,234.5", 1234.5, "Double", "#,##0.00"],
    ["1.5", 1.5, "Double", "General"],
    ["1,5", "1,5", "String", "General"],
    ["-3", -3, "Double", "General"],
    ["(3)", -3, "Double", "General"],
    ["50%", 0.5, "Double", "0%"],
    ["12.5%", 0.125, "Double", "0.00%"],
    ["1E3", 1000, "Double", "0.00E+00"],
    ["$2", 2, "Double", "$#,##0.00"],
    ["10/24/2023", 45223, "Double", "m/d/yyyy"],
    ["2023-10-24", 45223, "Double", "m/d/yyyy"],
    ["24/10/2023", "24/10/2023", "String", "General"],
    ["1:30", 0.0625, "Double", "h:mm"],
    ["36:00", 1.5, "Double", "[h]:mm:ss"],
    ["true", true, "Boolean", "General"],
    ["WAAR", "WAAR", "String", "General"],
    ["#N/A", "#N/A", "Error", "General"],
    ["Jan", "Jan", "String", "General"],
    ["  x ", "  x ", "String", "General"],
    ["", "", "Empty", "General"],
  ])("%p becomes %p, %s, shown as %s", async (text, value, type, format) => {
    expect(await after(text)).toEqual({ value, type, format, formula: value });
  });

  test("and real numbers, booleans and texts as they are", async () => {
    expect(await after(0.1 + 0.2)).toMatchObject({ value: 0.1 + 0.2, type: "Double" });
    expect(await after(false)).toMatchObject({ value: false, type: "Boolean" });
  });

  test.each([
    ["'=1+1", "=1+1"],
    ["'007", "007"],
    ["''", "'"],
    ["'true", "true"],
  ])("a leading apostrophe keeps a text a text: %s becomes %s", async (text, value) => {
    expect(await after(text)).toEqual({ value, type: "String", format: "General", formula: value });
  });

  test("a text that begins with = is a formula", async () => {
    expect(await after("=1+1")).toEqual({ value: 2, type: "Double", format: "General", formula: "=1+1" });
  });

  test("in a cell with the format Text nothing is anything but text", async () => {
    await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1:A3");
      range.numberFormat = [["@"], ["@"], ["@"]];
      range.values = [["007"], ["=1+1"], ["1/2"]];
      await context.sync();
    });
    expect(await excel.values("A1:A3")).toEqual([["007"], ["=1+1"], ["1/2"]]);
  });

  test("a format that the cell has already stays", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1").numberFormat = [["0.0"]];
      sheet.getRange("A1").values = [["50%"]];
      await context.sync();
    });
    const shown = await excel.read(
      (sheet) => sheet.getRange("A1"),
      "numberFormat,text",
      (range) => [range.numberFormat, range.text],
    );
    expect(shown).toEqual([[["0.0"]], [["0,5"]]]);
  });

  test("any text behind an apostrophe comes back as it was", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }), async (text) => {
        expect((await after(`'${text}`)).value).toBe(text);
      }),
      { numRuns: 40 },
    ));
});

describe("What a person types is read in the language of Excel", () => {
  test.each([
    ["1,5", 1.5],
    ["1.234,5", 1234.5],
    ["1.5", "1.5"],
    ["24/10/2023", 45223],
    ["WAAR", true],
    ["=A2*2", 0],
  ])("%p becomes %p in a Dutch grid", async (text, value) => {
    excel.host.user.type("Blad1", "A1", text);
    expect(await excel.values("A1")).toEqual([[value]]);
  });

  test("Range.text shows what the grid shows", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:F1").numberFormat = [
        ["General", "#,##0.00", "0%", "d/mm/yyyy", "[h]:mm", "General"],
      ];
      sheet.getRange("A1:F1").values = [[1.5, 1234.5, 0.25, 45223, 1.5, true]];
      await context.sync();
    });
    expect(
      await excel.read(
        (sheet) => sheet.getRange("A1:F1"),
        "text",
        (range) => range.text,
      ),
    ).toEqual([["1,5", "1.234,50", "25%", "24/10/2023", "36:00", "WAAR"]]);
  });
});

describe("A matrix of values", () => {
  test("leaves cells alone where it holds null, and empties them where it holds an empty text", async () => {
    await excel.write("A1:C1", [[1, 2, 3]]);
    await excel.write("A1:C1", [[null, "", 9]]);
    expect(await excel.values("A1:C1")).toEqual([[1, "", 9]]);
  });

  test("must have the size of the range", async () => {
    const write = (values: unknown[][]) => async (_: unknown, sheet: Excel.Worksheet) =>
      (sheet.getRange("A1:B2").values = values as never);
    expect(await excel.codeOf(write([[1, 2]]))).toBe("InvalidArgument");
    expect(await excel.codeOf(write([[1], [2]]))).toBe("InvalidArgument");
    expect(await excel.values("A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  test("may be one value for all cells", async () => {
    await excel.write("A1:B2", "x");
    expect(await excel.values("A1:B2")).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });

  test("may be large: Office.js sends it in pieces and it arrives whole", async () => {
    const many = Array.from({ length: 800 }, (_, row) =>
      Array.from({ length: 5 }, (__, column) => row * 5 + column),
    );
    await excel.write("A1:E800", many);
    expect(await excel.values("A1:E800")).toEqual(many);
  });

  test("is no way to set a single property to null", async () => {
    expect(await excel.codeOf(async (_, sheet) => (sheet.getRange("A1").values = null as never))).toBe(
      "InvalidArgument",
    );
    const noColor = async (_: unknown, sheet: Excel.Worksheet) =>
      (sheet.getRange("A1").format.fill.color = null as never);
    expect(await excel.codeOf(noColor)).toBe("InvalidArgument");
  });

  test("a text of more than 32767 characters is refused", async () => {
    const long = async (_: unknown, sheet: Excel.Worksheet) =>
      (sheet.getRange("A1").values = [["x".repeat(32_768)]]);
    expect(await excel.codeOf(long)).toBe("InvalidArgument");
  });
});

describe("Whole rows and columns", () => {
  test("have an address and a count of cells, but null for what cells have", async () => {
    const column = await excel.read(
      (sheet) => sheet.getRange("C:C"),
      "values,text,formulas,numberFormat,address,cellCount",
      (range) => range.toJSON(),
    );
    expect(column).toMatchObject({ values: null, text: null, formulas: null, numberFormat: null });
    expect(column).toMatchObject({ address: "Blad1!C:C", cellCount: 1_048_576 });
  });

  test("take no values", async () => {
    expect(await excel.codeOf(async (_, sheet) => (sheet.getRange("A:B").values = "x" as never))).toBe(
      "InvalidArgument",
    );
  });

  test("more than five million cells are not read at once", async () => {
    expect(await excel.codeOf(async (_, sheet) => sheet.getRange("A1:F900000").load("values"))).toBe(
      "RangeExceedsLimit",
    );
  });
});

describe("The used range", () => {
  test("of an empty sheet is its first cell; for the null object there is none", async () => {
    await excel.run(async (context, sheet) => {
      const used = sheet.getUsedRange();
      const none = sheet.getUsedRangeOrNullObject();
      used.load("address");
      none.load("address");
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["Blad1!A1", true]);
    });
  });

  test("counts formats, unless only values are asked for", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange("E9").format.fill.color = "#7030A0";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load("address");
      values.load("address");
      await context.sync();
      expect([all.address, values.address]).toEqual(["Blad1!B2:E9", "Blad1!B2:C3"]);
    });
  });

  test("shrinks when cells are emptied; a formula that shows nothing counts", async () => {
    await excel.write("A1:A3", [[1], ['=""'], [3]]);
    await excel.write("A3", "");
    const address = await excel.read(
      (sheet) => sheet.getUsedRange(true),
      "address",
      (range) => range.address,
    );
    expect(address).toBe("Blad1!A1:A2");
  });
});

describe("Merged cells", () => {
  test("keep the value of their first cell only", async () => {
    await excel.write("A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B2").merge();
      await context.sync();
    });
    expect(await excel.values("A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
    await excel.write("B2", "verloren");
    expect(await excel.values("A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  test("are found whole from any of their cells, and come apart again", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("B2:D3").merge();
      sheet.getRange("A5:B6").merge(true);
      const merged = sheet.getRange("C3").getMergedAreasOrNullObject();
      const across = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
      const none = sheet.getRange("H1").getMergedAreasOrNullObject();
      merged.load("address");
      across.load("areaCount");
      none.load("address");
      await context.sync();
      expect([merged.address, across.areaCount, none.isNullObject]).toEqual(["Blad1!B2:D3", 3, true]);
      sheet.getRange("C2").unmerge();
      await context.sync();
    });
    expect(excel.sheet().merges).toHaveLength(2);
  });

  test("and tables do not go together", async () => {
    await excel.run(async (context, sheet) => {
      sheet.tables.add("A1:B3", false);
      sheet.getRange("D1:E1").merge();
      await context.sync();
    });
    expect(await excel.codeOf(async (_, sheet) => sheet.getRange("A2:B2").merge())).toBe(
      "MergedRangeConflict",
    );
    expect(await excel.codeOf(async (_, sheet) => sheet.tables.add("D1:E3", true))).toBe(
      "MergedRangeConflict",
    );
  });
});

describe("Addresses", () => {
  test.each(["A", "1:A", "A0", "A1048577", "XFE1", "A1:B2:C3", "geen adres"])(
    "%p is refused where a range is asked by it",
    async (address) => {
      const fetch = async (_: unknown, sheet: Excel.Worksheet) => sheet.getRange(address).load("address");
      expect(await excel.codeOf(fetch)).toBe("InvalidArgument");
    },
  );

  test("name their sheet with quotes where needed", async () => {
    excel.host.user.renameSheet("Blad1", "Jan's blad");
    expect(
      await excel.read(
        (sheet) => sheet.getRange("B2:C3"),
        "address",
        (range) => range.address,
      ),
    ).toBe("'Jan''s blad'!B2:C3");
  });

  test("of a defined name stands for its cells", async () => {
    await excel.run(async (context, sheet) => {
      context.workbook.names.add("Uren", sheet.getRange("C3:C5"));
      const range = sheet.getRange("Uren");
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!C3:C5");
    });
  });
});
