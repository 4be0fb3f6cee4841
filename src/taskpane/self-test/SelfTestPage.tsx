import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
} from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf } from "../../port/problem";
import type { SelfTestAnswer } from "../../port/self-test";
import type { WorkbookPort } from "../../port/workbook-port";
import { undoCommand, undoesItself } from "../edits/undo-keys";
import { FailureNotice } from "../parts/FailureNotice";
import { usePlainStyles } from "../parts/plain-styles";
import { ProblemNotice } from "../parts/ProblemNotice";
import { useTexts } from "../parts/texts-context";
import { SelfTestFindings } from "./SelfTestFindings";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  warning: { paddingBlock: "6px", whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface SelfTestPageProps {
  selfTest: NonNullable<WorkbookPort["selfTest"]>;
  onClose: () => void;
}

interface Running {
  /** From 0 to 1. */
  share: number;
  /** What is done now; none before the first. */
  name: string;
  stopping: boolean;
}

/** Of the whole, how often a screen reader is told how far it is. */
const PARTS_TOLD = 4;

/** Tries in this Excel what Takenwijzer counts on, instead of the whole pane: meanwhile the rest of it would only wait. */
export default function SelfTestPage({ selfTest, onClose }: SelfTestPageProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t, percent } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [answer, setAnswer] = useState<SelfTestAnswer | null>(null);

  useEffect(() => {
    heading.current?.focus();
    return () => stop.current?.abort();
  }, []);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setRunning((now) => now && { ...now, stopping: true });
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // What is behind this page stays as it is
      if (undoCommand(event) && !undoesItself(event.target)) event.stopPropagation();
      if (event.key !== "Escape") return;
      // office.js takes the keyboard to the top of the pane at every Esc that it hears
      event.stopPropagation();
      if (stop.current) cancel();
      else onClose();
    };
    window.addEventListener("keydown", onKeyDown, true);
    return () => window.removeEventListener("keydown", onKeyDown, true);
  }, [cancel, onClose]);

  const start = async () => {
    if (stop.current) return;
    const stopping = new AbortController();
    stop.current = stopping;
    setAnswer(null);
    setRunning({ share: 0, name: "", stopping: false });
    // The button that was pressed goes
    heading.current?.focus();
    const ended = await selfTest({
      signal: stopping.signal,
      onProgress: (progress) => setRunning((now) => now && { ...now, ...progress }),
    }).catch((error: unknown): SelfTestAnswer => ({ ok: false, why: "problem", problem: problemOf(error) }));
    stop.current = null;
    setRunning(null);
    setAnswer(ended);
    heading.current?.focus();
  };

  const toldShare = running ? Math.floor(running.share * PARTS_TOLD) / PARTS_TOLD : 0;
  const told = running
    ? t(running.stopping ? "selfTest.stopping" : "selfTest.at", { share: percent(toldShare) })
    : answer?.ok
      ? t("selfTest.done")
      : "";
  return (
    <main className={styles.page}>
      <h1 ref={heading} tabIndex={-1} className={plain.heading}>
        {t("menu.selfTest")}
      </h1>
      <p role="status" className={plain.unseen}>
        {told}
      </p>
      {!running && !answer?.ok && (
        <>
          <p className={plain.text}>{t("selfTest.what")}</p>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody className={styles.warning}>
              <MessageBarTitle>{t("selfTest.before")}</MessageBarTitle>
              <ul className={styles.list}>
                <li>{t("selfTest.before.undo")}</li>
                <li>{t("selfTest.before.coAuthors")}</li>
                <li>{t("selfTest.before.blank")}</li>
              </ul>
            </MessageBarBody>
          </MessageBar>
        </>
      )}
      {running && (
        <div className={plain.section}>
          <p className={plain.text}>
            {t(running.stopping ? "selfTest.stopping" : "selfTest.at", { share: percent(running.share) })}
          </p>
          <ProgressBar
            className={plain.track}
            aria-label={t("menu.selfTest")}
            max={100}
            value={Math.round(running.share * 100)}
          />
          <p className={plain.muted} lang="en">
            {running.name}
          </p>
          <p className={plain.muted}>{t("selfTest.leave")}</p>
        </div>
      )}
      {answer && <Answer answer={answer} />}
      <div className={styles.buttons}>
        {running ? (
          <Button disabledFocusable={running.stopping} onClick={cancel}>
            {t("action.cancel")}
          </Button>
        ) : (
          <>
            <Button appearance={answer?.ok ? "secondary" : "primary"} onClick={() => void start()}>
              {t(answer ? "selfTest.again" : "selfTest.start")}
            </Button>
            <Button onClick={onClose}>{t("action.close")}</Button>
          </>
        )}
      </div>
    </main>
  );
}

function Answer({ answer }: { answer: SelfTestAnswer }) {
  const plain = usePlainStyles();
  const { t, list } = useTexts();
  if (answer.ok) return <SelfTestFindings report={answer.report} />;
  switch (answer.why) {
    case "cancelled":
      return (
        <p className={plain.text} role="alert">
          {t("selfTest.cancelled")}
        </p>
      );
    case "sheetsInTheWay":
      return (
        <FailureNotice
          title={t("selfTest.notRun")}
          text={t("selfTest.inTheWay", { sheets: list(answer.sheetNames) })}
        />
      );
    case "problem":
      return <ProblemNotice title={t("selfTest.notRun")} problem={answer.problem} />;
  }
}
