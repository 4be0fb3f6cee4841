import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { useState } from "react";
import { usePane, usePaneSelect } from "../store/pane-context";
import { writingCount } from "../store/selectors";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { useSaysAllWritten } from "./answer-places";
import type { EditPlace } from "./edit-place";
import { editText, writtenText } from "./edit-text";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    minWidth: 0,
    height: "20px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  check: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  step: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  answer: { overflow: "hidden", textOverflow: "ellipsis" },
});

interface SavedLineProps {
  /** Also what was written, where that is not seen beside it. */
  saysWhat?: boolean;
  /** The last edit is none of those that are answered here. */
  empty?: boolean;
}

/** One line that is always as high: being written, or what was written, as a link to that cell, with a step back. */
export function SavedLine({ saysWhat = false, empty = false }: SavedLineProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { undo, redo, show } = usePane();
  const lastWrite = usePaneSelect((state) => state.edits.lastWrite);
  const canUndo = usePaneSelect((state) => state.edits.undo);
  const canRedo = usePaneSelect((state) => state.edits.redo);
  const writing = usePaneSelect(writingCount);
  if (writing > 0) return <div className={styles.line}>{t("answer.writing")}</div>;
  if (!lastWrite || empty) return <div className={styles.line} />;
  const { label, undone, cell } = lastWrite;
  const written = writtenText(texts, lastWrite);
  const answer = saysWhat ? t("answer.what", { answer: written, what: editText(texts, label) }) : written;
  const step = undone
    ? canRedo && { act: redo, word: t("action.redo") }
    : canUndo && { act: undo, word: t("action.undo") };
  return (
    <div className={styles.line}>
      {!undone && <CheckmarkRegular className={styles.check} />}
      {cell ? (
        <Link
          as="button"
          className={mergeClasses(styles.step, styles.answer)}
          title={answer}
          onClick={() => void show(cell)}
        >
          {answer}
        </Link>
      ) : (
        <span className={styles.answer} title={answer}>
          {answer}
        </span>
      )}
      {step && (
        <>
          <span aria-hidden="true">·</span>
          <Link as="button" className={styles.step} onClick={() => void step.act()}>
            {step.word}
            <span className={plain.unseen}> ({editText(texts, label)})</span>
          </Link>
        </>
      )}
    </div>
  );
}

/**
 * In the foot of a task: whether its last edit is written, or one that was written since it is open; as high with an answer as
 * without.
 */
export function SavedHere({ place }: { place: EditPlace }) {
  const at = useSaysAllWritten();
  const turn = usePaneSelect((state) => state.edits.lastWrite?.turn ?? 0);
  const [turnAtFirst] = useState(turn);
  const isOwn = at === place;
  return <SavedLine saysWhat={!isOwn} empty={!isOwn && turn === turnAtFirst} />;
}
