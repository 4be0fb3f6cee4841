import { UNKNOWN_HOURS } from "../model/task";
import { remembered } from "./normalise-text";
import { type HoursReading, knownHours, readHours } from "./read-hours";
import { HOURS_IN_WEEK } from "../model/task";

/** What a number in a cell is, by its number format. */
export type NumberMeaning = "plain" | "time" | "date" | "percentage" | "worded";

/** Whether a number so formatted is a day of the year. */
export function dateLike(format: string): boolean {
  return numberMeaning(format) === "date";
}

export const numberMeaning: (format: string) => NumberMeaning = remembered((format) => {
  if (format === "" || format === "General" || format === "@") return "plain";
  const section = format.split(";")[0] ?? "";
  const literals = /"[^"]*\p{L}[^"]*"|\\\p{L}/u.test(section);
  // Words in quotes, escaped letters, colours and locales say nothing about the kind of number; [h] does
  const bare = section
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/General|AM\/PM|A\/P/gi, "");
  if (bare.includes("%")) return "percentage";
  if (/[dy]/i.test(bare)) return "date";
  if (/[hs]/i.test(bare) || /\[m+\]/i.test(bare)) return "time";
  if (/m/i.test(bare)) return "date";
  return literals ? "worded" : "plain";
});

/** A number as such a format shows it, near enough to see what its words make of it: 2 as "2 min" by `0" min"`. */
export function shownNumber(written: string, format: string): string {
  const sign = /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|[#0?][#0?.,]*/g;
  const [section = ""] = format.split(";");
  return section.replace(sign, (part, quoted?: string, escaped?: string) =>
    /^[#0?]/.test(part) ? written : (quoted ?? escaped ?? ""),
  );
}

/** Hours per week of a number in a person cell; null when it is a date, negative or more than a week has hours. */
export function readNumberCell(value: number, shown: string, format: string): HoursReading | null {
  switch (numberMeaning(format)) {
    case "plain":
      return plain(value);
    case "time":
      return plain(Math.round(value * 86400) / 3600); // a day is 1; whole seconds, so that 1:20 comes out even
    case "percentage":
      return { hours: { ...UNKNOWN_HOURS }, otherUnit: true, calculated: false, factor: "" };
    case "worded": {
      const read = readHours(shown);
      if (!read) return shown.startsWith("#") || /\p{L}/u.test(shown) === false ? plain(value) : null;
      // the shown text may be rounded; the value is not, unless it counts in another unit
      const sameUnit =
        !read.otherUnit && !read.hours.converted && Math.abs((read.hours.perWeek ?? NaN) - value) < 0.5;
      return sameUnit ? plain(value) : read;
    }
    case "date":
      return null;
  }
}

function plain(value: number): HoursReading | null {
  return value >= 0 && value <= HOURS_IN_WEEK
    ? { hours: knownHours(value), otherUnit: false, calculated: false, factor: "" }
    : null;
}
