import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { coverageShare } from "../../analysis/coverage";
import type { Coverage, Findings } from "../../analysis/findings";
import type { Texts } from "../../locale/texts";
import { hoursTotalText } from "../hours-text";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: "8px",
    margin: 0,
  },
  figure: {
    display: "flex",
    flexDirection: "column",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  /** The longest figure: the four others stand two by two around it. */
  wide: { gridColumn: "1 / -1" },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  words: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export function KeyFigures({ findings }: { findings: Findings }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, number, percent } = texts;
  const { keyFigures, dataQuality, role } = findings;
  const { hours } = keyFigures;
  const figures: { label: string; figure: string; more?: string; words?: boolean; wide?: boolean }[] = [
    { label: t("figures.coverage"), ...coverageFigure(texts, keyFigures.coverage) },
    { label: t("figures.coreCoverage"), ...coverageFigure(texts, keyFigures.coreCoverage) },
    {
      label: t("figures.hours"),
      figure: hoursTotalText(texts, hours),
      words: hours.unknownCount > 0,
      wide: true,
      more:
        dataQuality.assignments > 0
          ? t("figures.withHours", {
              share: percent(dataQuality.assignmentsWithHours / dataQuality.assignments),
            })
          : undefined,
    },
    { label: t("figures.persons"), figure: number(keyFigures.persons) },
    {
      label: t("figures.open"),
      figure: number(keyFigures.openTasks),
      more: keyFigures.openTasks > 0 ? t("figures.openCore", { count: keyFigures.openCoreTasks }) : undefined,
    },
  ];
  return (
    <section className={plain.section} aria-labelledby="figures">
      <h2 id="figures" className={plain.heading}>
        {t("figures.title")}
      </h2>
      <p className={plain.muted}>{t(`analysis.basis.${role}`)}</p>
      <dl className={styles.figures}>
        {figures.map(({ label, figure, more, words, wide }) => (
          <div key={label} className={mergeClasses(styles.figure, wide && styles.wide)}>
            <dt className={plain.muted}>{label}</dt>
            <dd className={mergeClasses(styles.number, words && styles.words)}>{figure}</dd>
            {more && <dd className={plain.muted}>{more}</dd>}
          </div>
        ))}
      </dl>
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
