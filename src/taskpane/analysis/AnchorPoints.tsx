import { Button } from "@fluentui/react-components";
import type { Findings } from "../../analysis/findings";
import { CellButton } from "../parts/CellButton";
import { withAnchorPoint } from "../store/change-settings";
import { hoursTotalText } from "../parts/hours-text";
import { usePane, usePaneSelect } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";
import { Section } from "../parts/Section";

const AT_FIRST = 5;

/** Who may be the contact at a school; a candidate until the user says so. */
export function AnchorPoints({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { saveSettings } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  if (!workbook || findings.anchorPoints.length === 0) return null;
  const { settings } = workbook;
  return (
    <Section id="anchors" title={t("anchors.title")} count={findings.anchorPoints.length}>
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
                {[school, t("count.tasks", { count: tasks }), hoursTotalText(texts, hours)].join(" · ")}
              </span>
            </>
          );
          return (
            <li key={`${personKey} ${school}`} className={plain.spread}>
              {cell ? <CellButton cell={cell}>{who}</CellButton> : <span className={plain.text}>{who}</span>}
              <Button
                size="small"
                aria-pressed={confirmed}
                aria-label={t("anchors.confirmOf", {
                  answer: confirmed ? t("anchors.confirmed") : t("anchors.confirm"),
                  person,
                  school,
                })}
                onClick={() =>
                  void saveSettings((before) => withAnchorPoint(before, { personKey, school }, !confirmed))
                }
              >
                {confirmed ? t("anchors.confirmed") : t("anchors.confirm")}
              </Button>
            </li>
          );
        }}
      />
    </Section>
  );
}
