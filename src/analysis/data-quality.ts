import type { Overview } from "../model/overview";
import type { Notice, NoticeCode } from "../model/situation";
import type { DataQuality } from "./findings";
import type { PlacedTask } from "./placed-task";

/** Most serious first: what is lost or doubtful, then what was understood in a way the user may want to know. */
const SERIOUSNESS: Record<NoticeCode, number> = {
  unreadable: 0,
  excelError: 1,
  priorityConflict: 2,
  personTwice: 3,
  looseHours: 4,
  hoursUnit: 5,
  otherName: 6,
  splitUnknown: 7,
  possibleDoubleName: 8,
  duplicateTask: 9,
  coreDiffers: 10,
  matchedByLikeness: 11,
  estimate: 12,
  converted: 13,
  noPurple: 14,
  hiddenRows: 15,
};

/** Notices to look at. Two priorities and a person named twice are left to the conflicts. */
export function noticesToCheck(overview: Overview): Notice[] {
  return overview.notices
    .filter(({ code }) => code !== "priorityConflict" && code !== "personTwice")
    .sort((first, second) => SERIOUSNESS[first.code] - SERIOUSNESS[second.code]);
}

/** How far the figures can be trusted; `tasks` are those of today, the notices those of the whole workbook. */
export function dataQualityOf(overview: Overview, tasks: readonly PlacedTask[]): DataQuality {
  let assignments = 0;
  let assignmentsWithHours = 0;
  for (const { persons } of tasks) {
    assignments += persons.length;
    for (const { hours } of persons) if (hours.perWeek !== null) assignmentsWithHours++;
  }
  const counts = new Map<NoticeCode, number>();
  for (const { code } of overview.notices) counts.set(code, (counts.get(code) ?? 0) + 1);
  const blocks = overview.situations.map(({ reconciliation }) => reconciliation);
  const sum = (part: keyof (typeof blocks)[number]) =>
    blocks.reduce((total, block) => total + block[part], 0);
  return {
    assignments,
    assignmentsWithHours,
    noticeCounts: [...counts]
      .map(([code, count]) => ({ code, count }))
      .sort((first, second) => SERIOUSNESS[first.code] - SERIOUSNESS[second.code]),
    sheetsWithoutPurple: overview.situations
      .filter(({ hasPurple }) => !hasPurple)
      .map(({ sheet }) => sheet.name),
    hiddenTasks: overview.situations.reduce(
      (count, { tasks: own }) => count + own.filter(({ hidden }) => hidden).length,
      0,
    ),
    reconciliation: {
      nonEmpty: sum("nonEmpty"),
      read: sum("read"),
      known: sum("known"),
      unreadable: sum("unreadable"),
    },
  };
}
