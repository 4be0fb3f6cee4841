import { fileColor } from "../workbook/colors";
import { NAMED_COLORS } from "../workbook/named-colors";
import { useExcel } from "./in-excel";

/** What Microsoft's documentation and samples say, and what others report, where it is easily forgotten: each with its source. */
const excel = useExcel();

type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;
const run = (batch: Batch): Promise<void> =>
  excel.run(async (context, sheet) => {
    await batch(context, sheet);
    await context.sync();
  });

describe("A null object", () => {
  test("takes any method and does nothing: the samples delete a sheet that is not there", async () => {
    await run(async ({ workbook }) => workbook.worksheets.getItemOrNullObject("Sample").delete());
    await run(async ({ workbook }) => {
      const none = workbook.worksheets.getItemOrNullObject("Sample");
      none.getRange("A1").clear();
      none.tables.add("A1:B2", true);
    });
    expect(excel.host.store.sheets.map((sheet) => sheet.name)).toEqual(["Blad1"]);
  });
});

describe("Loading", () => {
  test("a name that no Excel has is passed over: the samples load “NoPropertiesNeeded”", async () => {
    await run(async (_, sheet) => sheet.getRange("A1").load("NoPropertiesNeeded"));
    await run(async (_, sheet) => sheet.charts.load("items/NoPropertiesNeeded"));
  });

  test("a name that Excel has and this host has not is still ApiNotFound", async () => {
    expect(await excel.codeOf(async (_, sheet) => sheet.getRange("A1").load("savedAsArray"))).toBe(
      "ApiNotFound",
    );
  });
});

describe("The used range", () => {
  // learn.microsoft.com/javascript/api/excel/excel.range and excel.worksheet (getUsedRange)
  test("of empty cells is ItemNotFound, of an empty sheet its first cell", async () => {
    expect(
      await excel.codeOf(async (_, sheet) => sheet.getRange("B2:C3").getUsedRange().load("address")),
    ).toBe("ItemNotFound");
    const address = await excel.read(
      (sheet) => sheet.getUsedRange(),
      "address",
      (range) => range.address,
    );
    expect(address).toBe("Blad1!A1");
  });
});

describe("Merged areas", () => {
  // learn.microsoft.com/javascript/api/excel/excel.range (getMergedAreasOrNullObject)
  test("are told up to 512 of them in a range, each part of the rows by itself", async () => {
    const count = (address: string): Promise<number> =>
      excel.read(
        (sheet) => sheet.getRange(address).getMergedAreasOrNullObject(),
        "areaCount",
        (areas) => areas.areaCount,
      );
    const row = (at: number) => ({ top: at, bottom: at, left: 0, right: 1 });
    excel.sheet().merges = Array.from({ length: 513 }, (_, at) => row(at));
    expect(
      await excel.codeOf(async (_, sheet) =>
        sheet.getRange("A1:B600").getMergedAreasOrNullObject().load("address"),
      ),
    ).toBe("GeneralException");
    expect([await count("A1:B512"), await count("A513:B600")]).toEqual([512, 1]);
  });
});

describe("A value that begins with + or -", () => {
  // learn.microsoft.com/javascript/api/excel/excel.range (values)
  test.each([
    ["-5", -5],
    ["+5", 5],
    ["-B2", "=-B2"],
    ["+B2*2", "=+B2*2"],
    ["- nog te doen", "=- nog te doen"],
    ["-", "-"],
    ["'-B2", "-B2"],
  ])("%p is a number or a formula: %p", async (text, formula) => {
    await excel.write("A1", [[text]]);
    expect(await excel.formulas("A1")).toEqual([[formula]]);
  });

  test.each(["- nog (te) bekijken, ja", "+32 475 12 34 56", "-) ja"])(
    "%p is no formula: refused",
    async (text) => {
      expect(await excel.codeOf(async (_, sheet) => (sheet.getRange("A1").values = [[text]]))).toBe(
        "InvalidArgument",
      );
    },
  );

  test("stays a text in a cell for texts", async () => {
    await run(async (_, sheet) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1").values = [["- nog te bekijken"]];
    });
    expect(await excel.values("A1")).toEqual([["- nog te bekijken"]]);
  });
});

describe("Null in an array of two dimensions", () => {
  // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
  test("leaves its cell alone: value, formula and format", async () => {
    await excel.write("A1:C1", [["een", "=1+1", 3]]);
    await run(async (_, sheet) => {
      sheet.getRange("A1:C1").values = [[null, null, 4]];
      sheet.getRange("A1:C1").numberFormat = [[null, "0.00", null]];
    });
    expect(await excel.formulas("A1:C1")).toEqual([["een", "=1+1", 4]]);
  });
});

describe("A colour", () => {
  // learn.microsoft.com/javascript/api/excel/excel.rangefill (color): "or as a named HTML color"
  test("can be named by any of HTML's 148 names, in any case, grey both ways", async () => {
    expect(NAMED_COLORS.size).toBe(148);
    expect(fileColor("DarkSlateGrey")).toEqual({ argb: "FF2F4F4F" });
    await run(async (_, sheet) => (sheet.getRange("A1").format.fill.color = "rebeccapurple"));
    expect(
      await excel.read(
        (sheet) => sheet.getRange("A1").format.fill,
        "color",
        (fill) => fill.color,
      ),
    ).toBe("#663399");
    expect(await excel.codeOf(async (_, sheet) => (sheet.getRange("A1").format.fill.color = "paarsig"))).toBe(
      "InvalidArgument",
    );
  });
});

describe("A number format with words in it", () => {
  // support.microsoft.com: number format codes; the text between quotes is shown as it is
  test.each([
    [90, '0" min"', "90 min"],
    [1.5, '0.0" u"', "1,5 u"],
    [3, '0" van de 4"', "3 van de 4"],
  ])("%p in %p reads %p", async (value, format, text) => {
    await run(async (_, sheet) => {
      sheet.getRange("A1").values = [[value]];
      sheet.getRange("A1").numberFormat = [[format]];
    });
    expect(
      await excel.read(
        (sheet) => sheet.getRange("A1"),
        "text",
        (range) => range.text,
      ),
    ).toEqual([[text]]);
  });
});

describe("An event that this host never sends", () => {
  test("is not taken in silence", async () => {
    const { Office } = excel.office;
    const status = await new Promise((resolve) =>
      Office.context.document.addHandlerAsync(
        Office.EventType.DocumentSelectionChanged,
        () => undefined,
        (result: Office.AsyncResult<void>) => resolve(result.status),
      ),
    );
    expect(status).toBe("failed");
    expect(excel.office.frame.unknownCalls).toContain("documentSelectionChanged");
  });
});

describe("A name", () => {
  const names = async (): Promise<[string, string][]> =>
    excel.run(async (context) => {
      const { names: all } = context.workbook;
      all.load("items/name,items/type");
      await context.sync();
      return all.items.map(({ name, type }) => [name, type]);
    });

  test("of the workbook stays behind when its sheet is deleted, as #REF!; it is taken, and cannot be hidden or shown", async () => {
    await run(async ({ workbook }) => {
      const sheet = workbook.worksheets.add("Weg");
      workbook.names.add("Merk", sheet.getRange("A1"));
      sheet.names.add("Eigen", sheet.getRange("A1"));
    });
    await run(async ({ workbook }) => workbook.worksheets.getItem("Weg").delete());
    expect(await names()).toEqual([["Merk", "Error"]]);
    const found = await excel.read(
      (_, { workbook }) => workbook.names.getItem("Merk").getRangeOrNullObject(),
      "address",
      (range) => range.isNullObject,
    );
    expect(found).toBe(true);
    expect(
      await excel.codeOf(async ({ workbook }, sheet) => workbook.names.add("Merk", sheet.getRange("A1"))),
    ).toBe("ItemAlreadyExists");
    // github.com/OfficeDev/office-js/issues/5174
    expect(await excel.codeOf(async ({ workbook }) => (workbook.names.getItem("Merk").visible = false))).toBe(
      "InvalidArgument",
    );
  });
});

describe("The header row of a table", () => {
  // Barresse and Jones, Excel Tables, chapter 2: zoboko.com/text/8m8v3gr4
  beforeEach(async () => {
    await excel.write("A1:C2", [
      ["Taak", "Niveau", "Uren"],
      ["a", "b", 1],
    ]);
    await run(async (_, sheet) => sheet.tables.add("A1:C2", true));
  });

  test("gives a heading that is there already a number, whoever writes it", async () => {
    await excel.write("A1", [["uren"]]);
    expect(await excel.values("A1:C1")).toEqual([["uren2", "Niveau", "Uren"]]);
    excel.host.user.type("Blad1", "C1", "NIVEAU");
    expect(await excel.values("A1:C1")).toEqual([["uren2", "Niveau", "NIVEAU2"]]);
    await run(async (_, sheet) => (sheet.tables.getItemAt(0).columns.getItemAt(1).name = "uren2"));
    expect(await excel.values("A1:C1")).toEqual([["uren2", "uren22", "NIVEAU2"]]);
  });

  test("holds texts, and never nothing", async () => {
    await excel.write("A1:B1", [["", 2026]]);
    expect(await excel.values("A1:C1")).toEqual([["Kolom1", "2026", "Uren"]]);
  });
});

describe("The numbers of a bar chart", () => {
  // peltiertech.com/bar-chart-categories-backwards
  const chart = (of: (axes: Excel.ChartAxes) => void): Promise<void> =>
    run(async (_, sheet) => {
      const added = sheet.charts.add("BarClustered", sheet.getRange("A1:B2"));
      added.name = "Staven";
      of(added.axes);
    });
  beforeEach(() =>
    excel.write("A1:B2", [
      ["a", 1],
      ["b", 2],
    ]),
  );

  test.each([
    ["below", () => undefined, "Bottom"],
    [
      "above, when the categories are put in reverse order",
      (axes) => (axes.categoryAxis.reversePlotOrder = true),
      "Top",
    ],
    [
      "below again, when they cross at the last category",
      (axes) => {
        axes.categoryAxis.reversePlotOrder = true;
        axes.categoryAxis.position = "Maximum";
      },
      "Bottom",
    ],
  ] as [string, (axes: Excel.ChartAxes) => void, string][])(
    "stand %s, also in the saved file",
    async (_, set, edge) => {
      await chart(set);
      expect(excel.sheet().charts[0]?.valueAxisEdge).toBe(edge);
      await excel.saveAndOpen();
      expect(excel.sheet().charts[0]?.valueAxisEdge).toBe(edge);
    },
  );
});

describe("Every documented failure", () => {
  // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
  test.each([
    "InactiveWorkbook",
    "InvalidSelection",
    "UndoNotSupported",
    "UnsupportedFeature",
    "FilteredRangeConflict",
    "NonBlankCellOffSheet",
    "RangeExceedsLimit",
    "MemoryLimitReached",
    "ItemAlreadyExists",
    "InvalidOperation",
    "GeneralException",
  ])("%s can be made to happen, and reaches the add-in by its code", async (code) => {
    excel.host.faults.failNext(code);
    expect(await excel.codeOf(async (_, sheet) => (sheet.getRange("A1").values = [["x"]]))).toBe(code);
    expect(excel.sheet().cell(0, 0)).toBeUndefined();
  });
});
