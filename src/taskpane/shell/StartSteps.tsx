import { makeStyles } from "@fluentui/react-components";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({ steps: { margin: 0, paddingInlineStart: "20px" } });

/** The three steps from an empty copy to a summary. */
export function StartSteps() {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <ol className={styles.steps}>
      <li>{t("start.fill")}</li>
      <li>{t("start.target")}</li>
      <li>{t("start.analyse")}</li>
    </ol>
  );
}
