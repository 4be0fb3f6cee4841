import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { useContext, useMemo, useState, type ReactNode } from "react";
import { Announcer } from "./Announcer";
import { AnswerPlaces, AnswersContext } from "./edits/answer-places";
import { placeOfEdits } from "./edits/edit-place";
import { EditAnswerElsewhere } from "./edits/EditAnswer";
import { UndoButtons } from "./edits/UndoButtons";
import { Button } from "./fields/Button";
import { later } from "./later";
import { Opening } from "./Opening";
import { usePane, usePaneState } from "./pane-context";
import { hasNoTaskOverview, type Tab } from "./pane-state";
import { usePlainStyles } from "./plain-styles";
import { ProblemNotice } from "./ProblemNotice";
import { SituationPicker } from "./SituationPicker";
import { tabId, tabPanelId, TabStrip } from "./TabStrip";
import { TasksTab } from "./tasks/TasksTab";
import { useTexts } from "./texts-context";
import { sheetViews } from "./workbook-view";

// The task list comes first; the other parts after it.
const NoTaskOverview = later(() => import("./NoTaskOverview"));
const AnalysisTab = later(() => import("./analysis/AnalysisTab"));
const WorkbookTab = later(() => import("./workbook/WorkbookTab"));
const HelpPage = later(() => import("./HelpPage"));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  head: { display: "flex", gap: "4px", padding: "8px 12px 0" },
  picker: { flex: "1 1 auto", minWidth: 0 },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    paddingInlineStart: "4px",
    paddingInlineEnd: "12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  undo: { display: "flex" },
  main: { flex: "1 1 auto", minHeight: 0 },
  body: { height: "100%", overflowY: "auto" },
  elsewhere: { paddingInline: "12px" },
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
  const { reading, readingProgress, refreshing, workbook, situationId, problem, tab, edits } = usePaneState();
  const views = useMemo(() => (workbook ? sheetViews(workbook.overview) : []), [workbook]);
  const chosen = views.find(({ situation }) => situation.sheet.id === situationId);
  const places = useMemo(() => new AnswerPlaces(), []);
  const at = chosen ? placeOfEdits(edits, chosen) : null;
  const answers = useMemo(() => ({ places, at }), [places, at]);
  const [help, setHelp] = useState(false);

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
    <AnswersContext value={answers}>
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
            <Button
              appearance="subtle"
              icon={<QuestionCircleRegular />}
              aria-label={t("help.title")}
              title={t("help.title")}
              aria-expanded={help}
              onClick={() => setHelp(!help)}
            />
          </div>
          <div className={styles.tabs}>
            <TabStrip
              chosen={tab}
              onChoose={(next) => {
                setHelp(false);
                pane.chooseTab(next);
              }}
            />
            <div className={styles.undo}>
              <UndoButtons />
            </div>
          </div>
        </header>
        {notice}
        <div className={styles.elsewhere}>
          <EditAnswerElsewhere />
        </div>
        <main className={styles.main}>
          {help && (
            <div className={styles.body}>
              <HelpPage onClose={() => setHelp(false)} />
            </div>
          )}
          {/* The list keeps its filters and what is being typed while another tab is looked at. */}
          <TabPanel tab="tasks" shown={tab === "tasks" && !help}>
            <TasksTab views={views} chosen={chosen} />
          </TabPanel>
          {tab !== "tasks" && !help && (
            <TabPanel tab={tab} shown>
              {tab === "analysis" && <AnalysisTab views={views} />}
              {tab === "workbook" && <WorkbookTab views={views} chosen={chosen} />}
            </TabPanel>
          )}
        </main>
      </div>
    </AnswersContext>
  );
}

/** Out of view, nothing is answered in it. */
const UNSEEN = { places: new AnswerPlaces(), at: null };

function TabPanel({ tab, shown, children }: { tab: Tab; shown: boolean; children: ReactNode }) {
  const styles = useStyles();
  const answers = useContext(AnswersContext);
  return (
    <div
      role="tabpanel"
      id={tabPanelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={!shown}
      className={styles.body}
    >
      <AnswersContext value={shown ? answers : UNSEEN}>
        <div className={styles.panel}>{children}</div>
      </AnswersContext>
    </div>
  );
}
