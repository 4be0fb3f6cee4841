import { useEffect, useState } from "react";
import { lazyPart } from "../shell/lazy";
import { usePaneSelect } from "../store/pane-context";
import { questionOf } from "../store/selectors";
import { type Said, useIsAnsweredAt, useIsSaidInPlace } from "./answer-places";
import type { EditPlace } from "./edit-place";

const Answer = lazyPart(() => import("./Answer"));
const SavedToast = lazyPart(() => import("./SavedToast"));

const ASKS: readonly Said[] = ["asks"];
const ALL: readonly Said[] = ["asks", "written"];

interface EditAnswerProps {
  place: EditPlace;
  /** What was written is said elsewhere. */
  onlyAsks?: boolean;
  /** Where the keyboard goes after a question was answered. */
  onAnswered?: () => void;
}

/** What came of the last edit, if it was asked here: saved and where, a question, or why not. */
export function EditAnswer({ place, ...answer }: EditAnswerProps) {
  return useIsAnsweredAt(place, answer.onlyAsks ? ASKS : ALL) ? <Answer {...answer} /> : null;
}

/** What the last edit asks, or why it failed, when its place is not in view. */
export function AskedElsewhere() {
  const isSaid = useIsSaidInPlace("asks");
  const asking = usePaneSelect(questionOf);
  const failed = usePaneSelect((state) => state.edits.failed);
  return isSaid || (!asking && !failed) ? null : <Answer says="all" onlyAsks />;
}

/** What was written, over the pane, when its place is not in view. */
export function SavedElsewhere() {
  const isSaid = useIsSaidInPlace("written");
  const turn = usePaneSelect((state) => state.edits.lastWrite?.turn ?? 0);
  /** The last write that was not said in its place, once it was made. */
  const [unsaid, setUnsaid] = useState(0);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (turn === seen) return;
    setSeen(turn);
    if (!isSaid) setUnsaid(turn);
  }, [turn, seen, isSaid]);
  return unsaid > 0 && unsaid === turn && <SavedToast key={turn} />;
}
