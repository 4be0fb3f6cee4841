/** A rectangle of cells, zero-based and inclusive. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of "A", "AB"…; -1 when it is none. */
export function columnOf(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    n = n * 26 + digit;
  }
  return n - 1;
}

export const isWholeRows = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1;
export const isWholeColumns = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1;

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "B2", "B2:D5", "2:5" or "B:D". */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = cellAddress(area.top, area.left);
  return area.top === area.bottom && area.left === area.right
    ? first
    : `${first}:${cellAddress(area.bottom, area.right)}`;
}

/** The same with dollars, as names and charts refer: "$B$2:$D$5". */
export function absoluteAddress(area: Area): string {
  return areaAddress(area)
    .replace(/[A-Z]+/g, "$$$&")
    .replace(/\d+/g, "$$$&");
}

const PART = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/;

/** The area of an address without sheet name; null when it is none. */
export function parseArea(text: string): Area | null {
  const [first = "", second, ...rest] = text.trim().split(":");
  if (rest.length > 0) return null;
  const a = PART.exec(first);
  const b = second === undefined ? a : PART.exec(second);
  if (!a || !b || first === "" || second === "") return null;
  const [, columnA, rowA] = a;
  const [, columnB, rowB] = b;
  if (!columnA !== !columnB || !rowA !== !rowB) return null;
  // "A" or "1" alone is no address; "A:A" and "1:1" are.
  if (second === undefined && (!columnA || !rowA)) return null;
  const rows = rowA ? [Number(rowA) - 1, Number(rowB) - 1] : [0, ROWS - 1];
  const columns = columnA ? [columnOf(columnA), columnOf(columnB ?? "")] : [0, COLUMNS - 1];
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return area.top < 0 || area.bottom >= ROWS || area.left < 0 || area.right >= COLUMNS ? null : area;
}

/** Splits "'My sheet'!A1" into its sheet name and the rest; the name is null when there is none. */
export function splitSheetName(text: string): { sheetName: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheetName: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const at = text.lastIndexOf("!");
  return at < 0
    ? { sheetName: null, rest: text }
    : { sheetName: text.slice(0, at), rest: text.slice(at + 1) };
}

/** The name as it stands before "!" in a reference. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? null : area;
}

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** `from` without `hole`: up to four areas. */
export function subtract(from: Area, hole: Area): Area[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  const left: Area[] = [
    { ...from, bottom: cut.top - 1 },
    { ...from, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: from.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: from.right },
  ];
  return left.filter((area) => area.top <= area.bottom && area.left <= area.right);
}

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
