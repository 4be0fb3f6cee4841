import type { Findings } from "../../analysis/findings";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Bar } from "./Bar";

/** How much of the target is there today, per priority. */
export function TowardsTarget({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { targetProgress } = findings;
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
            more={[
              t("target.planned", { count: planned }),
              t("target.open", { count: open }),
              t("target.shifts", { count: shifts }),
            ].join(" · ")}
          />
        ))}
      </ul>
    </section>
  );
}
