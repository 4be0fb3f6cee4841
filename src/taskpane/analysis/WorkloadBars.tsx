import type { Workload } from "../../analysis/findings";
import { hoursTotalText } from "../hours-text";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Bar } from "./Bar";
import { ShortList } from "../ShortList";

const AT_FIRST = 8;

export function WorkloadBars({ workload }: { workload: Workload[] }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const most = Math.max(1e-9, ...workload.map(({ hours }) => hours.known));
  return (
    <section className={plain.section} aria-labelledby="workload">
      <h2 id="workload" className={plain.heading}>
        {t("workload.title")}
      </h2>
      {workload.length === 0 && <p className={plain.text}>{t("workload.none")}</p>}
      <ShortList
        items={workload}
        atFirst={AT_FIRST}
        render={({ personKey, person, hours, tasks, coreTasks, schools }) => (
          <Bar
            key={personKey}
            label={person}
            figure={hoursTotalText(texts, hours)}
            share={hours.known / most}
            more={[
              t("workload.tasks", { count: tasks }),
              ...(coreTasks > 0 ? [t("workload.core", { count: coreTasks })] : []),
              schools.join(", "),
            ].join(" · ")}
          />
        )}
      />
    </section>
  );
}
