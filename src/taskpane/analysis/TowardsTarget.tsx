import type { Findings } from "../../analysis/findings";
import { cellKey } from "../../model/cell";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { shiftText } from "./shift-text";
import { ShortList } from "../parts/ShortList";
import { Bar } from "./Bar";
import { OnlyInOne } from "./OnlyInOne";
import { Section } from "../parts/Section";

const AT_FIRST = 5;

/** How much of the target is there today, per priority; which tasks shift, and which stand on one of the two sheets only. */
export function TowardsTarget({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { targetProgress, gaps, shifts } = findings;
  if (targetProgress.length === 0) return null;
  return (
    <Section id="towards" title={t("target.title")} count={shifts.length + gaps.length}>
      <ul className={plain.list}>
        {targetProgress.map(({ priority, tasks, filled, planned, open, shifts }) => (
          <Bar
            key={priority ?? ""}
            label={priority ? t(`priority.${priority}.long`) : t("noPriority.yet")}
            figure={t("target.today", { filled, total: tasks })}
            share={tasks === 0 ? 0 : filled / tasks}
            cell={gaps.find(({ place }) => place.priority === priority)?.place.cell}
            more={[
              t("target.planned", { count: planned }),
              t("target.open", { count: open }),
              t("target.shifts", { count: shifts }),
            ].join(" · ")}
          />
        ))}
      </ul>
      {shifts.length > 0 && (
        <h3 className={plain.heading}>{t("target.shifting", { count: shifts.length })}</h3>
      )}
      <ShortList
        items={shifts}
        atFirst={AT_FIRST}
        render={(shift) => (
          <li key={cellKey(shift.place.cell)}>
            <CellButton cell={shift.place.cell}>
              {shift.place.core && <CoreMark />} {shift.place.description}{" "}
              <span className={plain.muted}>{shiftText(texts, shift)}</span>
            </CellButton>
          </li>
        )}
      />
      <OnlyInOne tasks={findings.onlyInOne} />
    </Section>
  );
}
