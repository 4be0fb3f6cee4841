import { makeStyles, tokens } from "@fluentui/react-components";
import type { Overview } from "../model/overview";
import { Button } from "./fields/Button";
import { usePane, usePaneState } from "./pane-context";
import { usePlainStyles } from "./plain-styles";
import { ProblemNotice } from "./ProblemNotice";
import { BringSchoolsFold } from "./schools/BringSchoolsFold";
import { useTexts } from "./texts-context";
import { LeftOutSheets } from "./workbook/LeftOutSheets";

const ORIGIN = { name: "www.digisprong.be", address: "https://www.digisprong.be" };

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px", alignItems: "flex-start" },
  link: {
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { color: "LinkText" },
    borderRadius: tokens.borderRadiusSmall,
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A workbook in which nothing says who does what: what was looked for, and where the original is. */
export default function NoTaskOverview({ overview }: { overview: Overview | null }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { refresh, closeProblem } = usePane();
  const { problem } = usePaneState();
  const [before, after] = t("none.origin", { site: "\n" }).split("\n");
  return (
    <main className={styles.page}>
      <h1 className={plain.heading}>{t("none.title")}</h1>
      <p className={plain.text}>{t("none.lookedFor")}</p>
      {overview && overview.taskLists.length > 0 && <p className={plain.text}>{t("none.onlyList")}</p>}
      <p className={plain.text}>
        {before}
        <a className={styles.link} href={ORIGIN.address} target="_blank" rel="noreferrer">
          {ORIGIN.name}
        </a>
        {after}
      </p>
      <Button appearance="primary" onClick={() => void refresh()}>
        {t("action.refresh")}
      </Button>
      {problem?.during === "bringing" && (
        <ProblemNotice problem={problem.problem} title={t("problem.title.bringing")} onClose={closeProblem} />
      )}
      {overview && <BringSchoolsFold />}
      {overview && (
        <LeftOutSheets
          overview={overview}
          title={t("none.sheets", { count: overview.leftOut.length })}
          open
        />
      )}
    </main>
  );
}
