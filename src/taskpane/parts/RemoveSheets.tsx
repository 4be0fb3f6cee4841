import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface RemoveSheetsProps {
  label: string;
  /** What goes away with them. */
  question: string;
  onRemove: () => void;
}

/** Sheets go away after a yes, in its place. */
export function RemoveSheets({ label, question, onRemove }: RemoveSheetsProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button size="small" className={styles.start} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <div className={plain.section} role="group" aria-label={label}>
      <p className={plain.text}>{question}</p>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            setAsking(false);
            onRemove();
          }}
        >
          {t("sheets.removeDo")}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t("action.cancel")}
        </Button>
      </div>
    </div>
  );
}
