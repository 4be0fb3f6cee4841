import { useExcel } from "./in-excel";

const excel = useExcel();

describe("A format of several cells", () => {
  test("is null where the cells differ, and the value where they agree", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B1").format.fill.color = "#7030A0";
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:C1").format.font.size = 14;
      await context.sync();
    });
    const format = await excel.read(
      (sheet) => sheet.getRange("A1:C1").format,
      "fill/color,font/bold,font/size,font/color,wrapText,horizontalAlignment",
      (loaded) => loaded.toJSON(),
    );
    expect(format).toMatchObject({
      fill: { color: null },
      font: { bold: null, size: 14, color: "#000000" },
      wrapText: false,
      horizontalAlignment: "General",
    });
  });

  test("is read cell by cell with getCellProperties", async () => {
    const colors = await excel.run(async (context, sheet) => {
      sheet.getRange("A1").format.fill.color = "purple";
      sheet.getRange("B1").format.font.color = "#FF0000";
      const properties = sheet.getRange("A1:B1").getCellProperties({
        format: { fill: { color: true }, font: { color: true } },
      });
      await context.sync();
      return properties.value.map((row) =>
        row.map((cell) => [cell.format?.fill?.color, cell.format?.font?.color]),
      );
    });
    expect(colors).toEqual([
      [
        ["#800080", "#000000"],
        ["#FFFFFF", "#FF0000"],
      ],
    ]);
  });

  test("is cleared with fill.clear or an empty colour; what else the cell has stays", async () => {
    await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1:A2");
      range.values = [[1], [2]];
      range.format.fill.color = "#7030A0";
      range.format.font.bold = true;
      sheet.getRange("A1").format.fill.clear();
      sheet.getRange("A2").format.fill.color = "";
      await context.sync();
    });
    for (const row of [0, 1]) {
      const style = excel.sheet().styleAt(row, 0);
      expect([style.fill, style.font?.bold]).toEqual([undefined, true]);
    }
  });

  test("is refused when it is no colour", async () => {
    const wrong = async (_: unknown, sheet: Excel.Worksheet) =>
      (sheet.getRange("A1").format.fill.color = "paars");
    expect(await excel.codeOf(wrong)).toBe("InvalidArgument");
  });

  test("of a whole column counts for cells that come later", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("B:B").format.font.italic = true;
      sheet.getRange("B5").values = [["later"]];
      const font = sheet.getRange("B5").format.font;
      font.load("italic");
      await context.sync();
      expect(font.italic).toBe(true);
    });
  });

  test("Range.clear takes away what it is asked to take away", async () => {
    await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.format.fill.color = "#7030A0";
      sheet.getRange("A1").clear("Formats");
      sheet.getRange("B1").clear("Contents");
      sheet.getRange("C1").clear();
      await context.sync();
    });
    expect(await excel.values("A1:C1")).toEqual([[1, "", ""]]);
    const fills = [0, 1, 2].map((column) => excel.sheet().styleAt(0, column).fill !== undefined);
    expect(fills).toEqual([false, true, false]);
  });
});

describe("Sizes", () => {
  test("of columns and rows are in points, and what is set is read again", async () => {
    const sizes = await excel.run(async (context, sheet) => {
      sheet.getRange("B:B").format.columnWidth = 100.5;
      sheet.getRange("3:3").format.rowHeight = 40;
      const b = sheet.getRange("B3").format;
      const a = sheet.getRange("A1").format;
      b.load("columnWidth,rowHeight");
      a.load("columnWidth,rowHeight");
      await context.sync();
      return [b.columnWidth, b.rowHeight, a.columnWidth, a.rowHeight];
    });
    expect(sizes).toEqual([100.5, 40, 48, 15]);
  });

  test("are null for rows or columns that differ", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1").format.rowHeight = 30;
      await context.sync();
    });
    expect(
      await excel.read(
        (sheet) => sheet.getRange("A1:A2").format,
        "rowHeight",
        (f) => f.rowHeight,
      ),
    ).toBeNull();
  });

  test("survive saving", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("B:B").format.columnWidth = 100.5;
      sheet.getRange("3:3").format.rowHeight = 40;
      await context.sync();
    });
    await excel.saveAndOpen();
    const size = await excel.read(
      (sheet) => sheet.getRange("B3").format,
      "columnWidth,rowHeight",
      (f) => [f.columnWidth, f.rowHeight],
    );
    expect(size).toEqual([100.5, 40]);
  });
});

describe("Copying cells", () => {
  test("moves relative references along, and not those with a dollar", async () => {
    await excel.write("A1:C1", [[1, 2, "=A1+$B$1"]]);
    await excel.run(async (context, sheet) => {
      sheet.getRange("C2:C3").copyFrom("C1");
      await context.sync();
    });
    expect(await excel.formulas("C2:C3")).toEqual([["=A2+$B$1"], ["=A3+$B$1"]]);
  });

  test("copies values, formulas or formats alone when asked", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1").formulas = [["=2*3"]];
      sheet.getRange("A1").format.fill.color = "#7030A0";
      sheet.getRange("C1").copyFrom("A1", "Values");
      sheet.getRange("C2").copyFrom("A1", "Formulas");
      sheet.getRange("C3").copyFrom("A1", "Formats");
      await context.sync();
    });
    expect(await excel.formulas("C1:C3")).toEqual([[6], ["=2*3"], [""]]);
    const filled = [0, 1, 2].map((row) => excel.sheet().styleAt(row, 2).fill !== undefined);
    expect(filled).toEqual([false, false, true]);
  });

  test("skips blanks when asked", async () => {
    await excel.write("A1:C2", [
      ["a", "", "c"],
      [1, 2, 3],
    ]);
    await excel.run(async (context, sheet) => {
      sheet.getRange("A2").copyFrom("A1:C1", "All", true);
      await context.sync();
    });
    expect(await excel.values("A2:C2")).toEqual([["a", 2, "c"]]);
  });

  test("of a whole row takes merged areas, validation and its height along; each copy of it", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
      sheet.getRange("1:1").format.rowHeight = 33;
      sheet.getRange("5:6").copyFrom("1:1");
      await context.sync();
    });
    const { merges, validations, rowFormats } = excel.sheet();
    expect(merges.map(({ top, left, right }) => [top, left, right])).toEqual([
      [0, 0, 1],
      [4, 0, 1],
      [5, 0, 1],
    ]);
    expect(validations.flatMap(({ areas }) => areas.map(({ top }) => top))).toEqual([0, 4, 5]);
    expect([rowFormats.get(4)?.height, rowFormats.get(5)?.height]).toEqual([33, 33]);
  });
});

describe("Links", () => {
  test("to a place in the workbook keep the address they were given, whatever moves", async () => {
    excel.host.user.addSheet("Taken");
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1").hyperlink = {
        documentReference: "Taken!B4",
        textToDisplay: "B4",
        screenTip: "Naar B4",
      };
      await context.sync();
    });
    excel.host.user.insertRows("Taken", 1);
    excel.host.user.renameSheet("Taken", "Takenlijst");
    await excel.saveAndOpen();
    const link = await excel.read(
      (sheet) => sheet.getRange("A1"),
      "hyperlink,values",
      (range) => range.toJSON(),
    );
    expect(link).toMatchObject({
      values: [["B4"]],
      hyperlink: { documentReference: "Taken!B4", screenTip: "Naar B4", textToDisplay: "B4" },
    });
  });

  test("are blue and underlined, and go with clear", async () => {
    await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://www.digisprong.be" };
      range.load("values,hyperlink");
      range.format.font.load("underline,color");
      await context.sync();
      expect(range.values).toEqual([["https://www.digisprong.be"]]);
      expect([range.format.font.underline, range.format.font.color]).toEqual(["Single", "#0563C1"]);
      range.clear();
      range.load("hyperlink");
      await context.sync();
      expect(range.hyperlink ?? null).toBeNull();
    });
  });
});

describe("The page and the view", () => {
  test("print settings, frozen rows and gridlines survive saving", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:C20").values = "x" as never;
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:C20");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.leftFooter = "&A";
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      await context.sync();
    });
    await excel.saveAndOpen();
    await excel.run(async (context, sheet) => {
      const { pageLayout } = sheet;
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const area = pageLayout.getPrintAreaOrNullObject();
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      pageLayout.load("orientation,paperSize,zoom,headersFooters/defaultForAllPages/leftFooter");
      sheet.load("showGridlines");
      for (const range of [frozen, area, titles]) range.load("address");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize]).toEqual(["Landscape", "A4"]);
      expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
      expect(pageLayout.headersFooters.defaultForAllPages.leftFooter).toBe("&A");
      expect([frozen.address, area.address, titles.address, sheet.showGridlines]).toEqual([
        "Blad1!1:2",
        "Blad1!A1:C20",
        "Blad1!1:2",
        false,
      ]);
    });
  });
});
