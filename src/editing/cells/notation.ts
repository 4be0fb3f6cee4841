import type { CellValue } from "../../model/cell";
import type { Situation } from "../../model/situation";
import { numberMeaning, readNumberCell, shownNumber } from "../../reading/read-number-cell";
import { isMark } from "../../reading/person-words";
import { literalContent } from "./content";
import type { CellContent } from "../plan/edit-plan";
import { mostUsed } from "../plan/draft";
import type { SheetCells } from "../plan/sheet-cells";

/** How a sheet writes a name with hours: "Jan 2 u", "Jan (2)", "2u Jan". */
export interface NameStyle {
  nameFirst: boolean;
  /** Between name and number, or between number and name when the number stands first. */
  between: string;
  /** After the number; only when the name stands first. */
  after: string;
}

export const DEFAULT_NAME_STYLE: NameStyle = { nameFirst: true, between: " ", after: " u" };

/** 1.5 -> "1,5". */
export function writtenHours(hours: number): string {
  return String(hours).replace(".", ",");
}

/** "An Peeters 2 u"; only the name when the hours are not known. */
export function nameWithHours(name: string, hours: number | null, style: NameStyle): string {
  if (hours === null) return name;
  return style.nameFirst
    ? `${name}${style.between}${writtenHours(hours)}${style.after}`
    : `${writtenHours(hours)}${style.between}${name}`;
}

/** The way of writing that the sheet uses most, from cells with one name and hours per week. */
export function nameStyleOf(situation: Situation): NameStyle {
  const styles = situation.tasks.flatMap(({ assignments }) =>
    assignments.flatMap(
      ({ text, executor, hours }) => styleOf(text.trim(), executor.name, hours.perWeek) ?? [],
    ),
  );
  return mostUsed(styles, (style) => JSON.stringify(style)) ?? DEFAULT_NAME_STYLE;
}

/** Signs and brackets before an amount; a remark, a period or a role of somebody else's cell is no notation. */
const BEFORE = /^[\s():=+\-–,.[\]]*$/;
/** The unit, "per week" and closing brackets behind it. */
const AFTER =
  /^(?:\s*(?:u|uur|uren|h|hrs?)(?![\p{L}])\.?)?(?:\s*(?:\/|per|p\/)\s*(?:w|wk|week)(?![\p{L}])\.?)?\s*[)\]]*(?!\p{L})/iu;

function styleOf(text: string, name: string, hours: number | null): NameStyle | null {
  const numberIs = (typed: string | undefined) => Number(typed?.replace(",", ".")) === hours;
  if (text.startsWith(name)) {
    const [, between = "", number, rest = ""] =
      /^(\D*)(\d+(?:[.,]\d+)?)(\D*)$/.exec(text.slice(name.length)) ?? [];
    const after = AFTER.exec(rest)?.[0].trimEnd();
    const isWhole = count(between, /[([]/g) === count(after ?? "", /[)\]]/g);
    return numberIs(number) && BEFORE.test(between) && after !== undefined && isWhole && !/\n/.test(between)
      ? { nameFirst: true, between, after }
      : null;
  }
  if (!text.endsWith(name)) return null;
  const [, number, between = ""] = /^(\d+(?:[.,]\d+)?)(\D*)$/.exec(text.slice(0, -name.length)) ?? [];
  const unit = AFTER.exec(between)?.[0];
  return numberIs(number) && unit !== undefined && BEFORE.test(between.slice(unit.length))
    ? { nameFirst: false, between, after: "" }
    : null;
}

function count(text: string, sign: RegExp): number {
  return text.match(sign)?.length ?? 0;
}

const DEFAULT_MARK = "x";

/** What the sheet's named columns hold for "assigned, hours unknown". */
function unknownHoursMark(situation: Situation, cells: SheetCells): CellValue {
  const marks = situation.tasks.flatMap(({ assignments }) =>
    assignments
      .filter(({ text }) => isMark(text))
      .map(({ cell }) => cells.content(cell).formula)
      .filter((mark) => typeof mark !== "number" && !String(mark).startsWith("=")),
  );
  return mostUsed(marks, (mark) => `${typeof mark} ${mark}`) ?? DEFAULT_MARK;
}

/** Hours under a person's own name: a number, or the sheet's mark when they are not known. */
export function namedCellContent(
  situation: Situation,
  cells: SheetCells,
  numberFormat: string,
  hours: number | null,
): CellContent {
  if (hours === null) return { formula: unknownHoursMark(situation, cells) };
  if (numberFormat === "@") return literalContent(writtenHours(hours), numberFormat);
  const isTime = numberMeaning(numberFormat) === "time";
  const value = isTime ? hours / 24 : hours;
  // A left-over date or percentage format, or one that says minutes, would turn the hours into something else
  const shown = shownNumber(writtenHours(hours), numberFormat);
  const reads = readNumberCell(value, shown, numberFormat)?.hours.perWeek;
  const isRight = reads !== undefined && reads !== null && Math.abs(reads - hours) < 0.005;
  return isRight ? { formula: value } : { formula: hours, numberFormat: "General" };
}
