import { makeStyles } from "@fluentui/react-components";
import { usePane, usePaneSelect } from "../../store/pane-context";
import { usePlainStyles } from "../../parts/plain-styles";
import { RemoveSheets } from "../../parts/RemoveSheets";
import { useTexts } from "../../parts/texts-context";
import { addedLines, failedText } from "./import-text";

const useStyles = makeStyles({
  lines: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

/** What came of the last files, a sentence each; what was imported can be removed again. */
export function ImportAnswer() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { removeImported } = usePane();
  const { answer, ended } = usePaneSelect((state) => state.importing);
  if (ended) return <p className={plain.text}>{t(`import.${ended}`)}</p>;
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
      {added.length > 0 && <p className={plain.muted}>{t("import.correct")}</p>}
      {added.length > 0 && (
        <RemoveSheets
          label={t("import.remove")}
          question={t("import.removeAsk", { count: added.length })}
          onRemove={() => void removeImported()}
        />
      )}
    </>
  );
}
