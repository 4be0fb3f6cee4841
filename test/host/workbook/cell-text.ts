import { formatCellValue } from "./excelts";
import { isError, type Cell, type CellStyle } from "./sheet";

/** The en-US number format code of a style, as the API gives it. */
export function numberFormatOf(style: CellStyle | undefined): string {
  const format = style?.numFmt;
  const code = typeof format === "object" ? format.formatCode : format;
  if (!code) return "General";
  return code === "mm-dd-yy" ? "m/d/yyyy" : code;
}

const isDateFormat = (code: string): boolean =>
  /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, ""));

/** What the cell shows in a grid of that language. */
export function cellText(cell: Cell | undefined, locale: string): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (isError(value)) return value.error;
  const comma = locale.toLowerCase().startsWith("nl");
  if (typeof value === "boolean") return comma ? (value ? "WAAR" : "ONWAAR") : value ? "TRUE" : "FALSE";
  const code = numberFormatOf(cell?.style);
  if (typeof value === "string") {
    const sections = code.split(";");
    return code.includes("@") && code !== "@" && sections.length >= 4 ? formatCellValue(value, code) : value;
  }
  if (code === "General" || code === "@")
    return comma ? generalText(value).replace(".", ",") : generalText(value);
  if (code === "m/d/yyyy") return formatCellValue(value, comma ? "d/mm/yyyy" : "m/d/yyyy");
  const english = formatted(value, code);
  return comma && !isDateFormat(code) ? swapSeparators(english) : english;
}

/** The library takes an m or d between quotes for months and days; so it never sees what is between quotes. */
function formatted(value: number, code: string): string {
  const words: string[] = [];
  const bare = code.replace(/"([^"]*)"/g, (_, word: string) => {
    words.push(word);
    return `"${String.fromCharCode(PRIVATE_USE + words.length - 1)}"`;
  });
  return formatCellValue(value, bare).replace(
    /[\uE000-\uE0FF]/g,
    (mark) => words[mark.charCodeAt(0) - PRIVATE_USE] ?? "",
  );
}

const PRIVATE_USE = 0xe000;

/** A number with no format: at most eleven digits, as in a column of default width. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-9 && size > 0)) {
    const [digits = "", exponent = ""] = value.toExponential(5).split("e");
    const sign = exponent.startsWith("-") ? "-" : "+";
    return `${digits.replace(/\.?0+$/, "")}E${sign}${exponent.replace(/[-+]/, "").padStart(2, "0")}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole)))));
}

/** 1,234.5 as 1.234,5: only where they stand in a number. */
function swapSeparators(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === "." ? "," : "."));
}
