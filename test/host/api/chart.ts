import { defineType, object, type ApiObject } from "../protocol/object-type";
import type { Sheet } from "../workbook/sheet";

export const chartCollectionType = defineType<Sheet>({ name: "ChartCollection" });
export function chartsObject(sheet: Sheet): ApiObject {
  return object(chartCollectionType, sheet);
}
