import { useLayoutEffect, useState } from "react";
import { later } from "../later";
import { usePaneState } from "../pane-context";
import { useAnswerPlace, useIsAnsweredAt } from "./answer-places";
import type { EditPlace } from "./edit-place";

const Answer = later(() => import("./Answer"));

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
