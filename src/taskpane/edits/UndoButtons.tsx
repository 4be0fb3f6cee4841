import { Button } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect } from "react";
import { usePane, usePaneSelect } from "../store/pane-context";
import { useTexts } from "../parts/texts-context";
import { editText } from "./edit-text";
import { undoCommand, undoesItself } from "./undo-keys";

/** Take back and do again, with what that is; the keys do the same while the pane has the focus. */
export function UndoButtons() {
  const texts = useTexts();
  const { t } = texts;
  const pane = usePane();
  const undo = usePaneSelect((state) => state.edits.undo);
  const redo = usePaneSelect((state) => state.edits.redo);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = undoCommand(event);
      if (!command || undoesItself(event.target)) return;
      event.preventDefault();
      void pane[command]();
    };
    // Before the parts that keep their own keys to themselves
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [pane]);

  const undoTitle = undo ? t("action.undoWhat", { what: editText(texts, undo) }) : t("action.nothingToUndo");
  const redoTitle = redo ? t("action.redoWhat", { what: editText(texts, redo) }) : t("action.nothingToRedo");
  return (
    <>
      <Button
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={undoTitle}
        title={undoTitle}
        aria-keyshortcuts="Control+Z"
        disabledFocusable={!undo}
        onClick={() => void pane.undo()}
      />
      <Button
        appearance="subtle"
        icon={<ArrowRedoRegular />}
        aria-label={redoTitle}
        title={redoTitle}
        aria-keyshortcuts="Control+Y"
        disabledFocusable={!redo}
        onClick={() => void pane.redo()}
      />
    </>
  );
}
