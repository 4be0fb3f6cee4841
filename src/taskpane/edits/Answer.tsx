import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { problemDetails } from "../../locale/problem-text";
import { FailureNotice } from "../parts/FailureNotice";
import { usePane, usePaneSelect } from "../store/pane-context";
import { questionOf } from "../store/selectors";
import { useTexts } from "../parts/texts-context";
import { failedReason, failedTitle } from "./edit-reasons";
import { EditQuestion } from "./EditQuestion";
import { SavedLine } from "./SavedLine";

const useStyles = makeStyles({
  answer: { minWidth: 0, scrollMarginBlock: "12px" },
});

interface AnswerProps {
  /** What was written is said elsewhere. */
  onlyAsks?: boolean;
  /** Also what was asked, where that is not seen beside it. */
  says?: "all";
  onAnswered?: () => void;
}

/** What came of the last edit: saved and where, a question, or why not. */
export default function Answer({ says, onlyAsks = false, onAnswered }: AnswerProps) {
  const styles = useStyles();
  const asking = usePaneSelect(questionOf);
  const failed = usePaneSelect((state) => state.edits.failed);
  const lastWrite = usePaneSelect((state) => state.edits.lastWrite);
  const answer = useRef<HTMLDivElement>(null);
  const asks = asking !== null || failed !== null;
  useEffect(() => {
    if (asks) answer.current?.scrollIntoView({ block: "nearest" });
  }, [asks]);
  if (!asks && (onlyAsks || !lastWrite)) return null;
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
        <SavedLine saysWhat={says === "all"} />
      )}
    </div>
  );
}

function Failed({ onAnswered }: { onAnswered?: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const { retryEdit, dropEdit } = usePane();
  const failed = usePaneSelect((state) => state.edits.failed);
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
