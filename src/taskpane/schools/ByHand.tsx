import { makeStyles } from "@fluentui/react-components";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

const useStyles = makeStyles({ steps: { margin: 0, paddingInlineStart: "20px" } });

/** Where Excel is too old to do it: how the user does it. */
export function ByHand() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <>
      <p className={plain.text}>{t("bring.byHand")}</p>
      <ol className={styles.steps}>
        <li>{t("bring.byHand.open")}</li>
        <li>{t("bring.byHand.copy")}</li>
        <li>{t("bring.byHand.where")}</li>
        <li>{t("bring.byHand.name")}</li>
      </ol>
    </>
  );
}
