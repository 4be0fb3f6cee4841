import { makeStyles, tokens } from "@fluentui/react-components";
import { coverageShare } from "../../analysis/coverage";
import type { Coverage, Findings } from "../../analysis/findings";
import type { Texts } from "../../locale/texts";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex" },
  figure: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    padding: "8px",
    border: "1px solid transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

interface KeyFiguresProps {
  findings: Findings;
  /** To the section of this id. */
  onFollow: (section: string) => void;
}

/** The figures at a glance; each leads to its list. */
export function KeyFigures({ findings, onFollow }: KeyFiguresProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, number, percent } = texts;
  const { keyFigures, dataQuality, role } = findings;
  const { hours } = keyFigures;
  const figures: { label: string; figure: string; more?: string; leadsTo: string }[] = [
    { label: t("figures.coverage"), leadsTo: "clusters", ...coverageFigure(texts, keyFigures.coverage) },
    { label: t("figures.coreCoverage"), leadsTo: "open", ...coverageFigure(texts, keyFigures.coreCoverage) },
    {
      label: t("figures.hours"),
      leadsTo: "workload",
      figure: t(hours.approximate ? "hours.approx" : "hours.short", { hours: hours.known }),
      more: [
        ...(hours.unknownCount > 0 ? [t("figures.withoutHours", { count: hours.unknownCount })] : []),
        ...(dataQuality.assignments > 0
          ? [
              t("figures.withHours", {
                share: percent(dataQuality.assignmentsWithHours / dataQuality.assignments),
              }),
            ]
          : []),
      ].join("; "),
    },
    {
      label: t("open.title"),
      leadsTo: "open",
      figure: number(keyFigures.openTasks),
      more: keyFigures.openTasks > 0 ? t("figures.openCore", { count: keyFigures.openCoreTasks }) : undefined,
    },
  ];
  return (
    <section className={plain.section} aria-labelledby="figures">
      <h2 id="figures" className={plain.heading}>
        {t("figures.title")}
      </h2>
      {role === "target" && <p className={plain.muted}>{t("analysis.basis.target")}</p>}
      <ul className={styles.figures}>
        {figures.map(({ label, figure, more, leadsTo }) => (
          <li key={label} className={styles.item}>
            <button type="button" className={styles.figure} onClick={() => onFollow(leadsTo)}>
              <span className={plain.muted}>{label}</span>
              <span className={styles.number}>{figure}</span>
              {more && <span className={plain.muted}>{more}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function coverageFigure({ t, percent }: Texts, coverage: Coverage): { figure: string; more?: string } {
  const share = coverageShare(coverage);
  if (share === null) return { figure: "–", more: t("figures.noTasks") };
  return {
    figure: percent(share),
    more: t("figures.ofTotal", { count: coverage.withPerson, total: coverage.total }),
  };
}
