import { Button, makeStyles, MessageBar, MessageBarBody, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SelfTestOutcome, SelfTestReport, SelfTestResult } from "../../port/self-test";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  results: { display: "flex", flexDirection: "column", gap: "6px" },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  trouble: { color: tokens.colorStatusDangerForeground1 },
  got: {
    display: "block",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

const isTrouble = (outcome: SelfTestOutcome) => outcome === "different" || outcome === "failed";

/** What a self-test found, in short and in full, and how to send it to who makes Takenwijzer. */
export function SelfTestFindings({ report }: { report: SelfTestReport }) {
  const plain = usePlainStyles();
  const { t, list } = useTexts();
  const { rules, jobs, leftBehind, excel } = report;
  const troubles = [...rules, ...jobs].filter(({ outcome }) => isTrouble(outcome)).length;
  return (
    <>
      <MessageBar intent={troubles === 0 ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {troubles === 0 ? t("selfTest.allWell") : t("selfTest.troubles", { count: troubles })}
        </MessageBarBody>
      </MessageBar>
      {leftBehind.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("selfTest.leftBehind", { sheets: list(leftBehind) })}</MessageBarBody>
        </MessageBar>
      )}
      <p className={plain.muted}>
        {t("selfTest.excel", {
          platform: excel.platform,
          version: excel.version,
          set: excel.newestSet,
          build: excel.officeJs || "?",
        })}
      </p>
      <Report text={JSON.stringify({ takenwijzer: TAKENWIJZER_VERSION, ...report }, null, 2)} />
      <Results title={t("selfTest.rules")} results={rules} />
      <Results title={t("selfTest.jobs")} results={jobs} />
    </>
  );
}

/** To send on: nothing leaves the pane by itself. */
function Report({ text }: { text: string }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [copied, setCopied] = useState<"no" | "yes" | "byHand">("no");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copied !== "byHand") return;
    field.current?.focus();
    field.current?.select();
  }, [copied]);
  // Office does not let every pane use the clipboard, and an older one has none: then the text is there to take
  const copy = async () => {
    setCopied("no");
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (!clipboard) return setCopied("byHand");
    await clipboard.writeText(text).then(
      () => setCopied("yes"),
      () => setCopied("byHand"),
    );
  };
  return (
    <div className={plain.section}>
      <p className={plain.text}>{t("selfTest.report")}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => void copy()}>
          {t("selfTest.copy")}
        </Button>
        <Button onClick={() => download(text)}>{t("selfTest.download")}</Button>
      </div>
      <p role="status" className={plain.muted}>
        {copied === "yes" && t("selfTest.copied")}
        {copied === "byHand" && t("selfTest.copyByHand")}
      </p>
      {copied === "byHand" && (
        <Textarea
          textarea={{ ref: field }}
          aria-label={t("selfTest.reportText")}
          lang="en"
          readOnly
          rows={8}
          value={text}
        />
      )}
    </div>
  );
}

function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "takenwijzer-zelftest.json";
  link.click();
  // The browser has taken it by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function Results({ title, results }: { title: string; results: SelfTestResult[] }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <section className={plain.section}>
      <h2 className={plain.heading}>{title}</h2>
      <ul className={`${plain.list} ${styles.results}`}>
        {results.map(({ name, outcome, got }) => (
          <li key={name} className={plain.text}>
            <span className={isTrouble(outcome) ? `${styles.outcome} ${styles.trouble}` : styles.outcome}>
              {t(`selfTest.outcome.${outcome}`)}
            </span>
            {": "}
            <span lang="en">{name}</span>
            {isTrouble(outcome) && (
              <code className={styles.got} lang="en">
                {typeof got === "string" ? got : JSON.stringify(got)}
              </code>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
