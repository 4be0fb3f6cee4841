import { useExcel } from "./in-excel";

const excel = useExcel();

type Heard = Record<string, unknown>;

const listening = new Set<() => Promise<void>>();
afterEach(async () => {
  for (const stop of [...listening]) await stop();
});

/** Listens to an event; answers with what was heard, without what no one asks about, and how to stop. */
async function hear(
  event: (sheets: Excel.WorksheetCollection, sheet: Excel.Worksheet) => OfficeExtension.EventHandlers<never>,
): Promise<{ heard: Heard[]; stop(): Promise<void> }> {
  const heard: Heard[] = [];
  const handler = await excel.run(async (context, sheet) => {
    const added = event(context.workbook.worksheets, sheet).add(async (args: Heard) => {
      const { getRange: _, getRangeOrNullObject: __, ...told } = args;
      heard.push(told);
    });
    await context.sync();
    return added;
  });
  const stop = async (): Promise<void> => {
    listening.delete(stop);
    await excel.office.Excel.run(handler.context as Excel.RequestContext, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
  listening.add(stop);
  return { heard, stop };
}

/** Everything is answered and told. */
const told = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await excel.host.idle();
};

describe("onChanged", () => {
  test("tells what was typed, where and by whom", async () => {
    const { heard } = await hear((sheets) => sheets.onChanged as never);
    excel.host.user.type("Blad1", "B2", "7");
    excel.host.user.typeAsCoauthor("Blad1", "B3", "8");
    await excel.write("B4", 9);
    await told();
    const { id } = excel.sheet();
    expect(heard).toMatchObject([
      {
        address: "B2",
        changeType: "RangeEdited",
        worksheetId: id,
        source: "Local",
        triggerSource: "Unknown",
      },
      { address: "B3", source: "Remote", triggerSource: "Unknown" },
      { address: "B4", source: "Local", triggerSource: "ThisLocalAddin" },
    ]);
  });

  test("gives details for a single cell, and none for more", async () => {
    const { heard } = await hear((sheets) => sheets.onChanged as never);
    excel.host.user.type("Blad1", "A1", "1");
    excel.host.user.type("Blad1", "A1", "twee");
    excel.host.user.type("Blad1", "A1:A2", "x");
    await told();
    expect(heard.map(({ details }) => details)).toMatchObject([
      { valueBefore: "", valueAfter: 1, valueTypeBefore: "Empty", valueTypeAfter: "Double" },
      { valueBefore: 1, valueAfter: "twee", valueTypeAfter: "String" },
      {},
    ]);
    expect(heard[2]?.["details"]).toBeUndefined();
  });

  test("tells rows and columns that come and go", async () => {
    const { heard } = await hear((sheets) => sheets.onChanged as never);
    const { user } = excel.host;
    user.insertRows("Blad1", 1, 2);
    user.deleteRows("Blad1", 1);
    user.insertColumns("Blad1", 2);
    user.deleteColumns("Blad1", 2);
    await told();
    expect(heard.map(({ changeType, address }) => [changeType, address])).toEqual([
      ["RowInserted", "2:3"],
      ["RowDeleted", "2:2"],
      ["ColumnInserted", "C:C"],
      ["ColumnDeleted", "C:C"],
    ]);
  });

  test("of one sheet is silent about another", async () => {
    excel.host.user.addSheet("Ander");
    const { heard } = await hear((_, sheet) => sheet.onChanged as never);
    excel.host.user.type("Ander", "A1", "x");
    excel.host.user.type("Blad1", "A2", "x");
    await told();
    expect(heard.map(({ address }) => address)).toEqual(["A2"]);
  });

  test("is silent after it was removed, and while the add-in turned its own events off", async () => {
    const { heard, stop } = await hear((sheets) => sheets.onChanged as never);
    await excel.run(async (context, sheet) => {
      context.runtime.enableEvents = false;
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    excel.host.user.type("Blad1", "A2", "2");
    await told();
    expect(heard.map(({ address }) => address)).toEqual(["A2"]);
    await stop();
    excel.host.user.type("Blad1", "A3", "3");
    await told();
    expect(heard).toHaveLength(1);
    expect(excel.host.events.registered).toBe(0);
  });

  test("does not tell of formats, and onFormatChanged does not tell of values", async () => {
    const values = await hear((sheets) => sheets.onChanged as never);
    const formats = await hear((sheets) => sheets.onFormatChanged as never);
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B2").format.fill.color = "#7030A0";
      await context.sync();
    });
    excel.host.user.type("Blad1", "C3", "x");
    await told();
    expect(values.heard.map(({ address }) => address)).toEqual(["C3"]);
    expect(formats.heard).toMatchObject([
      { address: "A1:B2", source: "Local", worksheetId: excel.sheet().id },
    ]);
  });
});

describe("onSelectionChanged", () => {
  test("of all sheets tells the address and the sheet; the workbook knows the selection", async () => {
    excel.host.user.addSheet("Taken");
    const { heard } = await hear((sheets) => sheets.onSelectionChanged as never);
    excel.host.user.select("Blad1", "B2:C3");
    excel.host.user.select("Taken", "D4");
    excel.host.user.select("Taken", "D4");
    await told();
    expect(heard.map(({ address, worksheetId }) => [address, worksheetId])).toEqual([
      ["B2:C3", excel.sheet().id],
      ["D4", excel.sheet("Taken").id],
    ]);
    await excel.run(async (context) => {
      const { workbook } = context;
      const range = workbook.getSelectedRange();
      const cell = workbook.getActiveCell();
      const active = workbook.worksheets.getActiveWorksheet();
      range.load("address");
      cell.load("address");
      active.load("name");
      await context.sync();
      expect([range.address, cell.address, active.name]).toEqual(["Taken!D4", "Taken!D4", "Taken"]);
    });
  });

  test("follows what the add-in selects", async () => {
    const { heard } = await hear((_, sheet) => sheet.onSelectionChanged as never);
    await excel.run(async (context, sheet) => {
      sheet.getRange("E5:F6").select();
      const ranges = context.workbook.getSelectedRanges();
      const cell = context.workbook.getActiveCell();
      ranges.load("address,areaCount");
      cell.load("address");
      await context.sync();
      expect([ranges.address, ranges.areaCount, cell.address]).toEqual(["Blad1!E5:F6", 1, "Blad1!E5"]);
    });
    await told();
    expect(heard.map(({ address }) => address)).toEqual(["E5:F6"]);
  });
});

describe("Events of sheets", () => {
  test("tell of sheets that come, go, change their name, place or visibility, or come to the front", async () => {
    const kinds = [
      "onAdded",
      "onDeleted",
      "onActivated",
      "onDeactivated",
      "onNameChanged",
      "onMoved",
      "onVisibilityChanged",
      "onProtectionChanged",
    ] as const;
    const all = await Promise.all(kinds.map((kind) => hear((sheets) => sheets[kind] as never)));
    const { user } = excel.host;
    user.addSheet("Twee");
    const { id } = excel.sheet("Twee");
    user.renameSheet("Twee", "Deux");
    user.moveSheet("Deux", 0);
    user.activate("Deux");
    user.protectSheet("Deux");
    user.showSheet("Deux", "hidden");
    user.showSheet("Deux", "visible");
    user.deleteSheet("Deux");
    await told();
    const byKind = Object.fromEntries(kinds.map((kind, at) => [kind, all[at]?.heard]));
    expect(byKind).toMatchObject({
      onAdded: [{ worksheetId: id, source: "Local" }],
      onDeleted: [{ worksheetId: id, source: "Local" }],
      onActivated: [{ worksheetId: id }, { worksheetId: excel.sheet().id }],
      onDeactivated: [{ worksheetId: excel.sheet().id }, { worksheetId: id }],
      onNameChanged: [{ nameBefore: "Twee", nameAfter: "Deux", worksheetId: id }],
      onMoved: [{ positionBefore: 1, positionAfter: 0 }],
      onVisibilityChanged: [{ visibilityAfter: "Hidden" }, { visibilityAfter: "Visible" }],
      onProtectionChanged: [{ isProtected: true }],
    });
  });

  test("tell of rows that are sorted or hidden, and of columns that are sorted", async () => {
    await excel.write("A1:B3", [
      [3, "c"],
      [1, "a"],
      [2, "b"],
    ]);
    const rows = await hear((sheets) => sheets.onRowSorted as never);
    const columns = await hear((sheets) => sheets.onColumnSorted as never);
    const hidden = await hear((sheets) => sheets.onRowHiddenChanged as never);
    excel.host.user.sort("Blad1", "A1:B3", 0);
    excel.host.user.hideRows("Blad1", 1, 2);
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B3").sort.apply([{ key: 0, ascending: false }], false, false, "Columns");
      await context.sync();
    });
    await told();
    expect(rows.heard).toMatchObject([{ address: "A1:B3", source: "Local" }]);
    expect(columns.heard).toMatchObject([{ address: "A1:B3" }]);
    expect(hidden.heard).toMatchObject([{ address: "2:3", changeType: "Hidden" }]);
    expect(await excel.values("A1:B3")).toEqual([
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
  });
});

describe("Sorting", () => {
  test("puts numbers before texts before booleans, and empty cells last either way", async () => {
    const mixed = [["b"], [2], [""], [true], ["A"], [1]];
    await excel.write("A1:A6", mixed);
    excel.host.user.sort("Blad1", "A1:A6", 0);
    expect(await excel.values("A1:A6")).toEqual([[1], [2], ["A"], ["b"], [true], [""]]);
    excel.host.user.sort("Blad1", "A1:A6", 0, false);
    expect(await excel.values("A1:A6")).toEqual([[true], ["b"], ["A"], [2], [1], [""]]);
  });

  test("takes whole rows of the range along, leaves headers, and keeps equal rows in order", async () => {
    await excel.write("A1:B4", [
      ["kop", "uren"],
      ["x", 2],
      ["y", 1],
      ["z", 1],
    ]);
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B4").sort.apply([{ key: 1 }], false, true);
      await context.sync();
    });
    expect(await excel.values("A1:B4")).toEqual([
      ["kop", "uren"],
      ["y", 1],
      ["z", 1],
      ["x", 2],
    ]);
  });
});
