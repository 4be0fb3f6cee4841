import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { EditPlan } from "../../editing/plan/edit-plan";
import type { Intention } from "../../editing/intention";
import { usePane, usePaneSelect } from "../store/pane-context";
import { writingCount } from "../store/selectors";
import { useCloseFold } from "../parts/Fold";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { refusalText } from "./edit-reasons";
import { EditAnswer } from "./EditAnswer";
import { touchesText } from "./touches-text";
import { usePreview } from "./use-preview";

const useStyles = makeStyles({
  action: { display: "flex", flexDirection: "column", gap: "8px" },
  button: { alignSelf: "flex-start" },
});

interface PlannedActionProps {
  kind: Intention["kind"];
  /** null while it is not known yet what is wanted. */
  intention: Intention | null;
  label: string | ((plan: EditPlan | null) => string);
  /** Shows what changes otherwise than as sheets, rows and cells. */
  children?: (plan: EditPlan) => ReactNode;
  /** Said when the workbook is so already. */
  nothing?: string;
  /** It was written; left out, the fold that it stands in closes. */
  onWritten?: () => void;
}

/** Says what an action will touch, or why it cannot be done, and does it in one step that can be taken back. */
export function PlannedAction(props: PlannedActionProps) {
  const { kind, intention, label, children, nothing, onWritten } = props;
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const pane = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const writing = usePaneSelect(writingCount);
  const closeFold = useCloseFold();
  const outcome = usePreview(intention);
  const plan = outcome?.ok ? outcome.plan : null;

  const lastWrite = usePaneSelect((state) => state.edits.lastWrite);
  /** The last write when this was asked; it may be written at once, or after a question. */
  const askedAfter = useRef<number | null>(null);
  useEffect(() => {
    const isWritten =
      lastWrite && !lastWrite.undone && lastWrite.label.code === kind && askedAfter.current !== null;
    if (!isWritten || lastWrite.turn === askedAfter.current) return;
    askedAfter.current = null;
    (onWritten ?? closeFold)();
  }, [lastWrite, kind, onWritten, closeFold]);

  const act = () => {
    if (!intention) return;
    askedAfter.current = lastWrite?.turn ?? 0;
    void pane.edit(intention);
  };

  return (
    <div className={styles.action} data-edits="">
      {plan && workbook && (
        <div>
          <p className={plain.muted}>{texts.t("touches.title")}</p>
          {children
            ? children(plan)
            : touchesText(texts, plan, workbook.overview).map((line) => (
                <p key={line} className={plain.muted}>
                  {line}
                </p>
              ))}
        </div>
      )}
      {outcome && !outcome.ok && (
        <p className={plain.muted}>
          {nothing && outcome.refusal.code === "nothingToDo" ? nothing : refusalText(texts, outcome.refusal)}
        </p>
      )}
      <Button
        appearance="primary"
        className={styles.button}
        disabledFocusable={!plan || writing > 0}
        onClick={act}
      >
        {typeof label === "string" ? label : label(plan)}
      </Button>
      <EditAnswer place={kind} onlyAsks />
    </div>
  );
}
