import type { Texts } from "../../locale/texts";
import { editText, writtenText } from "../edits/edit-text";
import { usePaneSelect } from "../store/pane-context";
import type { PaneState } from "../store/pane-state";
import { questionOf } from "../store/selectors";
import { usePlainStyles } from "../parts/plain-styles";
import { pickListsText } from "./pick-lists-text";
import { sheetsText } from "./sheets-text";
import { useTexts } from "../parts/texts-context";

/** Tells screen readers what changed without a move of the focus. */
export function Announcer() {
  const { unseen } = usePlainStyles();
  const texts = useTexts();
  const turn = usePaneSelect((state) => state.announcement?.turn);
  const text = usePaneSelect((state) => announcementText(texts, state));
  return (
    <p role="status" className={unseen}>
      <span key={turn}>{text}</span>
    </p>
  );
}

function announcementText(texts: Texts, state: PaneState): string {
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
    case "asked": {
      const question = questionOf(state);
      return question ? t("say.asked", { what: editText(texts, question.plan.label) }) : "";
    }
    case "sheets":
      return sheetsText(texts, state.sheetsOnRequest);
    case "schools": {
      const { answer, ended } = state.importing;
      if (ended === "removed") return t("import.removed");
      if (ended === "cancelled") return t("import.cancelled");
      return t("say.schools", { count: answer?.added.length ?? 0 });
    }
    case "lists":
      return pickListsText(texts, state.pickLists);
    // "notSaved" is told by an alert
    default:
      return "";
  }
}
