import {
  COLUMNS,
  ROWS,
  columnLetters,
  parseArea,
  quoteSheetName,
  splitSheetName,
  type Area,
} from "./address";

/** One reference as it stands in a formula. */
export interface FormulaReference {
  /** As written, without quotes; null means the formula's own sheet. */
  sheetName: string | null;
  area: Area;
  /** With or without "$", as in "$A1:B$2". */
  text: string;
}

const TEXT = String.raw`"(?:[^"]|"")*"`;
const STRUCTURED = String.raw`\[(?:[^[\]]|\[[^\]]*\])*\](?:[^'!\s(),;+*/&=<>-]*!)?`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.]*)!`;
const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const PIECES = new RegExp(
  String.raw`${TEXT}|${STRUCTURED}|(?<![\p{L}\p{N}_.\\])(?<sheet>${SHEET})?(?<cells>${CELLS})(?![\p{L}\p{N}_(.!\\])`,
  "gu",
);

/**
 * The formula (en-US, without "=") with each reference replaced by what `change` makes of it;
 * undefined leaves it, null makes it #REF!. Texts, names and structured references are passed over.
 */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | undefined | null,
): string {
  return formula.replace(PIECES, (...match: unknown[]) => {
    const whole = match[0] as string;
    const groups = match[match.length - 1] as { sheet?: string; cells?: string };
    if (groups.cells === undefined) return whole;
    const area = parseArea(groups.cells);
    if (!area) return whole;
    const sheetName = groups.sheet === undefined ? null : splitSheetName(`${groups.sheet}A1`).sheetName;
    const changed = change({ sheetName, area, text: groups.cells });
    if (changed === undefined) return whole;
    const prefix = (name: string | null): string => (name === null ? "" : `${quoteSheetName(name)}!`);
    if (changed === null) return `${groups.sheet ?? ""}#REF!`;
    return `${changed.sheetName === sheetName ? (groups.sheet ?? "") : prefix(changed.sheetName)}${changed.text}`;
  });
}

/** Writes an area with the dollars that the text had. */
export function writeLike(text: string, area: Area): string {
  const [first = "", second] = text.split(":");
  const from = marks(first);
  const to = second === undefined ? from : marks(second);
  const corner = (row: number, column: number, mark: typeof from): string =>
    (mark.column === null ? "" : `${mark.column}${columnLetters(column)}`) +
    (mark.row === null ? "" : `${mark.row}${row + 1}`);
  const start = corner(area.top, area.left, from);
  const single = second === undefined && area.top === area.bottom && area.left === area.right;
  return single ? start : `${start}:${corner(area.bottom, area.right, to)}`;
}

function marks(part: string): { column: string | null; row: string | null } {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part);
  if (!match) return { column: "", row: "" };
  const [, first = "", letters = "", second = "", digits = ""] = match;
  if (letters === "") return { column: null, row: first || second };
  return { column: first, row: digits === "" ? null : second };
}

/** The formula as it reads when copied that many rows and columns away. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const [first = "", second = first] = reference.text.split(":");
    const a = marks(first);
    const b = marks(second);
    const { area } = reference;
    const down = (row: number, mark: string | null): number => (mark === "" ? row + rows : row);
    const right = (column: number, mark: string | null): number => (mark === "" ? column + columns : column);
    const moved = {
      top: down(area.top, a.row),
      bottom: down(area.bottom, b.row),
      left: right(area.left, a.column),
      right: right(area.right, b.column),
    };
    if (moved.top < 0 || moved.left < 0 || moved.bottom >= ROWS || moved.right >= COLUMNS) return null;
    return { ...reference, area: moved, text: writeLike(reference.text, moved) };
  });
}
