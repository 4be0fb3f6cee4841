import type { Shift } from "../../analysis/findings-target";
import { hoursDiffer } from "../../analysis/shifts";
import type { Texts } from "../../locale/texts";

/** Who stops, who joins, whose hours change, and the level. */
export function shiftText({ t }: Texts, { joins, leaves, persons, level }: Shift): string {
  const hours = (perWeek: number | null | undefined) => t("hours.short", { hours: perWeek ?? 0 });
  return [
    ...leaves.map((person) => t("shift.leaves", { person })),
    ...joins.map((person) => t("shift.joins", { person })),
    ...persons
      .filter(hoursDiffer)
      .map(({ person, today, target }) =>
        t("shift.hours", { person, before: hours(today?.perWeek), after: hours(target?.perWeek) }),
      ),
    ...(level
      ? [t("shift.change", { before: t(`level.${level.today}`), after: t(`level.${level.target}`) })]
      : []),
  ].join(" · ");
}
