import type { Texts } from "../locale/texts";
import type { SheetsOnRequest } from "./pane-state";

/** What came of making or removing sheets. */
export function sheetsText({ t, list }: Texts, { answer }: SheetsOnRequest): string {
  if (!answer) return "";
  if (answer.done === "cancelled") return t("sheets.cancelled");
  const names = list([...answer.names]);
  const count = answer.names.length;
  if (answer.done === "made") {
    return count === 0 ? t("sheets.made.none") : t("sheets.made", { count, names });
  }
  return count === 0 ? t("sheets.removed.none") : t("sheets.removed", { count, names });
}
