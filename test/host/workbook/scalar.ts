import { dateToExcel } from "./excelts";
import type { Scalar } from "./sheet";

/** A value as the file library or its formula engine gives it. */
export function scalarOf(value: unknown): Scalar {
  if (value === undefined || value === null || value === "") return null;
  if (value instanceof Date) return roundSerial(dateToExcel(value));
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && "error" in value) return { error: String(value.error) };
  if (typeof value === "object" && "checkbox" in value) return Boolean(value.checkbox);
  return String(value);
}

/** A serial that came by way of a date: to the millisecond, without the noise of the division. */
const roundSerial = (serial: number): number => Number(serial.toFixed(9));
