import type { ExcelHost } from "../host";
import { apiNotFound } from "../protocol/failure";

export function insertWorksheets(_host: ExcelHost, ..._args: unknown[]): unknown {
  throw apiNotFound("Workbook.insertWorksheetsFromBase64");
}
