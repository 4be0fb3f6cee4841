import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { lazy, Suspense, useMemo } from "react";
import { Announcer } from "./Announcer";
import { NoTaskOverview } from "./NoTaskOverview";
import { Opening } from "./Opening";
import { usePane, usePaneState } from "./pane-context";
import { hasNoTaskOverview } from "./pane-state";
import { usePlainStyles } from "./plain-styles";
import { ProblemNotice } from "./ProblemNotice";
import { SituationPicker } from "./SituationPicker";
import { tabId, tabPanelId, TabStrip } from "./TabStrip";
import { TasksTab } from "./tasks/TasksTab";
import { useTexts } from "./texts-context";
import { sheetViews } from "./workbook-view";

// The task list comes first; the other tabs are fetched when they are opened.
const AnalysisTab = lazy(() => import("./analysis/AnalysisTab"));
const WorkbookTab = lazy(() => import("./workbook/WorkbookTab"));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  head: { display: "flex", gap: "4px", padding: "8px 12px 0" },
  picker: { flex: "1 1 auto", minWidth: 0 },
  tabs: { paddingInline: "4px" },
  body: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
  },
  panel: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px" },
  problem: { padding: "8px 12px 0" },
});

export function Pane() {
  const state = usePaneState();
  return (
    <>
      <Announcer />
      {hasNoTaskOverview(state) ? (
        <NoTaskOverview overview={state.workbook?.overview ?? null} />
      ) : (
        <Contents />
      )}
    </>
  );
}

function Contents() {
  const styles = useStyles();
  const { unseen } = usePlainStyles();
  const { t } = useTexts();
  const pane = usePane();
  const { reading, readingProgress, refreshing, workbook, situationId, problem, tab } = usePaneState();
  const views = useMemo(() => (workbook ? sheetViews(workbook.overview) : []), [workbook]);
  const chosen = views.find(({ situation }) => situation.sheet.id === situationId);

  const canRetry = reading === "failed" || (problem?.problem.retry && problem.during !== "showing");
  const notice = problem && (
    <div className={styles.problem}>
      <ProblemNotice
        problem={problem.problem}
        title={t(`problem.title.${problem.during}`)}
        onRetry={canRetry ? () => void pane.retry() : undefined}
        onClose={workbook ? pane.closeProblem : undefined}
      />
    </div>
  );
  const name = <h1 className={unseen}>{t("app.name")}</h1>;
  if (reading === "failed") {
    return (
      <main>
        {name}
        {notice}
      </main>
    );
  }
  if (!workbook || !chosen) {
    return (
      <main aria-busy="true">
        {name}
        <Opening progress={readingProgress} />
      </main>
    );
  }
  return (
    <div className={styles.pane}>
      <header>
        {name}
        <div className={styles.head}>
          <SituationPicker
            className={styles.picker}
            situations={workbook.overview.situations}
            chosen={chosen.situation}
            onChoose={pane.chooseSituation}
          />
          <Button
            appearance="subtle"
            icon={<ArrowClockwiseRegular />}
            aria-label={t("action.refresh")}
            title={t("action.refresh")}
            disabledFocusable={refreshing}
            onClick={() => void pane.refresh()}
          />
        </div>
        <div className={styles.tabs}>
          <TabStrip chosen={tab} onChoose={pane.chooseTab} />
        </div>
      </header>
      {notice}
      <main className={styles.body}>
        <div role="tabpanel" id={tabPanelId(tab)} aria-labelledby={tabId(tab)} className={styles.panel}>
          <Suspense fallback={<Opening progress={null} />}>
            {tab === "tasks" && <TasksTab views={views} chosen={chosen} />}
            {tab === "analysis" && <AnalysisTab views={views} />}
            {tab === "workbook" && <WorkbookTab views={views} />}
          </Suspense>
        </div>
      </main>
    </div>
  );
}
