import type { Confirmation, Refusal } from "../../editing/plan/edit-plan";
import { problemText } from "../../locale/problem-text";
import type { Texts } from "../../locale/texts";
import { cellAddress } from "../../model/cell";
import type { FailedEdit } from "../store/edit-state";

const FAILED = { edit: "answer.notSaved", undo: "answer.notUndone", redo: "answer.notRedone" } as const;

/** "Niet bewaard". */
export function failedTitle({ t }: Texts, { doing }: Pick<FailedEdit, "doing">): string {
  return t(FAILED[doing]);
}

/** Why it could not be written. */
export function failedReason(
  texts: Texts,
  { refusal, problem }: Pick<FailedEdit, "refusal" | "problem">,
): string {
  if (refusal) return refusalText(texts, refusal);
  return problem ? problemText(texts, problem) : "";
}

export function refusalText({ t }: Texts, { code, cell, text: about = "" }: Refusal): string {
  const address = cell ? cellAddress(cell) : "";
  switch (code) {
    case "nameNotReadable":
    case "nameTaken":
    case "nameNotAllowed":
    case "clusterUnknown":
    case "targetExists":
      return t(`refusal.${code}`, { text: about });
    case "sharedCell":
      return address
        ? t("refusal.sharedCell", { cell: address, text: about })
        : t("refusal.sharedText", { text: about });
    case "taskExists":
      return t("refusal.taskExists", { cell: address });
    default:
      return t(`refusal.${code}`);
  }
}

/** What will be lost, with the text that stands there now. */
export function confirmationText({ t }: Texts, { code, cell, text: about }: Confirmation): string {
  switch (code) {
    case "copyEmptied":
      return t("confirm.copyEmptied");
    case "filledTask":
    case "emptyTask":
    case "sharedName":
      return t(`confirm.${code}`, { text: about });
    default:
      return t(`confirm.${code}`, { text: about, cell: cellAddress(cell) });
  }
}
