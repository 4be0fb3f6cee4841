import type { HoursTotal } from "../../analysis/hours-total";
import type { Texts } from "../../locale/texts";
import type { Hours } from "../../model/task";

/** "1,5 u", "± 2 u"; "" when unknown. */
export function hoursText({ t }: Texts, { perWeek, estimate, converted }: Hours): string {
  if (perWeek === null) return "";
  return estimate || converted ? t("hours.approx", { hours: perWeek }) : t("hours.short", { hours: perWeek });
}

/** A total never hides unknowns: "12 u + 5 taken zonder uren". */
export function hoursTotalText({ t }: Texts, { known, unknownCount, approximate }: HoursTotal): string {
  if (known === 0 && unknownCount > 0) return t("hours.onlyWithout", { count: unknownCount });
  const hours = approximate ? t("hours.approx", { hours: known }) : t("hours.short", { hours: known });
  return unknownCount > 0 ? t("hours.withoutHours", { hours, count: unknownCount }) : hours;
}
