import { useLayoutEffect, useState } from "react";
import { later } from "../shell/lazy";
import { usePaneSelect } from "../store/pane-context";
import { questionOf } from "../store/selectors";
import { useAnswerPlace, useIsAnsweredAt } from "./answer-places";
import type { EditPlace } from "./edit-place";

const Answer = later(() => import("./Answer"));

interface EditAnswerProps {
  place: EditPlace;
  /** What was written is said elsewhere. */
  onlyAsks?: boolean;
  /** Where the keyboard goes after a question was answered. */
  onAnswered?: () => void;
}

/** What came of the last edit, if it was asked here: saved and where, a question, or why not. */
export function EditAnswer({ place, ...answer }: EditAnswerProps) {
  return useIsAnsweredAt(place) ? <Answer {...answer} /> : null;
}

/** What came of the last edit when its place is not in view; what was seen in its place is not said again elsewhere. */
export function EditAnswerElsewhere() {
  const { isShown } = useAnswerPlace();
  const asking = usePaneSelect(questionOf);
  const failed = usePaneSelect((state) => state.edits.failed);
  const lastWrite = usePaneSelect((state) => state.edits.lastWrite);
  const turn = lastWrite?.turn ?? 0;
  const [seen, setSeen] = useState(0);
  useLayoutEffect(() => {
    if (isShown) setSeen(turn);
  }, [isShown, turn]);
  if (isShown || (!asking && !failed && seen === turn)) return null;
  return <Answer says="all" />;
}
