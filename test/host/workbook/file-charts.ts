import type { WorkbookModel, XlsxFile } from "./excelts";
import type { Sheet } from "./sheet";

export function readCharts(_sheet: Sheet, _model: WorkbookModel): void {}
export function writeCharts(_sheet: Sheet, _file: InstanceType<typeof XlsxFile>): void {}
