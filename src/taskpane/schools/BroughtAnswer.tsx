import { makeStyles } from "@fluentui/react-components";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { RemoveSheets } from "../RemoveSheets";
import { useTexts } from "../texts-context";
import { addedLines, failedText } from "./bring-text";

const useStyles = makeStyles({
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
      {added.length > 0 && (
        <RemoveSheets
          label={t("bring.takeAway")}
          question={t("bring.takeAwayAsk", { count: added.length })}
          onRemove={() => void takeSchoolsAway()}
        />
      )}
    </>
  );
}
