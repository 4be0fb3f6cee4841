import { OfficePackage } from "../workbook/package";
import { useExcel } from "./in-excel";

/** learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting (data bar) */
const excel = useExcel();

async function addBar(set: (bar: Excel.DataBarConditionalFormat) => void): Promise<void> {
  await excel.write("A1:A3", [[1], [2], [4]]);
  await excel.run(async (context, sheet) => {
    set(sheet.getRange("A1:A3").conditionalFormats.add("DataBar").dataBar);
    await context.sync();
  });
}
const bar = (properties: string) =>
  excel.read(
    (sheet) => sheet.getRange("A1:A3").conditionalFormats.getItemAt(0).dataBar,
    properties,
    (loaded) => loaded.toJSON(),
  );

test("A data bar has Excel's blue from the least to the greatest value, until it is told otherwise", async () => {
  await addBar(() => undefined);
  expect(await bar("lowerBoundRule,upperBoundRule,showDataBarOnly,positiveFormat/fillColor")).toMatchObject({
    lowerBoundRule: { type: "LowestValue" },
    upperBoundRule: { type: "HighestValue" },
    showDataBarOnly: false,
    positiveFormat: { fillColor: "#638EC6" },
  });
});

test("Its colour, bounds and gradient are kept in the saved file", async () => {
  await addBar((one) => {
    one.positiveFormat.fillColor = "#0F6CBD";
    one.positiveFormat.gradientFill = false;
    one.lowerBoundRule = { type: "Number", formula: "0" };
    one.upperBoundRule = { type: "Number", formula: "5" };
  });
  const parts = await OfficePackage.open(await excel.host.saveXlsx());
  const xml = parts.text(parts.sheets()[0] ?? "") ?? "";
  expect(/<x14:dataBar [^>]*>/.exec(xml)?.[0]).toContain('gradient="0"');
  await excel.saveAndOpen();
  expect(await bar("lowerBoundRule,upperBoundRule,positiveFormat/fillColor")).toMatchObject({
    lowerBoundRule: { type: "Number", formula: "0" },
    upperBoundRule: { type: "Number", formula: "5" },
    positiveFormat: { fillColor: "#0F6CBD" },
  });
});

test("A bound by number needs one; another kind than was added is InvalidArgument", async () => {
  await addBar(() => undefined);
  const format = (sheet: Excel.Worksheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0);
  expect(
    await excel.codeOf(async (_, sheet) => (format(sheet).dataBar.lowerBoundRule = { type: "Number" })),
  ).toBe("InvalidArgument");
  await excel.run(async (context, sheet) => {
    const { dataBarOrNullObject, customOrNullObject } = format(sheet);
    dataBarOrNullObject.load("showDataBarOnly");
    customOrNullObject.load("rule/formula");
    await context.sync();
    expect([dataBarOrNullObject.isNullObject, customOrNullObject.isNullObject]).toEqual([false, true]);
  });
});
