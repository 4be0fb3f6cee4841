import type { Findings } from "../../analysis/findings";
import type { Shift, ShiftedPerson } from "../../analysis/findings-target";
import { hoursDiffer } from "../../analysis/shifts";
import { hoursText, listText } from "../dutch-text";
import type { DraftColumn } from "../sheet-draft";
import type { SummaryDraft } from "../summary-draft";
import { linkTo, type SummaryContext } from "../summary-context";
import { TEXT } from "../summary-styles";
import { priorityWord, tasksText } from "../wording";
import { CELL_COLUMN, OTHER_TASKS, TASK_COLUMNS, taskEntries } from "./task-columns";

const COLUMNS: readonly DraftColumn[] = [
  ...TASK_COLUMNS,
  { header: "Prioriteit", style: TEXT },
  { header: "Wat verandert", style: TEXT },
  { header: "Niveau", style: TEXT },
  CELL_COLUMN,
];

/** Tasks that are done today and in the target, by others, with other hours or at another level. */
export function writeShifts(draft: SummaryDraft, context: SummaryContext): void {
  const { shifts } = context.findings;
  if (shifts.length === 0) return;
  draft.heading(newsOf(context.findings));
  draft.longList({
    name: "Verschuivingen",
    title: "Alle verschuivingen",
    columns: COLUMNS,
    items: shifts,
    line: (shift) => [
      ...taskEntries(shift.place),
      priorityWord(shift.place.priority),
      changeText(shift),
      shift.level ? `${shift.level.today} → ${shift.level.target}` : "",
      linkTo(context, shift.place.cell),
    ],
    others: OTHER_TASKS,
  });
}

/** "Jan Peeters stopt; Kobe Hermans erbij: 2 u; An 2 u → 1,5 u". */
function changeText({ joins, leaves, persons }: Shift): string {
  const hours = new Map(persons.map((person) => [person.person, person]));
  return [
    ...leaves.map((name) => `${name} stopt`),
    ...joins.map((name) => `${name} erbij${hoursAfter(hours.get(name))}`),
    ...persons.filter(hoursDiffer).map(({ person, today, target }) => {
      return `${person} ${hoursText(today?.perWeek ?? 0)} → ${hoursText(target?.perWeek ?? 0)}`;
    }),
  ].join("; ");
}

function hoursAfter(person: ShiftedPerson | undefined): string {
  const hours = person?.target?.perWeek ?? null;
  return hours === null ? "" : `: ${hoursText(hours)}`;
}

function newsOf({ shifts }: Findings): string {
  const others = shifts.filter(({ joins, leaves }) => joins.length + leaves.length > 0).length;
  const levels = shifts.filter(({ level }) => level !== null).length;
  const only =
    shifts.length -
    shifts.filter(({ joins, leaves, level }) => joins.length + leaves.length > 0 || level).length;
  const parts = [
    ...(others > 0 ? [`bij ${others} wisselen er mensen`] : []),
    ...(levels > 0 ? [`bij ${levels} verandert het niveau`] : []),
    ...(only > 0 ? [`bij ${only} enkel de uren`] : []),
  ];
  const verb = shifts.length === 1 ? "verschuift" : "verschuiven";
  return `${tasksText(shifts.length)} ${verb}: ${listText(parts)}`;
}
