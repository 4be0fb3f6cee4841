import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Texts } from "../../locale/texts";
import { useOverview, usePane } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { situationName } from "./SituationPicker";
import { StartSteps } from "./StartSteps";
import { useTexts } from "../parts/texts-context";
import type { SheetView } from "../store/workbook-view";
import { LeftOutSheets } from "../workbook/LeftOutSheets";
import { Summary } from "../parts/Summary";

/** More sheets than this are folded away. */
const FEW_SHEETS = 2;

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  sheet: { paddingBlock: "4px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What one sheet holds, in the words and order of its school's people. */
export function foundParts({ t }: Texts, { situation, figures, toCheck }: SheetView): string[] {
  const { coverage, coreCoverage } = figures;
  const tasks = situation.tasks.length;
  return [
    t("count.tasks", { count: tasks }),
    t("found.filled", { count: coverage.filled }),
    t("count.core", { count: coreCoverage.total + coreCoverage.outOfScope }),
    t("found.persons", { count: figures.persons }),
    ...(toCheck.length > 0 ? [t("found.toCheck", { count: toCheck.length })] : []),
    ...(figures.hiddenTasks > 0 ? [t("found.hidden", { count: figures.hiddenTasks })] : []),
  ];
}

interface FoundCardProps {
  views: SheetView[];
  /** Lets the user put it away. */
  onClose?: () => void;
}

/** What was found on opening, per school and situation, and the button that makes it a summary. */
export function FoundCard({ views, onClose }: FoundCardProps) {
  const overview = useOverview();
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { analyse } = usePane();
  const nothingFilled = views.every(({ figures }) => figures.coverage.filled === 0);
  const line = (view: SheetView) => (
    <li key={view.situation.sheet.id} className={styles.sheet}>
      <strong>{situationName(texts, view.situation, overview)}</strong>
      {view.situation.sheet.visibility !== "visible" && (
        <span className={plain.muted}> · {t("found.hiddenSheet")}</span>
      )}
      <p className={plain.muted}>{foundParts(texts, view).join(" · ")}</p>
    </li>
  );
  return (
    <section className={plain.card} aria-labelledby="found">
      <h2 id="found" className={plain.heading}>
        {nothingFilled ? t("empty.title") : t("found.title", { count: views.length })}
      </h2>
      {nothingFilled && <p className={plain.text}>{t("empty.text")}</p>}
      {nothingFilled && <StartSteps />}
      <ul className={plain.list}>{views.slice(0, FEW_SHEETS).map(line)}</ul>
      {views.length > FEW_SHEETS && (
        <details>
          <Summary>{t("found.more", { count: views.length - FEW_SHEETS })}</Summary>
          <ul className={plain.list}>{views.slice(FEW_SHEETS).map(line)}</ul>
        </details>
      )}
      <LeftOutSheets title={(count) => t("found.leftOut", { count })} />
      <div className={styles.buttons}>
        {/* Nothing is filled in: there is little to analyse yet. */}
        {onClose && nothingFilled && (
          <Button appearance="primary" onClick={onClose}>
            {t("found.close")}
          </Button>
        )}
        <Button appearance={onClose && nothingFilled ? undefined : "primary"} onClick={() => void analyse()}>
          {t("action.analyse")}
        </Button>
        {onClose && !nothingFilled && <Button onClick={onClose}>{t("found.close")}</Button>}
      </div>
    </section>
  );
}
