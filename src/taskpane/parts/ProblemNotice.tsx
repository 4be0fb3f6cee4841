import type { Problem } from "../../port/problem";
import { problemDetails, problemText } from "../../locale/problem-text";
import { FailureNotice } from "./FailureNotice";
import { useTexts } from "./texts-context";

interface ProblemNoticeProps {
  problem: Problem;
  /** What did not succeed. */
  title: string;
  onRetry?: () => void;
  onClose?: () => void;
}

/** What went wrong in Excel. */
export function ProblemNotice({ problem, title, onRetry, onClose }: ProblemNoticeProps) {
  const texts = useTexts();
  return (
    <FailureNotice
      title={title}
      text={problemText(texts, problem)}
      details={problemDetails(problem)}
      onRetry={onRetry}
      onClose={onClose}
    />
  );
}
