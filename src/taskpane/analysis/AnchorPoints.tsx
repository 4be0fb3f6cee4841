import type { Findings } from "../../analysis/findings";
import type { Overview } from "../../model/overview";
import { CellButton } from "../CellButton";
import { withAnchorPoint } from "../change-settings";
import { Button } from "../fields/Button";
import { hoursTotalText } from "../hours-text";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { ShortList } from "../ShortList";
import { useTexts } from "../texts-context";

const AT_FIRST = 5;

/** Who may be the contact at a school; a candidate until the user says so. */
export function AnchorPoints({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { saveSettings } = usePane();
  const { workbook } = usePaneState();
  if (!workbook || findings.anchorPoints.length === 0) return null;
  const { settings } = workbook;
  return (
    <section className={plain.section} aria-labelledby="anchors">
      <h2 id="anchors" className={plain.heading}>
        {t("anchors.title")}
      </h2>
      <p className={plain.muted}>{t("anchors.hint")}</p>
      <ShortList
        items={findings.anchorPoints}
        atFirst={AT_FIRST}
        render={({ personKey, person, school, tasks, hours, cell }) => {
          const confirmed = settings.anchorPoints.some(
            (one) => one.personKey === personKey && one.school === school,
          );
          const who = (
            <>
              {person}{" "}
              <span className={plain.muted}>
                {[school, t("workload.tasks", { count: tasks }), hoursTotalText(texts, hours)].join(" · ")}
              </span>
            </>
          );
          return (
            <li key={`${personKey} ${school}`} className={plain.spread}>
              {cell ? (
                <CellButton cell={cell} overview={overview}>
                  {who}
                </CellButton>
              ) : (
                <span className={plain.text}>{who}</span>
              )}
              <Button
                size="small"
                aria-pressed={confirmed}
                aria-label={t("anchors.confirmOf", {
                  answer: confirmed ? t("anchors.confirmed") : t("anchors.confirm"),
                  person,
                  school,
                })}
                onClick={() =>
                  void saveSettings(withAnchorPoint(settings, { personKey, school }, !confirmed))
                }
              >
                {confirmed ? t("anchors.confirmed") : t("anchors.confirm")}
              </Button>
            </li>
          );
        }}
      />
    </section>
  );
}
