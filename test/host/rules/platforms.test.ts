import { createHost } from "../host";
import { saveXlsx } from "../workbook/save-xlsx";
import { newWorkbook } from "../workbook/open-xlsx";
import { useExcel } from "./in-excel";

const web = useExcel();
const windows = useExcel({ platform: "desktop" });
const ipad = useExcel({ platform: "ipad" });

/** A file with one plain sheet and one with a chart or a note on it. */
async function fileWith(what: "chart" | "note"): Promise<string> {
  const store = newWorkbook("Gewoon");
  const host = createHost();
  host.store = store;
  host.user.addSheet("Anders");
  host.user.type("Anders", "A1", "naam");
  host.user.type("Anders", "B1", "5");
  const sheet = store.sheetNamed("Anders");
  const cell = sheet?.cell(0, 0);
  if (!sheet || !cell) throw new Error("The sheet is not there.");
  if (what === "note") cell.note = { type: "note", note: { texts: [{ text: "opmerking" }] } } as never;
  else {
    const { addChart } = await import("../edits/charts");
    const area = { top: 0, left: 0, bottom: 0, right: 1 };
    addChart(host, sheet, "BarClustered", { sheet, area }, "Auto");
  }
  return Buffer.from(await saveXlsx(store)).toString("base64");
}

const insert =
  (file: string, sheetNamesToInsert: string[]) =>
  async (context: Excel.RequestContext): Promise<void> => {
    context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert });
  };
const sheetNames = (excel: typeof web): string[] => excel.host.store.sheets.map((sheet) => sheet.name);

describe("Sheets of another file", () => {
  // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks
  test.each(["chart", "note"] as const)("with a %s are refused on the web, others are not", async (what) => {
    const file = await fileWith(what);
    expect(await web.codeOf(insert(file, []))).toBe("UnsupportedFeature");
    expect(await web.codeOf(insert(file, ["Anders"]))).toBe("UnsupportedFeature");
    expect(sheetNames(web)).toEqual(["Blad1"]);
    await web.run(async (context) => {
      await insert(file, ["Gewoon"])(context);
      await context.sync();
    });
    expect(sheetNames(web)).toEqual(["Blad1", "Gewoon"]);
  });

  test("come with their charts on Windows and Mac", async () => {
    const file = await fileWith("chart");
    await windows.run(async (context) => {
      await insert(file, [])(context);
      await context.sync();
    });
    expect(windows.sheet("Anders").charts).toHaveLength(1);
    expect(windows.office.Office.context.platform).toBe("PC");
  });

  test("cannot be inserted on an iPad", async () => {
    expect(await ipad.codeOf(insert(await fileWith("note"), ["Gewoon"]))).toBe("ApiNotFound");
    expect(ipad.office.Office.context.platform).toBe("iOS");
  });
});

describe("While the user looks at another workbook", () => {
  beforeEach(() => (web.host.inFront = false));
  afterEach(() => (web.host.inFront = true));

  // github.com/OfficeDev/office-js/issues/771
  test.each([
    ["activating a sheet", (_, sheet) => sheet.activate()],
    ["selecting cells", (_, sheet) => sheet.getRange("B2").select()],
    ["freezing rows", (_, sheet) => sheet.freezePanes.freezeRows(1)],
  ] as [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void][])(
    "%s is GeneralException",
    async (_, act) => {
      expect(await web.codeOf(async (context, sheet) => act(context, sheet))).toBe("GeneralException");
    },
  );

  // github.com/OfficeDev/office-js/issues/5319, 561 and 6365
  test.each([
    ["the active cell", ({ workbook }) => workbook.getActiveCell().load("address")],
    ["the selected range", ({ workbook }) => workbook.getSelectedRange().load("address")],
    ["the names of a sheet", (_, sheet) => sheet.names.load("items/name")],
  ] as [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void][])(
    "asking for %s is InvalidSelection",
    async (_, act) => {
      expect(await web.codeOf(async (context, sheet) => act(context, sheet))).toBe("InvalidSelection");
    },
  );

  test("cells are read and written all the same", async () => {
    await web.write("A1", [["x"]]);
    expect(await web.values("A1")).toEqual([["x"]]);
  });
});
