import type { CellValue } from "../model/cell";
import type { ColumnCells } from "./person-cells";
import type { PersonCellReading } from "./read-person-cell";
import { type HoursReading, readHours } from "./read-hours";
import { numberMeaning, readNumberCell } from "./read-number-cell";

/** Cells that are read two by two: a name and its hours beside it, a time that begins and ends. */

export interface ShownCell {
  value: CellValue;
  text: string;
  numberFormat: string;
}

/** What a slot says, with the hours of the column beside it; null for a slot in which nothing stands. */
export function withHoursBeside(
  reading: PersonCellReading | null,
  beside: ShownCell,
  unit: "hour" | "minute",
): PersonCellReading {
  const text = beside.text.trim();
  const amount = amountOf(beside, unit);
  const base: PersonCellReading = reading ?? {
    kind: "read",
    entries: [],
    seconds: [],
    loose: [],
    notices: [],
  };
  if (base.kind === "unreadable") return base;
  if (!amount) {
    if (/^[-–?/]*$/.test(text) || /^(x|nvt|n\.v\.t\.?)$/i.test(text)) return base;
    const notices = [...base.notices, { code: "remark" as const, text, other: text }];
    return reading
      ? { ...base, notices }
      : { ...base, kind: "unreadable", notices: [{ code: "unreadable", text }] };
  }
  const notices = [...base.notices, ...hoursNotices(amount, text)];
  const without = base.entries.filter(({ hours }) => hours.perWeek === null);
  if (base.entries.length === 0) {
    if (base.seconds.length > 0) {
      const [first, ...rest] = base.seconds;
      return { ...base, seconds: first ? [{ ...first, hours: amount.hours }, ...rest] : rest, notices };
    }
    return {
      ...base,
      kind: "read",
      loose: [...base.loose, amount.hours],
      notices: [...notices, { code: "looseHours", text }],
    };
  }
  if (without.length < base.entries.length || base.loose.length > 0) {
    // hours in both cells: those beside the name count when the other cell leaves them open, else they must agree
    const sum = base.entries.reduce((total, { hours }) => total + (hours.perWeek ?? 0), 0);
    const agrees = without.length === 0 && Math.abs(sum - (amount.hours.perWeek ?? 0)) < 0.01;
    return agrees ? base : { ...base, notices: [...notices, { code: "remark", text, other: text }] };
  }
  const { perWeek } = amount.hours;
  const share = perWeek === null ? null : perWeek / without.length;
  const isShared = without.length > 1 && perWeek !== null;
  const entries = base.entries.map((entry) => ({
    ...entry,
    hours: { ...amount.hours, perWeek: share },
    splitUnknown: isShared,
  }));
  if (isShared) notices.push({ code: "splitUnknown", text });
  return { ...base, entries, notices };
}

function amountOf({ value, text, numberFormat }: ShownCell, unit: "hour" | "minute"): HoursReading | null {
  if (typeof value === "boolean" || value === "") return null;
  const isMinutes = unit === "minute";
  if (typeof value === "number") {
    const isPlain = numberMeaning(numberFormat) === "plain";
    return readNumberCell(isMinutes && isPlain ? value / 60 : value, text, numberFormat);
  }
  const bare = /^\s*\d+(?:[.,]\d+)?\s*$/.test(value);
  return readHours(isMinutes && bare ? `${value.trim()} min` : value);
}

function hoursNotices(
  { hours, otherUnit, calculated, factor }: HoursReading,
  text: string,
): PersonCellReading["notices"] {
  const notices: PersonCellReading["notices"] = [];
  if (otherUnit) notices.push({ code: "hoursUnit", text });
  if (hours.estimate) notices.push({ code: "estimate", text });
  if (calculated) notices.push({ code: "calculated", text });
  if (hours.converted) notices.push({ code: "converted", text, other: factor });
  return notices;
}

/** A number of minutes under somebody's name. */
export function minutesReading(
  { value, text, numberFormat }: ShownCell,
  cells: ColumnCells,
): PersonCellReading {
  const amount = amountOf({ value, text, numberFormat }, "minute");
  const perWeek = amount?.hours.perWeek;
  if (perWeek === undefined || perWeek === null || amount?.otherUnit)
    return cells.read(value, text, numberFormat);
  return cells.read(perWeek, String(perWeek), "General");
}

/** The time between two clock times, for the person at the head; anything else is not read. */
export function spanReading(from: ShownCell, to: ShownCell, cells: ColumnCells): PersonCellReading {
  const shown = [from, to].map(({ text }) => text.trim()).join(" – ");
  const [start, end] = [clockTime(from), clockTime(to)];
  if (start === null || end === null || end <= start)
    return {
      kind: "unreadable",
      entries: [],
      seconds: [],
      loose: [],
      notices: [{ code: "unreadable", text: shown }],
    };
  const reading = cells.read(Math.round((end - start) * 3600) / 3600, shown, "General");
  return { ...reading, notices: [...reading.notices, { code: "calculated", text: shown }] };
}

/** In hours; null when the cell holds no time of the day. */
function clockTime({ value, numberFormat }: ShownCell): number | null {
  if (typeof value === "number") {
    if (numberMeaning(numberFormat) === "time" || (value > 0 && value < 1)) return (value % 1) * 24;
    return value >= 0 && value <= 24 ? value : null;
  }
  const written =
    typeof value === "string" ? /^\s*(\d{1,2})(?:\s*[u:h.]\s*(\d{2})?)?\s*(?:u|uur)?\s*$/i.exec(value) : null;
  if (!written) return null;
  const time = Number(written[1]) + Number(written[2] ?? 0) / 60;
  return time <= 24 ? time : null;
}
