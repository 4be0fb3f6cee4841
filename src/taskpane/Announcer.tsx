import type { Texts } from "../locale/texts";
import { editText, writtenText } from "./edits/edit-text";
import { usePaneState } from "./pane-context";
import type { PaneState } from "./pane-state";
import { usePlainStyles } from "./plain-styles";
import { sheetsText } from "./sheets-text";
import { useTexts } from "./texts-context";

/** Tells screen readers what changed without a move of the focus. */
export function Announcer() {
  const { unseen } = usePlainStyles();
  const texts = useTexts();
  const state = usePaneState();
  return (
    <p role="status" className={unseen}>
      <span key={state.announcement?.turn}>{announcementText(texts, state)}</span>
    </p>
  );
}

export function announcementText(texts: Texts, state: PaneState): string {
  const { t } = texts;
  const { announcement, workbook, analysis, edits } = state;
  switch (announcement?.about) {
    case "found":
      return t("say.found", {
        found: t("found.summary", { count: workbook?.overview.situations.length ?? 0 }),
      });
    case "refreshed":
      return t("say.refreshed");
    case "cancelled":
      return t("analysis.cancelled");
    case "analysed": {
      const figures = analysis.done?.result.findings.keyFigures;
      if (!figures) return "";
      const { filled, total, open } = figures.coverage;
      return t("say.analysed", { filled, total, open });
    }
    case "saved":
    case "undone": {
      const { lastWrite } = edits;
      if (!lastWrite) return "";
      return t("say.edit", { answer: writtenText(texts, lastWrite), what: editText(texts, lastWrite.label) });
    }
    case "asked":
      return edits.asking ? t("say.asked", { what: editText(texts, edits.asking.plan.label) }) : "";
    case "sheets":
      return sheetsText(texts, state.sheetsOnRequest);
    case "schools": {
      const { answer, ended } = state.bringing;
      if (ended === "takenAway") return t("bring.takenAway");
      if (ended === "cancelled") return t("bring.cancelled");
      return t("say.schools", { count: answer?.added.length ?? 0 });
    }
    // "notSaved" is told by an alert
    default:
      return "";
  }
}
