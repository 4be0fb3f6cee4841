import { useExcel } from "./in-excel";

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities */
type Batch = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

const onTheWeb = useExcel({ apiSet: "1.20" });
const onWindows = useExcel({ apiSet: "1.20", platform: "desktop" });

const inGroup = async (excel: typeof onTheWeb, batch: Batch): Promise<string> => {
  const run = excel.office.Excel.run({ mergeUndoGroup: true }, async (context) => {
    batch(context, context.workbook.worksheets.getItem("Blad2"));
    await context.sync();
  });
  return run.then(
    () => "ok",
    (error: OfficeExtension.Error) => error.code,
  );
};

const NEVER: [string, Batch][] = [
  ["Workbook.insertWorksheetsFromBase64", ({ workbook }) => workbook.insertWorksheetsFromBase64("")],
  ["Worksheet.copy", (_, sheet) => sheet.copy()],
  ["Worksheet.delete", (_, sheet) => sheet.delete()],
  ["WorksheetProtection.protect", (_, sheet) => sheet.protection.protect()],
  ["WorkbookProtection.protect", ({ workbook }) => workbook.protection.protect()],
  ["Workbook.save", ({ workbook }) => workbook.save()],
];
const ON_THE_WEB_ONLY: [string, Batch][] = [
  ["Worksheet.name", (_, sheet) => (sheet.name = "Anders")],
  ["Worksheet.position", (_, sheet) => (sheet.position = 0)],
  ["Worksheet.visibility", (_, sheet) => (sheet.visibility = "Hidden")],
];
const NOT_ON_THE_WEB: [string, Batch][] = [
  ["Worksheet.standardWidth", (_, sheet) => (sheet.standardWidth = 50)],
  ["DocumentProperties.title", ({ workbook }) => (workbook.properties.title = "x")],
];
const write: Batch = (_, sheet) => (sheet.getRange("A1").values = [["x"]]);

describe.each([
  ["the web", onTheWeb, [...NEVER, ...NOT_ON_THE_WEB], ON_THE_WEB_ONLY],
  ["Windows and Mac", onWindows, [...NEVER, ...ON_THE_WEB_ONLY], NOT_ON_THE_WEB],
] as const)("In Excel on %s", (_, excel, refused, taken) => {
  beforeEach(() => {
    excel.host.user.addSheet("Blad2");
    excel.host.undo.reset();
  });

  test.each(refused)(
    "%s is refused within an undo group, and nothing of it happens",
    async (member, batch) => {
      excel.host.user.type("Blad1", "A1", "van mij");
      expect(await inGroup(excel, batch)).toBe("UndoNotSupported");
      expect(excel.host.undo).toMatchObject({ steps: ["user"], emptiedBy: [], openGroups: 0 });
      expect(member).not.toBe("");
    },
  );

  test.each(taken)("%s can be part of a group", async (_member, batch) => {
    expect(await inGroup(excel, batch)).toBe("ok");
    expect(excel.host.undo.steps).toEqual(["add-in"]);
  });

  test.each(refused)("%s on its own empties the user's undo stack", async (member, batch) => {
    excel.host.user.type("Blad1", "A1", "van mij");
    await excel
      .run(async (context) => {
        batch(context, context.workbook.worksheets.getItem("Blad2"));
        await context.sync();
      })
      .catch((error: OfficeExtension.Error) => expect(error.code).toBe("InvalidArgument"));
    expect(excel.host.undo.emptiedBy).toEqual([member]);
    expect(excel.host.undo.steps).not.toContain("user");
  });
});

describe("An undo group", () => {
  beforeEach(() => {
    onTheWeb.host.user.addSheet("Blad2");
    onTheWeb.host.undo.reset();
  });

  test("is one step, however many requests it has; without one each request is a step", async () => {
    const twice = async (context: Excel.RequestContext): Promise<void> => {
      write(context, context.workbook.worksheets.getItem("Blad2"));
      await context.sync();
      write(context, context.workbook.worksheets.getItem("Blad1"));
      await context.sync();
    };
    await onTheWeb.office.Excel.run({ mergeUndoGroup: true }, twice);
    expect(onTheWeb.host.undo.steps).toEqual(["add-in"]);
    await onTheWeb.office.Excel.run(twice);
    expect(onTheWeb.host.undo.steps).toEqual(["add-in", "add-in", "add-in"]);
  });

  test("stays open until its Excel.run is over: one that begins before that is inside it", async () => {
    const { Excel } = onTheWeb.office;
    let second: Promise<unknown> = Promise.resolve();
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      write(context, context.workbook.worksheets.getItem("Blad2"));
      await context.sync();
      second = Excel.run({ mergeUndoGroup: true }, async (other) => {
        write(other, other.workbook.worksheets.getItem("Blad1"));
        await other.sync();
      });
    });
    await second;
    expect(onTheWeb.host.undo).toMatchObject({ deepestGroup: 2, openGroups: 0, steps: ["add-in"] });
  });

  test("is closed after a failure too", async () => {
    expect(await inGroup(onTheWeb, (_, sheet) => sheet.getRange("geen adres").clear())).toBe(
      "InvalidArgument",
    );
    expect(onTheWeb.host.undo.openGroups).toBe(0);
  });
});

describe("The user's undo stack", () => {
  test("is emptied by asking for merged areas, which only reads", async () => {
    // github.com/OfficeDev/office-js/issues/5918
    onTheWeb.host.user.type("Blad1", "A1", "van mij");
    onTheWeb.host.user.typeAsCoauthor("Blad1", "A2", "van een ander");
    expect(onTheWeb.host.undo.steps).toEqual(["user"]);
    await onTheWeb.run(async (context, sheet) => {
      sheet.getRange("A1:B9").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(onTheWeb.host.undo).toMatchObject({ steps: [], emptiedBy: ["Range.getMergedAreasOrNullObject"] });
  });

  test("is left alone by reading", async () => {
    onTheWeb.host.user.type("Blad1", "A1", "van mij");
    await onTheWeb.values("A1:B2");
    expect(onTheWeb.host.undo).toMatchObject({ steps: ["user"], emptiedBy: [] });
  });
});
