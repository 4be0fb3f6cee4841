import fc from "../../property";
import { parseArea } from "../workbook/address";
import { mapReferences } from "../workbook/formula-references";
import { useExcel } from "./in-excel";

const excel = useExcel();

const change = (batch: (sheet: Excel.Worksheet) => void): Promise<void> =>
  excel.run(async (context, sheet) => {
    batch(sheet);
    await context.sync();
  });

describe("Inserting rows", () => {
  test("moves cells, and formulas that refer to them, in every sheet", async () => {
    excel.host.user.addSheet("Ander");
    excel.host.user.type("Ander", "A1", "=SUM(Blad1!A1:A3)+Blad1!$A$3");
    await excel.write("A1:B3", [
      [1, "=A1"],
      [2, "=A2"],
      [3, "=SUM(A1:A3)"],
    ]);
    await change((sheet) => sheet.getRange("2:3").insert("Down"));
    expect(await excel.formulas("A1:B5")).toEqual([
      [1, "=A1"],
      ["", ""],
      ["", ""],
      [2, "=A4"],
      [3, "=SUM(A1:A5)"],
    ]);
    expect(excel.sheet("Ander").cell(0, 0)?.formula).toBe("SUM(Blad1!A1:A5)+Blad1!$A$5");
  });

  test("gives the new rows the look and height of the row above", async () => {
    await change((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["kop", "kop"],
        [1, 2],
      ];
      sheet.getRange("A1:B1").format.fill.color = "#7030A0";
      sheet.getRange("1:1").format.rowHeight = 30;
      sheet.getRange("2:2").insert("Down");
    });
    expect(excel.sheet().styleAt(1, 0).fill).toEqual(excel.sheet().styleAt(0, 0).fill);
    expect(excel.sheet().styleAt(2, 0).fill).toBeUndefined();
    expect(excel.sheet().rowFormats.get(1)?.height).toBe(30);
  });

  test("stretches what they are put into: merged areas, tables, names, validation, conditional formats, filter, print area", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:C1").values = [["a", "b", "c"]];
      sheet.getRange("A2:C6").values = Array.from({ length: 5 }, () => [1, 2, 3]);
      sheet.tables.add("A1:C6", true).name = "Lijst";
      sheet.getRange("E2:F6").merge();
      context.workbook.names.add("Blok", sheet.getRange("A2:C6"));
      sheet.getRange("G2:G6").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      sheet.getRange("H2:H6").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>1";
      sheet.pageLayout.setPrintArea("A1:H6");
      await context.sync();
      sheet.getRange("4:4").insert("Down");
      await context.sync();
    });
    const sheet = excel.sheet();
    expect(sheet.tables[0]?.area).toMatchObject({ top: 0, bottom: 6 });
    expect(sheet.merges).toEqual([{ top: 1, bottom: 6, left: 4, right: 5 }]);
    expect(excel.host.store.nameOf("Blok")?.refersTo).toBe("Blad1!$A$2:$C$7");
    expect(sheet.validations[0]?.areas).toEqual([parseArea("G2:G7")]);
    expect(sheet.parts.conditionalFormattings[0]?.ref).toBe("H2:H7");
    expect(sheet.parts.pageSetup?.printArea).toBe("A1:H7");
  });

  test("moves charts with their cells, and stretches one that lies over them", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["", "uren"],
        ["Jan", 1],
        ["An", 2],
      ];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3")).setPosition("D5", "H10");
      await context.sync();
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("8:9").insert("Down");
      await context.sync();
    });
    const [chart] = excel.sheet().charts;
    expect([chart?.from.row, chart?.to.row, chart?.top, chart?.height]).toEqual([5, 13, 75, 120]);
    expect(chart?.series[0]?.valuesSource).toBe("Blad1!$B$3:$B$4");
    expect(chart?.series[0]?.categoriesSource).toBe("Blad1!$A$3:$A$4");
  });

  test("is refused when it would push filled cells off the sheet", async () => {
    await excel.write("B1048576", "laatste");
    expect(await excel.codeOf(async (_, sheet) => sheet.getRange("1:1").insert("Down"))).toBe(
      "NonBlankCellOffSheet",
    );
  });

  test("of a few cells is refused when it would cut merged cells in two", async () => {
    await change((sheet) => sheet.getRange("A5:B6").merge());
    expect(await excel.codeOf(async (_, sheet) => sheet.getRange("A2").insert("Down"))).toBe(
      "InsertDeleteConflict",
    );
    await change((sheet) => sheet.getRange("A2:B2").insert("Down"));
    expect(excel.sheet().merges).toEqual([{ top: 5, bottom: 6, left: 0, right: 1 }]);
  });
});

describe("Deleting", () => {
  test("a row turns what refers to its cells alone into #REF!, and shrinks what refers to more", async () => {
    await excel.write("A1:C3", [
      [1, "=A2*2", "=SUM(A1:A3)"],
      [2, "", ""],
      [3, "", "=A3"],
    ]);
    await change((sheet) => sheet.getRange("2:2").delete("Up"));
    expect(await excel.formulas("A1:C2")).toEqual([
      [1, "=#REF!*2", "=SUM(A1:A2)"],
      [3, "", "=A2"],
    ]);
    expect(await excel.values("B1:C1")).toEqual([["#REF!", 4]]);
  });

  test("a column moves widths, formats and references left", async () => {
    await change((sheet) => {
      sheet.getRange("C:C").format.columnWidth = 150;
      sheet.getRange("C1").values = [["=B1+$C$2"]];
      sheet.getRange("A:A").delete("Left");
    });
    expect(await excel.formulas("B1")).toEqual([["=A1+$B$2"]]);
    const width = await excel.read(
      (sheet) => sheet.getRange("B1").format,
      "columnWidth",
      (format) => format.columnWidth,
    );
    expect(width).toBe(150);
  });

  test("all rows of a name leaves it as #REF!, all rows of a table takes the table away", async () => {
    await excel.run(async (context, sheet) => {
      context.workbook.names.add("Weg", sheet.getRange("A3:B4"));
      sheet.tables.add("D3:E4", true);
      await context.sync();
      sheet.getRange("2:5").delete("Up");
      await context.sync();
      const range = context.workbook.names.getItem("Weg").getRangeOrNullObject();
      range.load("address");
      await context.sync();
      expect(range.isNullObject).toBe(true);
    });
    expect(excel.host.store.nameOf("Weg")?.refersTo).toContain("#REF!");
    expect(excel.sheet().tables).toEqual([]);
  });
});

describe("A range that an add-in holds on to", () => {
  test("moves with its cells between two round trips", async () => {
    await excel.run(async (context, sheet) => {
      const range = sheet.getRange("B5:C6");
      range.load("address");
      await context.sync();
      excel.host.user.insertRows("Blad1", 0, 3);
      excel.host.user.deleteColumns("Blad1", 0);
      range.load("address");
      await context.sync();
      expect(range.address).toBe("Blad1!A8:B9");
    });
  });

  test("is ItemNotFound once its cells are gone", async () => {
    const late = async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
      const range = sheet.getRange("B5:C6");
      range.load("address");
      await context.sync();
      excel.host.user.deleteRows("Blad1", 4, 2);
      range.load("address");
    };
    expect(await excel.codeOf(late)).toBe("ItemNotFound");
  });
});

/** Rows put in or taken out, and what a cell that was there says afterwards. */
const edit = fc.record({
  kind: fc.constantFrom("insert" as const, "delete" as const),
  at: fc.integer({ min: 0, max: 12 }),
  count: fc.integer({ min: 1, max: 3 }),
});

test("whatever rows come and go, a formula keeps naming the cells that it named", () =>
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      excel.renew();
      const { user } = excel.host;
      for (let row = 0; row < 12; row++) user.type("Blad1", `A${row + 1}`, `cel ${row}`);
      user.type("Blad1", "C30", "=A8");
      user.type("Blad1", "C31", "=SUM(A3:A6)");
      for (const { kind, at, count } of edits) {
        if (kind === "insert") user.insertRows("Blad1", at, count);
        else user.deleteRows("Blad1", at, count);
      }
      const sheet = excel.sheet();
      const where = new Map<unknown, number>();
      for (const { row, cell } of sheet.cellsIn({ top: 0, bottom: 200, left: 0, right: 0 }))
        where.set(cell.value, row);
      const formulas = [...sheet.cellsIn({ top: 0, bottom: 200, left: 2, right: 2 })].map(
        ({ cell }) => cell.formula,
      );
      const eighth = where.get("cel 7");
      expect(formulas[0]).toBe(eighth === undefined ? "#REF!" : `A${eighth + 1}`);
      const kept = [2, 3, 4, 5].map((n) => where.get(`cel ${n}`)).filter((row) => row !== undefined);
      const [first, last] = [kept[0], kept.at(-1)];
      if (first === undefined || last === undefined) return;
      let area: string | undefined;
      mapReferences(formulas[1] ?? "", ({ text }) => {
        area = text;
        return undefined;
      });
      const named = parseArea(area ?? "");
      // It may have grown by rows put in at its edges' inner side, but holds what is left of it.
      expect(named && named.top <= first && named.bottom >= last).toBe(true);
    }),
    { numRuns: 200 },
  ));
