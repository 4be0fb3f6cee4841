import { mergeClasses } from "@fluentui/react-components";
import type { Findings } from "../../analysis/findings";
import { cellKey } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { CellButton } from "../CellButton";
import { CoreMark } from "../CoreMark";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { openByUrgency } from "./open-by-urgency";
import { ShortList } from "../ShortList";

const AT_FIRST = 5;

export function OpenTasks({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const { t, number, list } = useTexts();
  const classes = openByUrgency(findings);
  const severalSchools = findings.keyFigures.schools > 1;
  return (
    <section className={plain.section} aria-labelledby="open">
      <h2 id="open" className={plain.heading}>
        {t("open.title")}
      </h2>
      {classes.length === 0 && <p className={plain.text}>{t("open.none")}</p>}
      {classes.length > 0 && classes[0]?.urgency !== "core" && (
        <p className={plain.text}>{t("open.noneCore")}</p>
      )}
      {classes.map(({ urgency, tasks }) => (
        <div key={urgency}>
          <h3 className={plain.heading}>
            {t(`open.${urgency}`)} ({number(tasks.length)})
          </h3>
          <ShortList
            items={tasks}
            atFirst={AT_FIRST}
            render={({ place, planned }) => (
              <li key={cellKey(place.cell)}>
                <CellButton cell={place.cell} overview={overview}>
                  {place.core && <CoreMark />} {place.description}
                  {severalSchools && ` (${place.school})`}
                  {planned.length > 0 && (
                    <span className={mergeClasses(plain.muted, plain.below)}>
                      {t("open.planned", { persons: list(planned) })}
                    </span>
                  )}
                </CellButton>
              </li>
            )}
          />
        </div>
      ))}
    </section>
  );
}
