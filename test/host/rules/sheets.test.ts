import fc from "../../property";
import { saveXlsx } from "../workbook/save-xlsx";
import { newWorkbook } from "../workbook/open-xlsx";
import { useExcel } from "./in-excel";

const excel = useExcel();

const names = (): string[] => excel.host.store.sheets.map((sheet) => sheet.name);
const add = (name?: string): Promise<string> =>
  excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load("name");
    await context.sync();
    return sheet.name;
  });

describe("The name of a worksheet", () => {
  test.each(["", "x".repeat(32), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'", "History"])(
    "cannot be %p: at most 31 characters, none of \\ / ? * [ ] :, no apostrophe at either end, not History",
    async (name) => {
      expect(await excel.codeOf(async (_, sheet) => (sheet.name = name))).toBe("InvalidArgument");
      expect(names()).toEqual(["Blad1"]);
    },
  );

  test("can have 31 characters, spaces, accents and apostrophes inside", async () => {
    const name = "d'é & 2 + (x) ".padEnd(31, "z");
    expect(await add(name)).toBe(name);
  });

  test("is there once, whatever the case", async () => {
    await add("Taken");
    expect(await excel.codeOf(async (_, sheet) => (sheet.name = "tAKEN"))).toBe("ItemAlreadyExists");
  });

  test("can change in case only", async () => {
    await excel.run(async (context, sheet) => {
      sheet.name = "BLAD1";
      await context.sync();
    });
    expect(names()).toEqual(["BLAD1"]);
  });

  test("any name that is allowed can be found again by it", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, maxLength: 31, unit: "grapheme" }), async (name) => {
        excel.renew();
        fc.pre(name.length <= 31 && !/[\\/?*[\]:]|^'|'$|^history$|^blad1$/i.test(name));
        await add(name);
        const found = await excel.read(
          (_, context) => context.workbook.worksheets.getItem(name),
          "name",
          (sheet) => sheet.name,
        );
        expect(found).toBe(name);
      }),
      { numRuns: 30 },
    ));
});

describe("Worksheets", () => {
  test("that are new are named Blad2, Blad3 in a Dutch Excel, and do not come to the front", async () => {
    expect(await add()).toBe("Blad2");
    expect(await add()).toBe("Blad3");
    expect(excel.host.store.active.name).toBe("Blad1");
  });

  test("are found by name or id; one that is not there is ItemNotFound or a null object", async () => {
    await add("Taken");
    await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const byName = worksheets.getItem("taken");
      byName.load("id");
      const none = worksheets.getItemOrNullObject("Streefdoel");
      none.load("name");
      const below = none.getRange("A1").getUsedRangeOrNullObject();
      below.load("values");
      await context.sync();
      const byId = worksheets.getItem(byName.id);
      byId.load("name");
      await context.sync();
      expect([byId.name, none.isNullObject, below.isNullObject]).toEqual(["Taken", true, true]);
    });
    expect(await excel.codeOf(async (context) => context.workbook.worksheets.getItem("x").load("name"))).toBe(
      "ItemNotFound",
    );
  });

  test("keep their id when renamed, moved, saved and opened; an id is never given again", async () => {
    await add("Een");
    const id = excel.sheet("Een").id;
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Een");
      sheet.name = "Eén";
      sheet.position = 0;
      await context.sync();
    });
    expect(names()).toEqual(["Eén", "Blad1"]);
    await excel.saveAndOpen();
    expect(excel.sheet("Eén").id).toBe(id);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("Eén").delete();
      context.workbook.worksheets.add("Ander");
      await context.sync();
    });
    expect(excel.sheet("Ander").id).not.toBe(id);
  });

  test("at least one stays visible: the last visible one can be neither hidden nor deleted", async () => {
    await add("Verborgen");
    excel.host.user.showSheet("Verborgen", "hidden");
    expect(await excel.codeOf(async (_, sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await excel.codeOf(async (_, sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test("that are very hidden cannot be deleted before they are shown", async () => {
    await add("Diep");
    excel.host.user.showSheet("Diep", "veryHidden");
    const remove = async (context: Excel.RequestContext) =>
      context.workbook.worksheets.getItem("Diep").delete();
    expect(await excel.codeOf(remove)).toBe("InvalidOperation");
  });

  test("that are hidden cannot be activated; hiding the active one activates another", async () => {
    await add("Tweede");
    await excel.run(async (context, sheet) => {
      sheet.visibility = "Hidden";
      await context.sync();
    });
    expect(excel.host.store.active.name).toBe("Tweede");
    expect(
      await excel.codeOf(async (context) => context.workbook.worksheets.getItem("Blad1").activate()),
    ).toBe("InvalidOperation");
  });

  test("deleting one turns what refers to it into #REF!", async () => {
    await add("Bron");
    excel.host.user.type("Bron", "A1", "5");
    await excel.write("A1:A2", [["=Bron!A1*2"], ["=SUM(Bron!A1:B3)"]]);
    expect(await excel.values("A1:A2")).toEqual([[10], [5]]);
    excel.host.user.deleteSheet("Bron");
    expect(await excel.formulas("A1:A2")).toEqual([["=#REF!*2"], ["=SUM(#REF!)"]]);
    expect(await excel.values("A1:A2")).toEqual([["#REF!"], ["#REF!"]]);
  });

  test("renaming one renames it in formulas, with quotes where they are needed", async () => {
    await add("Bron");
    await excel.write("A1", "=Bron!B2");
    excel.host.user.renameSheet("Bron", "d'Une bron");
    expect(await excel.formulas("A1")).toEqual([["='d''Une bron'!B2"]]);
  });

  test("a copy is named “Naam (2)”, comes where it is asked, and refers to itself", async () => {
    await add("Doel");
    excel.host.user.type("Doel", "A1", "3");
    excel.host.user.type("Doel", "A2", "=Doel!A1+Blad1!A1");
    const name = await excel.run(async (context) => {
      const copy = context.workbook.worksheets
        .getItem("Doel")
        .copy("Before", context.workbook.worksheets.getItem("Blad1"));
      copy.load("name");
      await context.sync();
      return copy.name;
    });
    expect(name).toBe("Doel (2)");
    expect(names()).toEqual(["Doel (2)", "Blad1", "Doel"]);
    expect(excel.sheet("Doel (2)").cell(1, 0)?.formula).toBe("'Doel (2)'!A1+Blad1!A1");
    expect(excel.sheet("Doel").cell(1, 0)?.formula).toBe("Doel!A1+Blad1!A1");
  });

  test("a copy of a name of 31 characters is cut to fit", async () => {
    await add("a".repeat(31));
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("a".repeat(31)).copy();
      await context.sync();
    });
    expect(names()).toContain(`${"a".repeat(27)} (2)`);
  });
});

describe("Inserting worksheets from a file", () => {
  async function file(): Promise<string> {
    const store = newWorkbook("Bron");
    const [bron] = store.sheets;
    if (!bron) throw new Error("There is no sheet.");
    bron.touch(0, 0).value = 7;
    bron.touch(0, 1).formula = "Bron!A1*2";
    bron.touch(0, 0).style = { fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FF7030A0" } } };
    bron.merges = [{ top: 4, left: 0, bottom: 4, right: 2 }];
    store.names.push({ name: "Zeven", refersTo: "Bron!$A$1", visible: true, comment: "" });
    return Buffer.from(await saveXlsx(store)).toString("base64");
  }
  const insert = (base64: string, options?: Excel.InsertWorksheetOptions): Promise<string[]> =>
    excel.run(async (context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(base64, options);
      await context.sync();
      return ids.value;
    });

  test("answers with the ids of the new sheets, at the end by default, with cells, formats, merges and names", async () => {
    const ids = await insert(await file());
    expect(names()).toEqual(["Blad1", "Bron"]);
    const bron = excel.sheet("Bron");
    expect(ids).toEqual([bron.id]);
    excel.host.calculated();
    expect([bron.cell(0, 0)?.value, bron.cell(0, 1)?.value]).toEqual([7, 14]);
    expect(bron.styleAt(0, 0).fill).toMatchObject({ fgColor: { argb: "FF7030A0" } });
    expect(bron.merges).toHaveLength(1);
    expect(excel.host.store.nameOf("Zeven")?.refersTo).toBe("Bron!$A$1");
  });

  test("gives a name that is taken a number, also in the formulas", async () => {
    await add("bron");
    await insert(await file());
    expect(names()).toEqual(["Blad1", "bron", "Bron (2)"]);
    expect(excel.sheet("Bron (2)").cell(0, 1)?.formula).toBe("'Bron (2)'!A1*2");
  });

  test("puts them before or after another sheet, given as object or by name", async () => {
    await add("Laatste");
    const base64 = await file();
    await excel.run(async (context, sheet) => {
      context.workbook.insertWorksheetsFromBase64(base64, { positionType: "After", relativeTo: sheet });
      await context.sync();
    });
    expect(names()).toEqual(["Blad1", "Bron", "Laatste"]);
    await insert(base64, { positionType: "Before", relativeTo: "Laatste" });
    expect(names()).toEqual(["Blad1", "Bron", "Bron (2)", "Laatste"]);
  });

  test("refuses what is no workbook, and names that the file has not", async () => {
    await expect(insert("bm8gZmlsZQ==")).rejects.toMatchObject({ code: "InvalidArgument" });
    await expect(insert(await file(), { sheetNamesToInsert: ["Doel"] })).rejects.toMatchObject({
      code: "InvalidArgument",
    });
    expect(names()).toEqual(["Blad1"]);
  });
});
