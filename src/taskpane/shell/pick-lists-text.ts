import type { Texts } from "../../locale/texts";
import type { PickListsAnswer } from "../store/pane-state";

/** What came of putting lists to choose from in the sheets, or of taking them away. */
export function pickListsText({ t }: Texts, answer: PickListsAnswer): string {
  if (!answer) return "";
  if (answer.done === "removed")
    return answer.cells === 0 ? t("lists.none") : t("lists.removed", { count: answer.cells });
  const { cells, leftAlone } = answer.answer;
  const kept = leftAlone > 0 ? ` ${t("lists.leftAlone", { count: leftAlone })}` : "";
  return t("lists.set", { count: cells }) + kept;
}
