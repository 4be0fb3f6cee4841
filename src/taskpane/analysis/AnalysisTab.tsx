import {
  Accordion,
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, type Dispatch, type SetStateAction } from "react";
import { flushSync } from "react-dom";
import { decisionsOf, type DecisionKind } from "../../analysis/decisions";
import { findingItems } from "../../analysis/finding-items";
import type { AnalysedWorkbook } from "../../port/workbook-port";
import { Decisions } from "./Decisions";
import { SectionsFold } from "../parts/Section";
import { FoundCard } from "../shell/FoundCard";
import { CheckLists } from "../parts/CheckLists";
import { OverviewContext, usePane, usePaneSelect } from "../store/pane-context";
import { jobOf, type DoneAnalysis } from "../store/pane-state";
import { usePlainStyles } from "../parts/plain-styles";
import { ProgressLine } from "../parts/ProgressLine";
import { KeptLines } from "../parts/KeptLines";
import { useTexts } from "../parts/texts-context";
import type { SheetView } from "../store/workbook-view";
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
  notice: { whiteSpace: "normal", overflowWrap: "anywhere" },
  start: { alignSelf: "flex-start" },
  link: {
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: "underline",
  },
});

/** Sections that are open, by id; they stay so while another tab is looked at. */
export type OpenSections = ReadonlySet<string>;

interface AnalysisTabProps {
  views: SheetView[];
  open: OpenSections;
  onOpen: Dispatch<SetStateAction<OpenSections>>;
}

/** The button that makes the summary, and what it found. */
export default function AnalysisTab({ views, open, onOpen }: AnalysisTabProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { analyse, cancel } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const analysis = usePaneSelect((state) => state.analysis);
  const running = usePaneSelect(jobOf("analysing"));
  const { done, cancelled } = analysis;
  if (!workbook) return null;

  if (running) {
    const label = running.stopping ? t("progress.stopping") : t("progress.analysing");
    return (
      <div className={plain.card}>
        <ProgressLine label={label} progress={running.progress} />
        <Button disabledFocusable={running.stopping} onClick={() => cancel("analysing")}>
          {t("action.cancel")}
        </Button>
      </div>
    );
  }
  return (
    <>
      {cancelled && <p className={plain.text}>{t("analysis.cancelled")}</p>}
      {done ? (
        <OverviewContext value={done.result.overview}>
          {done.outdated && <Outdated text={t("analysis.outdated")} />}
          <DoneLine done={done} />
          <Button appearance="primary" className={styles.start} onClick={() => void analyse()}>
            {t("action.analyseAgain")}
          </Button>
          <Answers result={done.result} open={open} onOpen={onOpen} />
        </OverviewContext>
      ) : (
        <>
          {workbook.summaryOutdated === true && <Outdated text={t("analysis.summaryOutdated")} />}
          {workbook.summaryOutdated === false && <p className={plain.text}>{t("analysis.summaryFresh")}</p>}
          <p className={plain.text}>{t("analysis.intro")}</p>
          <FoundCard views={views} />
        </>
      )}
      {!done && <SheetsOnRequest />}
    </>
  );
}

/** Where a decision is looked into. */
const SECTION_OF: Record<DecisionKind, string> = {
  overload: "workload",
  plannedOverload: "workload",
  openCoreTasks: "open",
  openEverywhere: "needs",
  coreTasksOnOne: "vulnerable",
  contradictions: "contradictions",
  hoursMissing: "incomplete",
};

/** Answers first; what they rest on in sections, of which only the first is open. */
function Answers({ result, open, onOpen }: Omit<AnalysisTabProps, "views"> & Pick<DoneAnalysis, "result">) {
  const { findings, overview } = result;
  const plain = usePlainStyles();
  const place = useRef<HTMLDivElement>(null);
  const decisions = useMemo(
    () => decisionsOf(findings, findingItems(findings, overview)),
    [findings, overview],
  );
  const follow = (id: string) => {
    flushSync(() => onOpen((before) => new Set([...before, id])));
    const head = place.current?.querySelector<HTMLElement>(`[data-section="${id}"]`);
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: "start" });
  };
  return (
    <SectionsFold value>
      <div ref={place} className={plain.stack}>
        <Decisions decisions={decisions} onFollow={({ kind }) => follow(SECTION_OF[kind])} />
        <KeyFigures findings={findings} onFollow={follow} />
        <Accordion
          multiple
          collapsible
          openItems={[...open]}
          onToggle={(_, { openItems }) => onOpen(new Set(openItems as string[]))}
        >
          <WorkloadBars findings={findings} />
          <OpenTasks findings={findings} />
          <ClusterBars findings={findings} />
          <VulnerableTasks findings={findings} />
          <IncompleteTasks findings={findings} />
          <TowardsTarget findings={findings} />
          <BetweenSchools findings={findings} />
          <Governance findings={findings} />
          <Expertise findings={findings} />
          <AnchorPoints findings={findings} />
          <CheckLists />
          <SheetsOnRequest />
        </Accordion>
      </div>
    </SectionsFold>
  );
}

function DoneLine({ done: { result, at } }: { done: DoneAnalysis }) {
  const plain = usePlainStyles();
  const { t, time } = useTexts();
  return (
    <div>
      <p className={plain.text}>{t("analysis.sheet", { sheet: result.summarySheet })}</p>
      {result.foreignSheetKept && <p className={plain.muted}>{t("analysis.foreign")}</p>}
      <KeptLines kept={result.kept} />
      {result.since && <SinceLine since={result.since} />}
      <p className={plain.muted}>{t("analysis.doneAt", { time: time(at) })}</p>
    </div>
  );
}

/** What was solved and what is new is on Bevindingen, row by row. */
function SinceLine({ since: { day, solved, added } }: { since: NonNullable<AnalysedWorkbook["since"]> }) {
  const plain = usePlainStyles();
  const styles = useStyles();
  const { t, day: dayText } = useTexts();
  const { show } = usePane();
  const sheet = usePaneSelect((state) =>
    state.workbook?.generatedSheets.find(({ kind }) => kind === "findings"),
  );
  const at = dayText(new Date(`${day}T12:00:00`));
  if (solved + added === 0) return <p className={plain.muted}>{t("analysis.sinceSame", { day: at })}</p>;
  const text = t("analysis.since", { day: at, solved, added });
  if (!sheet) return <p className={plain.text}>{text}</p>;
  return (
    <button
      type="button"
      className={mergeClasses(plain.lineButton, styles.link)}
      onClick={() => void show({ sheetId: sheet.sheetId, row: 0, column: 0 })}
    >
      {text}
    </button>
  );
}

function Outdated({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" role="status">
      <MessageBarBody className={styles.notice}>{text}</MessageBarBody>
    </MessageBar>
  );
}
