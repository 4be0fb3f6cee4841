import type { Texts } from "../locale/texts";
import type { SheetsOnRequest } from "./pane-state";

/** What came of making or removing sheets. */
export function sheetsText({ t, list }: Texts, { answer }: SheetsOnRequest): string {
  if (!answer) return "";
  const names = list([...answer.names]);
  const count = answer.names.length;
  if (count === 0) return t(`sheets.${answer.done}.none`);
  return t(`sheets.${answer.done}`, { count, names });
}
