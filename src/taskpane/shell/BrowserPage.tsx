import { Button, Link, makeStyles } from "@fluentui/react-components";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

/** Put in when the pane is packaged for a web server: the page beside it that says how to install; null without one. */
declare const TAKENWIJZER_START_PAGE: string | null;

const useStyles = makeStyles({
  page: {
    maxWidth: "40em",
    margin: "0 auto",
    padding: "24px 16px",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    alignItems: "flex-start",
  },
  steps: { margin: 0, paddingInlineStart: "24px" },
});

/** Shown where there is no Excel around the pane. */
export default function BrowserPage() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <main className={styles.page}>
      <h1 className={plain.heading}>{t("browser.title")}</h1>
      <p className={plain.text}>{t("browser.what")}</p>
      <ol className={styles.steps}>
        <li>{t("browser.step1")}</li>
        <li>{t("browser.step2")}</li>
        <li>{t("browser.step3")}</li>
      </ol>
      {TAKENWIJZER_START_PAGE && <Link href={TAKENWIJZER_START_PAGE}>{t("browser.install")}</Link>}
      <p className={plain.text}>{t("browser.stillWrong")}</p>
      <Button onClick={() => location.reload()}>{t("action.reload")}</Button>
    </main>
  );
}
