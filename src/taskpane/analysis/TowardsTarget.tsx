import type { Findings } from "../../analysis/findings";
import { cellKey } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { CellButton } from "../CellButton";
import { CoreMark } from "../CoreMark";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { shiftText } from "./shift-text";
import { ShortList } from "../ShortList";
import { Bar } from "./Bar";
import { OnlyInOne } from "./OnlyInOne";

const AT_FIRST = 5;

/** How much of the target is there today, per priority; which tasks shift, and which stand on one of the two sheets only. */
export function TowardsTarget({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { targetProgress, gaps, shifts } = findings;
  if (targetProgress.length === 0) return null;
  return (
    <section className={plain.section} aria-labelledby="towards">
      <h2 id="towards" className={plain.heading}>
        {t("target.title")}
      </h2>
      <ul className={plain.list}>
        {targetProgress.map(({ priority, tasks, filled, planned, open, shifts }) => (
          <Bar
            key={priority ?? ""}
            label={priority ? t(`priority.${priority}.long`) : t("target.noPriority")}
            figure={t("target.today", { filled, total: tasks })}
            share={tasks === 0 ? 0 : filled / tasks}
            cell={gaps.find(({ place }) => place.priority === priority)?.place.cell}
            overview={overview}
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
            <CellButton cell={shift.place.cell} overview={overview}>
              {shift.place.core && <CoreMark />} {shift.place.description}{" "}
              <span className={plain.muted}>{shiftText(texts, shift)}</span>
            </CellButton>
          </li>
        )}
      />
      <OnlyInOne tasks={findings.onlyInOne} overview={overview} />
    </section>
  );
}
