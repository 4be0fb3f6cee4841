import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Button } from "../fields/Button";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { addedLines, failedText } from "./bring-text";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  lines: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

/** What came of the last files, a sentence each; what came in can be taken away again. */
export function BroughtAnswer() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { takeSchoolsAway } = usePane();
  const { answer, ended } = usePaneState().bringing;
  const [asking, setAsking] = useState(false);
  if (ended) return <p className={plain.text}>{t(`bring.${ended}`)}</p>;
  if (!answer) return null;
  const { added, failed } = answer;
  return (
    <>
      <ul className={styles.lines}>
        {addedLines(texts, answer).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
        {failed.map(({ file, problem }, at) => (
          <li key={at}>{failedText(texts, file, problem)}</li>
        ))}
      </ul>
      {added.length > 0 && <p className={plain.muted}>{t("bring.correct")}</p>}
      {added.length > 0 && !asking && (
        <Button size="small" className={styles.start} onClick={() => setAsking(true)}>
          {t("bring.takeAway")}
        </Button>
      )}
      {asking && (
        <div className={plain.section} role="group" aria-label={t("bring.takeAway")}>
          <p className={plain.text}>{t("bring.takeAwayAsk", { count: added.length })}</p>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setAsking(false);
                void takeSchoolsAway();
              }}
            >
              {t("sheets.removeDo")}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {t("action.cancel")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
