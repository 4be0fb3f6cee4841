import type { Texts } from "../../locale/texts";
import type { SheetsOnRequest } from "../store/pane-state";

/** More names than these are listed by whoever shows this. */
const FEW = 3;

/** What came of making or removing sheets. */
export function sheetsText({ t, list }: Texts, { answer }: SheetsOnRequest): string {
  if (!answer) return "";
  if (answer.done === "cancelled") return t("sheets.cancelled");
  const count = answer.names.length;
  const names = count > FEW ? t("sheets.count", { count }) : list([...answer.names]);
  if (answer.done === "made") {
    const { gone, left } = answer.made;
    return [
      count === 0 ? t("sheets.made.none") : t("sheets.made", { count, names }),
      ...(gone.length > 0 ? [t("sheets.gone", { count: gone.length, names: list(gone) })] : []),
      ...(left.length > 0 ? [t("sheets.left", { count: left.length, names: list(left) })] : []),
    ].join(" ");
  }
  return count === 0 ? t("sheets.removed.none") : t("sheets.removed", { count, names });
}
