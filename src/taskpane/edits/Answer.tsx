import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useEffect, useRef } from "react";
import { problemDetails } from "../../locale/problem-text";
import { FailureNotice } from "../FailureNotice";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { failedReason, failedTitle } from "./edit-reasons";
import { editText, writtenText } from "./edit-text";
import { EditQuestion } from "./EditQuestion";

const useStyles = makeStyles({
  answer: { minWidth: 0, scrollMarginBlock: "12px" },
  written: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "6px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  check: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  step: {
    padding: "2px 4px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    textDecorationLine: "underline",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    "@media (forced-colors: active)": { color: "LinkText" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface AnswerProps {
  /** Also what was asked, where that is not seen beside it. */
  says?: "all";
  onAnswered?: () => void;
}

/** What came of the last edit: saved and where, a question, or why not. */
export default function Answer({ says, onAnswered }: AnswerProps) {
  const styles = useStyles();
  const { asking, failed, lastWrite } = usePaneState().edits;
  const answer = useRef<HTMLDivElement>(null);
  const asks = asking !== null || failed !== null;
  useEffect(() => {
    if (asks) answer.current?.scrollIntoView({ block: "nearest" });
  }, [asks]);
  if (!asks && !lastWrite) return null;
  return (
    <div ref={answer} className={styles.answer}>
      {asking ? (
        <EditQuestion
          key={JSON.stringify(asking.confirmations)}
          question={asking}
          saysWhat={says === "all"}
          onAnswered={onAnswered}
        />
      ) : failed ? (
        <Failed onAnswered={onAnswered} />
      ) : (
        <Written says={says} />
      )}
    </div>
  );
}

function Failed({ onAnswered }: { onAnswered?: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { retryEdit, dropEdit } = usePane();
  const { failed } = usePaneState().edits;
  if (!failed) return null;
  const { problem, waiting } = failed;
  const answered = (act: () => Promise<void>) => () => {
    void act();
    onAnswered?.();
  };
  return (
    <FailureNotice
      title={failedTitle(texts, failed)}
      text={failedReason(texts, failed)}
      more={waiting > 1 ? t("answer.waiting", { count: waiting }) : undefined}
      details={problem && problemDetails(problem)}
      onRetry={problem?.retry ? answered(retryEdit) : undefined}
      onClose={answered(dropEdit)}
    />
  );
}

function Written({ says }: { says?: "all" }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { undo, redo } = usePane();
  const { lastWrite, undo: canUndo, redo: canRedo, writing } = usePaneState().edits;
  if (!lastWrite || writing > 0) return null;
  const { label, undone } = lastWrite;
  const answer = writtenText(texts, lastWrite);
  const step = undone
    ? canRedo && { act: redo, word: t("action.redo") }
    : canUndo && { act: undo, word: t("action.undo") };
  return (
    <div className={styles.written}>
      {!undone && <CheckmarkRegular className={styles.check} />}
      <span>{says === "all" ? t("answer.what", { answer, what: editText(texts, label) }) : answer}</span>
      {step && (
        <>
          <span aria-hidden="true">·</span>
          <button type="button" className={styles.step} onClick={() => void step.act()}>
            {step.word}
            <span className={plain.unseen}> ({editText(texts, label)})</span>
          </button>
        </>
      )}
    </div>
  );
}
