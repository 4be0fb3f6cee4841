import { useExcel } from "./in-excel";

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-tables */
const excel = useExcel();

type Batch = (table: Excel.Table, sheet: Excel.Worksheet) => unknown;
const inTable = (batch: Batch): Promise<void> =>
  excel.run(async (context, sheet) => {
    batch(sheet.tables.getItemAt(0), sheet);
    await context.sync();
  });
const address = (): Promise<string> =>
  excel.read(
    (sheet) => sheet.tables.getItemAt(0).getRange(),
    "address",
    (range) => range.address,
  );

beforeEach(async () => {
  await excel.write("A1:B3", [
    ["Wat", "Wie"],
    ["a", "An"],
    ["b", "Bo"],
  ]);
  await excel.write("A5", [["eronder"]]);
  await excel.run(async (context, sheet) => {
    sheet.tables.add("A1:B3", true);
    await context.sync();
  });
});

describe("The rows of a table", () => {
  test("are added at the end or before one; what stands below moves down", async () => {
    await inTable((table) => {
      table.rows.add(undefined, [
        ["c", "Ci"],
        ["d", "Do"],
      ]);
      table.rows.add(0, [["eerst", "Ed"]]);
    });
    expect(await excel.values("A1:B8")).toEqual([
      ["Wat", "Wie"],
      ["eerst", "Ed"],
      ["a", "An"],
      ["b", "Bo"],
      ["c", "Ci"],
      ["d", "Do"],
      ["", ""],
      ["eronder", ""],
    ]);
    expect(await address()).toBe("Blad1!A1:B6");
  });

  test("are deleted; the last one is only emptied", async () => {
    await inTable((table) => table.rows.getItemAt(0).delete());
    expect([await excel.values("A1:A4"), await address()]).toEqual([
      [["Wat"], ["b"], [""], ["eronder"]],
      "Blad1!A1:B2",
    ]);
    await inTable((table) => table.rows.getItemAt(0).delete());
    expect([await excel.values("A1:A4"), await address()]).toEqual([
      [["Wat"], [""], [""], ["eronder"]],
      "Blad1!A1:B2",
    ]);
  });

  test("several at a time, by their places", async () => {
    await inTable((table) => {
      table.rows.add(undefined, [["c", "Ci"]]);
      table.rows.deleteRows([0, 2]);
    });
    expect(await excel.values("A1:A3")).toEqual([["Wat"], ["b"], [""]]);
  });

  test("are read and written by their place; null leaves a cell", async () => {
    await inTable((table) => (table.rows.getItemAt(1).values = [[null as unknown as string, "Bea"]]));
    const values = await excel.read(
      (sheet) => sheet.tables.getItemAt(0).rows,
      "items/values,items/index",
      (rows) => rows.items.map((row) => [row.index, row.values]),
    );
    expect(values).toEqual([
      [0, [["a", "An"]]],
      [1, [["b", "Bea"]]],
    ]);
  });

  test("a place that is not there is refused, a row of another length too", async () => {
    expect(await excel.codeOf(async (_, sheet) => sheet.tables.getItemAt(0).rows.getItemAt(9).delete())).toBe(
      "InvalidArgument",
    );
    expect(await excel.codeOf(async (_, sheet) => sheet.tables.getItemAt(0).rows.add(0, [["te kort"]]))).toBe(
      "InvalidArgument",
    );
  });

  test("and columns are in the saved file", async () => {
    await inTable((table) => {
      table.rows.add(undefined, [["c", "Ci"]]);
      table.columns.add(1, [["Niveau"], ["SG"], ["School"], [""]]);
    });
    await excel.saveAndOpen();
    expect(await address()).toBe("Blad1!A1:C4");
    expect(await excel.values("A1:C4")).toEqual([
      ["Wat", "Niveau", "Wie"],
      ["a", "SG", "An"],
      ["b", "School", "Bo"],
      ["c", "", "Ci"],
    ]);
  });
});

describe("The columns of a table", () => {
  test("are added with a name of their own, and deleted", async () => {
    await inTable((table) => table.columns.add(undefined, undefined, "wie"));
    expect(await excel.values("A1:C1")).toEqual([["Wat", "Wie", "wie2"]]);
    await inTable((table) => table.columns.getItem("Wie").delete());
    expect([await excel.values("A1:C3"), await address()]).toEqual([
      [
        ["Wat", "wie2", ""],
        ["a", "", ""],
        ["b", "", ""],
      ],
      "Blad1!A1:B3",
    ]);
  });
});
