import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { problemDetails } from "../../locale/problem-text";
import { FailureNotice } from "../FailureNotice";
import { later } from "../later";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { useAnswerPlace, useIsAnsweredAt } from "./answer-places";
import type { EditPlace } from "./edit-place";
import { editText, failedReason, failedTitle, writtenText } from "./edit-text";

const EditQuestion = later(() => import("./EditQuestion"));

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

interface EditAnswerProps {
  place: EditPlace;
  /** Where the keyboard goes after a question was answered. */
  onAnswered?: () => void;
}

/** What came of the last edit, if it was asked here: saved and where, a question, or why not. */
export function EditAnswer({ place, onAnswered }: EditAnswerProps) {
  return useIsAnsweredAt(place) ? <Answer onAnswered={onAnswered} /> : null;
}

/** What came of the last edit when its place is not in view; what was seen in its place is not said again elsewhere. */
export function EditAnswerElsewhere() {
  const { isShown } = useAnswerPlace();
  const { asking, failed, lastWrite } = usePaneState().edits;
  const turn = lastWrite?.turn ?? 0;
  const [seen, setSeen] = useState(0);
  useLayoutEffect(() => {
    if (isShown) setSeen(turn);
  }, [isShown, turn]);
  if (isShown || (!asking && !failed && seen === turn)) return null;
  return <Answer says="all" />;
}

function Answer({ says, onAnswered }: { says?: "all"; onAnswered?: () => void }) {
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
