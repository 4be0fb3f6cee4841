import { Button, Link, makeStyles } from "@fluentui/react-components";
import { usePane, usePaneSelect } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { ProblemNotice } from "../parts/ProblemNotice";
import { ImportSchoolsFold } from "../workbook/import/ImportSchoolsFold";
import { SelfTestLink } from "../self-test/SelfTestLink";
import { useTexts } from "../parts/texts-context";
import { LeftOutSheets } from "../workbook/LeftOutSheets";

const ORIGIN = { name: "www.digisprong.be", address: "https://www.digisprong.be" };

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px", alignItems: "flex-start" },
});

/** A workbook in which nothing says who does what: what was looked for, and where the original is. */
export default function NoTaskOverview({ onSelfTest }: { onSelfTest: () => void }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { refresh, closeProblem } = usePane();
  const overview = usePaneSelect((state) => state.workbook?.overview);
  const problem = usePaneSelect((state) => state.problem);
  const [before, after] = t("none.origin", { site: "\n" }).split("\n");
  return (
    <main className={styles.page}>
      <h1 className={plain.heading}>{t("none.title")}</h1>
      <p className={plain.text}>{t("none.lookedFor")}</p>
      {overview && overview.taskLists.length > 0 && <p className={plain.text}>{t("none.onlyList")}</p>}
      <p className={plain.text}>
        {before}
        <Link href={ORIGIN.address} target="_blank" rel="noreferrer">
          {ORIGIN.name}
        </Link>
        {after}
      </p>
      <Button appearance="primary" onClick={() => void refresh()}>
        {t("action.refresh")}
      </Button>
      {problem?.during === "importing" && (
        <ProblemNotice
          problem={problem.problem}
          title={t("problem.title.importing")}
          onClose={closeProblem}
        />
      )}
      {overview && <ImportSchoolsFold />}
      {overview && <LeftOutSheets title={(count) => t("none.sheets", { count })} open />}
      <SelfTestLink onSelfTest={onSelfTest} />
    </main>
  );
}
