import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { Announcer } from "./Announcer";
import { AnswerPlaces, AnswersContext } from "../edits/answer-places";
import { placeOfEdits } from "../edits/edit-place";
import { AskedElsewhere, SavedElsewhere } from "../edits/EditAnswer";
import { UndoButtons } from "../edits/UndoButtons";
import type { OpenSections } from "../analysis/AnalysisTab";
import { lazyPart } from "./lazy";
import type { MenuPage } from "./MoreMenu";
import { Opening } from "./Opening";
import { usePane, usePaneSelect } from "../store/pane-context";
import { hasNoTaskOverview, type Tab } from "../store/pane-state";
import { usePlainStyles } from "../parts/plain-styles";
import { ProblemNotice } from "../parts/ProblemNotice";
import { SituationPicker } from "./SituationPicker";
import { focusOnWhatAsked, SelfTestLink } from "../self-test/SelfTestLink";
import { tabId, tabPanelId, TabStrip } from "./TabStrip";
import { TasksTab } from "../tasks/TasksTab";
import { useTexts } from "../parts/texts-context";
import { chosenView, viewsOf } from "../store/selectors";

// The task list comes first; the other parts after it.
const NoTaskOverview = lazyPart(() => import("./NoTaskOverview"));
const AnalysisTab = lazyPart(() => import("../analysis/AnalysisTab"));
const WorkbookTab = lazyPart(() => import("../workbook/WorkbookTab"));
const HelpPage = lazyPart(() => import("./HelpPage"));
const SelfTestPage = lazyPart(() => import("../self-test/SelfTestPage"));
const MoreMenu = lazyPart(() => import("./MoreMenu"), "button");

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  head: { display: "flex", gap: "4px", padding: "8px 12px 0" },
  /** As wide before the menu is there. */
  more: { flexShrink: 0, width: "32px" },
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

/**
 * Fluent's menu brings along a library that puts stops of its own at both ends of the page; office.js counts those when it moves
 * the focus at Tab in Excel on the web, and the keyboard would not leave the pane.
 */
const NO_FOCUS_LIBRARY = { "data-tabster": JSON.stringify({ uncontrolled: { completely: true } }) };

/** Of the analysis. */
const FIRST_OPEN: OpenSections = new Set(["workload"]);

export function Pane() {
  const isNone = usePaneSelect(hasNoTaskOverview);
  const { selfTest } = usePane();
  const [testing, setTesting] = useState(false);
  const startTesting = useCallback(() => setTesting(true), []);
  const stopTesting = useCallback(() => setTesting(false), []);
  useEffect(() => {
    return testing ? focusOnWhatAsked : undefined;
  }, [testing]);
  return (
    <>
      <Announcer />
      {testing && selfTest && <SelfTestPage selfTest={selfTest} onClose={stopTesting} />}
      {/* Kept as it is meanwhile. */}
      <div hidden={testing}>
        {isNone ? <NoTaskOverview onSelfTest={startTesting} /> : <Contents onSelfTest={startTesting} />}
      </div>
    </>
  );
}

function Contents({ onSelfTest }: { onSelfTest: () => void }) {
  const styles = useStyles();
  const { unseen } = usePlainStyles();
  const { t } = useTexts();
  const pane = usePane();
  const reading = usePaneSelect((state) => state.reading);
  const readingProgress = usePaneSelect((state) => state.readingProgress);
  const refreshing = usePaneSelect((state) => state.refreshing);
  const workbook = usePaneSelect((state) => state.workbook);
  const problem = usePaneSelect((state) => state.problem);
  const tab = usePaneSelect((state) => state.tab);
  const views = usePaneSelect(viewsOf);
  const chosen = usePaneSelect(chosenView);
  /** The analysis is about all schools at once: a choice leads to the tasks of that one. */
  const isOfAll = tab === "analysis" && new Set(views.map(({ situation }) => situation.school)).size > 1;
  const places = useMemo(() => new AnswerPlaces(), []);
  const at = usePaneSelect((state) => (chosen ? placeOfEdits(state, chosen) : null));
  const answers = useMemo(() => ({ places, at }), [places, at]);
  const [page, setPage] = useState<MenuPage | null>(null);
  const [openSections, setOpenSections] = useState<OpenSections>(FIRST_OPEN);
  const closePage = useCallback(() => setPage(null), []);

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
        <p className={styles.problem}>
          <SelfTestLink onSelfTest={onSelfTest} />
        </p>
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
      <div className={styles.pane} {...NO_FOCUS_LIBRARY}>
        <header>
          {name}
          <div className={styles.head}>
            <SituationPicker
              className={styles.picker}
              situations={workbook.overview.situations}
              chosen={isOfAll ? null : chosen.situation}
              onChoose={(sheetId) => {
                if (isOfAll) pane.chooseTab("tasks");
                void pane.chooseSituation(sheetId);
              }}
            />
            <Button
              appearance="subtle"
              icon={<ArrowClockwiseRegular />}
              aria-label={t("action.refresh")}
              title={t("action.refresh")}
              disabledFocusable={refreshing}
              onClick={() => void pane.refresh()}
            />
            <span className={styles.more}>
              <MoreMenu onChoose={setPage} onSelfTest={onSelfTest} />
            </span>
          </div>
          <div className={styles.tabs}>
            <TabStrip
              chosen={tab}
              onChoose={(next) => {
                setPage(null);
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
          <AskedElsewhere />
        </div>
        <main className={styles.main}>
          {page && (
            <div className={styles.body}>
              <HelpPage page={page} onClose={closePage} />
            </div>
          )}
          {/* The list keeps its filters and what is being typed while another tab is looked at. */}
          <TabPanel tab="tasks" shown={tab === "tasks" && !page}>
            <TasksTab views={views} chosen={chosen} />
          </TabPanel>
          {tab !== "tasks" && !page && (
            <TabPanel tab={tab} shown>
              {tab === "analysis" && (
                <AnalysisTab views={views} open={openSections} onOpen={setOpenSections} />
              )}
              {tab === "workbook" && <WorkbookTab views={views} chosen={chosen} />}
            </TabPanel>
          )}
        </main>
        <SavedElsewhere />
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
