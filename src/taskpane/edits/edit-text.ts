import type { PlanLabel } from "../../editing/plan/edit-plan";
import type { Texts } from "../../locale/texts";
import { cellAddress } from "../../model/cell";
import type { Level, Priority } from "../../model/task";
import type { LastWrite } from "../store/edit-state";

/** Longer descriptions are cut in the middle of a sentence about something else. */
const LONG = 48;

/** What an edit does, in a few words that fit after "saved:" and after "undo:". */
export function editText(texts: Texts, { code, params }: PlanLabel): string {
  const { t } = texts;
  const where = whereText(texts, params);
  const person = text(params.person);
  const name = text(params.name);
  const hours = typeof params.hours === "number" ? t("hours.short", { hours: params.hours }) : "";
  switch (code) {
    case "setLevel":
      return params.level
        ? t("edit.setLevel", { level: t(`level.${params.level as Level}`), where })
        : t("edit.setLevel.none", { where });
    case "setPriority":
      return params.priority
        ? t("edit.setPriority", { priority: t(`priority.${params.priority as Priority}`), where })
        : t("edit.setPriority.none", { where });
    case "assign":
      return hours ? t("edit.assign.hours", { person, hours, where }) : t("edit.assign", { person, where });
    case "changeHours":
      return hours
        ? t("edit.changeHours", { person, hours, where })
        : t("edit.changeHours.none", { person, where });
    case "unassign":
      return t("edit.unassign", { person, where });
    case "setCore":
      return params.core === "yes" ? t("edit.setCore", { where }) : t("edit.setCore.none", { where });
    case "markCoreTasks":
      return t("edit.markCoreTasks", { sheet: text(params.sheet) });
    case "addTask":
      return t("edit.addTask", { task: quoted(texts, text(params.task)) });
    case "removeTask":
      return t("edit.removeTask", { where });
    case "addPerson":
      return t("edit.addPerson", { person });
    case "renamePerson":
      return t("edit.renamePerson", { person, name });
    case "mergePersons":
      return t("edit.mergePersons", { person, name });
    case "addSchool":
      return t("edit.addSchool", { school: text(params.school) });
    case "startTarget":
      return t("edit.startTarget", { sheet: text(params.sheet) });
  }
}

/** "Bewaard in D12", "Ongedaan gemaakt". */
export function writtenText({ t }: Texts, { cell, undone }: LastWrite): string {
  if (!cell) return undone ? t("answer.undone") : t("answer.saved");
  const address = { cell: cellAddress(cell) };
  return undone ? t("answer.undoneIn", address) : t("answer.savedIn", address);
}

function whereText(texts: Texts, { task, count }: PlanLabel["params"]): string {
  return Number(count ?? 1) > 1
    ? texts.t("count.tasks", { count: Number(count) })
    : quoted(texts, text(task));
}

function quoted({ t }: Texts, whole: string): string {
  return t("edit.quoted", { text: whole.length > LONG ? `${whole.slice(0, LONG).trimEnd()}…` : whole });
}

function text(value: string | number | undefined): string {
  return value === undefined ? "" : String(value);
}
