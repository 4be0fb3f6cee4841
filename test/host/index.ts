/** The Excel stand-in: what tests and the preview page use of it. Node's connection and file access are in node/. */
export { createHost, ExcelHost, type HostOptions, type HostStats, type RoundTrip } from "./host";
export { HostFrame, type FrameOptions } from "./frame/host-frame";
export { HostFailure, ApiFailure, HOST_CODES } from "./protocol/failure";
export { areaAddress, cellAddress, columnLetters, parseArea, type Area } from "./workbook/address";
export { cellText } from "./workbook/cell-text";
export { columnLeft, columnWidth, rowHeight, rowTop } from "./workbook/measure";
export type { Cell, CellStyle, Scalar, Sheet, SheetChart } from "./workbook/sheet";
export {
  fillColor,
  fontColor,
  fontName,
  fontSize,
  horizontalAlignment,
  verticalAlignment,
} from "./workbook/style";
