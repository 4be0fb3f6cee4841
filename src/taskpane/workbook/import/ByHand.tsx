import { makeStyles } from "@fluentui/react-components";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";

const useStyles = makeStyles({ steps: { margin: 0, paddingInlineStart: "20px" } });

/** Where Excel is too old to do it: how the user does it. */
export function ByHand() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <>
      <p className={plain.text}>{t("import.byHand")}</p>
      <ol className={styles.steps}>
        <li>{t("import.byHand.open")}</li>
        <li>{t("import.byHand.copy")}</li>
        <li>{t("import.byHand.where")}</li>
        <li>{t("import.byHand.name")}</li>
      </ol>
    </>
  );
}
