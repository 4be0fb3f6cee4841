import type { Overview } from "../model/overview";
import type { Notice, NoticeCode } from "../model/situation";
import type { DataQuality, Workload } from "./findings";

/** Most serious first: what is lost or doubtful, then what was understood in a way the user may want to know. */
const SERIOUSNESS: Record<NoticeCode, number> = {
  unreadable: 0,
  excelError: 1,
  priorityConflict: 2,
  personTwice: 3,
  looseHours: 4,
  hoursUnit: 5,
  otherName: 6,
  uncertainName: 7,
  notAssigned: 8,
  inBrackets: 9,
  splitUnknown: 10,
  possibleDoubleName: 11,
  duplicateTask: 12,
  maybeTotal: 13,
  coreDiffers: 14,
  matchedByLikeness: 15,
  remark: 16,
  namedSecond: 17,
  nameOrder: 18,
  clusterFilled: 19,
  estimate: 20,
  calculated: 21,
  converted: 22,
  codes: 23,
  columnNotRead: 24,
  noPurple: 25,
  hiddenRows: 26,
};

/** Notices to look at: not those answered with "Klopt". Two priorities and a person named twice are left to the conflicts. */
export function noticesToCheck(overview: Overview): Notice[] {
  return overview.notices
    .filter(({ code, answered }) => !answered && code !== "priorityConflict" && code !== "personTwice")
    .sort((first, second) => SERIOUSNESS[first.code] - SERIOUSNESS[second.code]);
}

/** How far the figures can be trusted; `workload` is that of today, the notices those of the whole workbook. */
export function dataQualityOf(overview: Overview, workload: readonly Workload[]): DataQuality {
  let assignments = 0;
  let withoutHours = 0;
  for (const { tasks, hours } of workload) {
    assignments += tasks;
    withoutHours += hours.unknownCount;
  }
  const counts = new Map<NoticeCode, number>();
  for (const { code } of overview.notices) counts.set(code, (counts.get(code) ?? 0) + 1);
  const blocks = overview.situations.map(({ reconciliation }) => reconciliation);
  const sum = (part: keyof (typeof blocks)[number]) =>
    blocks.reduce((total, block) => total + block[part], 0);
  return {
    assignments,
    assignmentsWithHours: assignments - withoutHours,
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
