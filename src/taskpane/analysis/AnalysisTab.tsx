import { makeStyles, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { Button } from "../fields/Button";
import { FoundCard } from "../FoundCard";
import { CheckList } from "../CheckList";
import { usePane, usePaneState } from "../pane-context";
import type { DoneAnalysis } from "../pane-state";
import { usePlainStyles } from "../plain-styles";
import { ProgressLine } from "../ProgressLine";
import { useTexts } from "../texts-context";
import type { SheetView } from "../workbook-view";
import { AnchorPoints } from "./AnchorPoints";
import { BetweenSchools } from "./BetweenSchools";
import { ClusterBars } from "./ClusterBars";
import { Expertise } from "./Expertise";
import { Governance } from "./Governance";
import { IncompleteTasks } from "./IncompleteTasks";
import { KeyFigures } from "./KeyFigures";
import { OpenTasks } from "./OpenTasks";
import { SheetsOnRequest } from "./SheetsOnRequest";
import { TowardsTarget } from "./TowardsTarget";
import { VulnerableTasks } from "./VulnerableTasks";
import { WorkloadBars } from "./WorkloadBars";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    gap: "8px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { fontSize: "20px", flexShrink: 0 },
  start: { alignSelf: "flex-start" },
});

/** The button that makes the summary, and what it found. */
export default function AnalysisTab({ views }: { views: SheetView[] }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { analyse, cancel } = usePane();
  const { workbook, analysis } = usePaneState();
  const { done, running, cancelled } = analysis;
  if (!workbook) return null;

  if (running) {
    const label = running.stopping ? t("progress.stopping") : t("progress.analysing");
    return (
      <div className={plain.card}>
        <ProgressLine label={label} progress={running.progress} />
        <Button disabledFocusable={running.stopping} onClick={cancel}>
          {t("action.cancel")}
        </Button>
      </div>
    );
  }
  return (
    <>
      {cancelled && <p className={plain.text}>{t("analysis.cancelled")}</p>}
      {done ? (
        <>
          {done.outdated && <Outdated text={t("analysis.outdated")} />}
          <DoneLine done={done} />
          <Button appearance="primary" className={styles.start} onClick={() => void analyse()}>
            {t("action.analyseAgain")}
          </Button>
          <KeyFigures findings={done.result.findings} />
          <OpenTasks findings={done.result.findings} overview={done.result.overview} />
          <IncompleteTasks findings={done.result.findings} overview={done.result.overview} />
          <VulnerableTasks findings={done.result.findings} overview={done.result.overview} />
          <WorkloadBars findings={done.result.findings} overview={done.result.overview} />
          <ClusterBars findings={done.result.findings} overview={done.result.overview} />
          <TowardsTarget findings={done.result.findings} overview={done.result.overview} />
          <BetweenSchools findings={done.result.findings} overview={done.result.overview} />
          <Governance findings={done.result.findings} />
          <Expertise findings={done.result.findings} overview={done.result.overview} />
          <AnchorPoints findings={done.result.findings} overview={done.result.overview} />
          <CheckList
            notices={done.result.findings.toCheck}
            conflicts={done.result.findings.conflicts}
            overview={done.result.overview}
          />
        </>
      ) : (
        <>
          {workbook.summaryOutdated === true && <Outdated text={t("analysis.summaryOutdated")} />}
          {workbook.summaryOutdated === false && <p className={plain.text}>{t("analysis.summaryFresh")}</p>}
          <p className={plain.text}>{t("analysis.intro")}</p>
          <FoundCard overview={workbook.overview} views={views} />
        </>
      )}
      <SheetsOnRequest />
    </>
  );
}

function DoneLine({ done: { result, at } }: { done: DoneAnalysis }) {
  const plain = usePlainStyles();
  const { t, time } = useTexts();
  return (
    <div>
      <p className={plain.text}>{t("analysis.sheet", { sheet: result.summarySheet })}</p>
      {result.foreignSheetKept && <p className={plain.muted}>{t("analysis.foreign")}</p>}
      <p className={plain.muted}>{t("analysis.doneAt", { time: time(at) })}</p>
    </div>
  );
}

function Outdated({ text }: { text: string }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  return (
    <div className={styles.notice} role="status">
      <InfoRegular className={styles.icon} />
      <p className={plain.text}>{text}</p>
    </div>
  );
}
