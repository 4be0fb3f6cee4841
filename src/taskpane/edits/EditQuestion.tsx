import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useEffect, useId, useRef } from "react";
import type { Question } from "../store/edit-state";
import { usePane } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { confirmationText } from "./edit-reasons";
import { editText } from "./edit-text";

/** More lines than this are counted. */
const LINES = 4;

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { fontSize: "20px", flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  lines: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface EditQuestionProps {
  question: Question;
  /** Says what it is about, where that is not seen beside it. */
  saysWhat: boolean;
  onAnswered?: () => void;
}

/** What an edit would take away, with the text that stands there, and yes or no. */
export function EditQuestion({ question, saysWhat, onAnswered }: EditQuestionProps) {
  const { plan, confirmations } = question;
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { confirmEdit, dropEdit } = usePane();
  const title = useId();
  const leave = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    // Whoever goes on typing elsewhere is not interrupted.
    const place = leave.current?.closest("[data-edits]");
    if (place?.contains(document.activeElement)) leave.current?.focus();
  }, []);

  const lines = confirmations.map((one) => confirmationText(texts, one));
  const distinct = [...new Set(lines)];
  const answered = (act: () => Promise<void>) => () => {
    void act();
    onAnswered?.();
  };
  return (
    <div role="group" aria-labelledby={title} className={styles.question}>
      <div className={styles.head}>
        <WarningRegular className={styles.icon} />
        <div>
          <strong id={title}>{t("confirm.title")}</strong>
          {saysWhat && <p className={plain.muted}>{editText(texts, plan.label)}</p>}
        </div>
      </div>
      {distinct.length === 1 ? (
        <p className={plain.text}>{distinct[0]}</p>
      ) : (
        <ul className={styles.lines}>
          {distinct.slice(0, LINES).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {distinct.length > LINES && <li>{t("confirm.more", { count: distinct.length - LINES })}</li>}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button size="small" ref={leave} onClick={answered(dropEdit)}>
          {t("action.cancel")}
        </Button>
        <Button size="small" appearance="primary" onClick={answered(confirmEdit)}>
          {t("action.goOn")}
        </Button>
      </div>
    </div>
  );
}
