import { mergeClasses } from "@fluentui/react-components";
import type { Findings } from "../../analysis/findings";
import { grouped } from "../../analysis/task-order";
import { cellKey } from "../../model/cell";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { useOverview, usePane } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { openByUrgency } from "./open-by-urgency";
import { ShortList } from "../parts/ShortList";
import { Section } from "../parts/Section";

const AT_FIRST = 5;

/** What nobody does, a line for each task over all schools; leads to its editor, with who could do it. */
export function OpenTasks({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const { t, number, list } = useTexts();
  const { fillIn } = usePane();
  const overview = useOverview();
  const classes = openByUrgency(findings);
  const severalSchools = findings.keyFigures.schools > 1;
  return (
    <Section id="open" title={t("open.title")} count={findings.keyFigures.openTasks}>
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
            items={[...grouped(tasks, ({ place }) => place.taskId).values()]}
            atFirst={AT_FIRST}
            render={([first, ...others]) => {
              const { place } = first!;
              const planned = [...new Set([first!, ...others].flatMap((one) => one.planned))];
              return (
                <li key={cellKey(place.cell)}>
                  <CellButton cell={place.cell} onPress={() => fillIn(place.cell, overview)}>
                    {place.core && <CoreMark />} {place.description}
                    {severalSchools && ` (${list([first!, ...others].map((one) => one.place.school))})`}
                    {planned.length > 0 && (
                      <span className={mergeClasses(plain.muted, plain.below)}>
                        {t("open.planned", { persons: list(planned) })}
                      </span>
                    )}
                  </CellButton>
                </li>
              );
            }}
          />
        </div>
      ))}
    </Section>
  );
}
