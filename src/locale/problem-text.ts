import type { Problem } from "../port/problem";
import type { Texts } from "./texts";

/** What happened, where, and what to do about it, as one sentence or two. */
export function problemText(texts: Texts, problem: Problem): string {
  const { t } = texts;
  const { code } = problem;
  switch (code) {
    case "protectedSheet":
    case "sheetGone":
    case "tooLarge":
      return t(`problem.${code}`, {
        place: problem.sheetName ? t("problem.sheet", { sheet: problem.sheetName }) : t("problem.workbook"),
      });
    case "taskMoved":
    case "formulaCell":
      return t(`problem.${code}`, { place: cellText(texts, problem) });
    case "headingTaken":
      return t("problem.headingTaken", { place: cellText(texts, problem), text: problem.now ?? "" });
    case "overwritten":
      return t("problem.overwritten", { place: cellText(texts, problem), text: problem.now ?? "" });
    case "sheetsInDoubt":
      return t("problem.sheetsInDoubt", { sheets: problem.now ?? "" });
    case "changedMeanwhile": {
      const what = t("problem.changedMeanwhile", { place: cellText(texts, problem) });
      if (problem.now === undefined || !problem.address) return what;
      return `${what} ${problem.now ? t("problem.now", { text: problem.now }) : t("problem.nowEmpty")}`;
    }
    default:
      return t(`problem.${code}`);
  }
}

/** One line for support: nothing in it is meant for the user. */
export function problemDetails({ code, sheetName, address, detail }: Problem): string {
  return [code, sheetName, address, detail].filter(Boolean).join(" · ");
}

function cellText({ t }: Texts, { sheetName, address }: Problem): string {
  if (sheetName && address) return t("problem.cell", { sheet: sheetName, cell: address });
  return sheetName ? t("problem.sheet", { sheet: sheetName }) : t("problem.aCell");
}
