import type { Findings } from "../../analysis/findings";
import type { Texts } from "../../locale/texts";
import type { Overview } from "../../model/overview";
import { hoursTotalText } from "../hours-text";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Bar } from "./Bar";
import { ShortList } from "../ShortList";

const AT_FIRST = 8;

/** Hours of everyone, with what they have available and what the target asks, where that is known; leads to their first cell. */
export function WorkloadBars({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { workload } = findings;
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
        render={({ personKey, person, hours, tasks, coreTasks, schools, assignments }) => (
          <Bar
            key={personKey}
            label={person}
            figure={hoursTotalText(texts, hours)}
            share={hours.known / most}
            more={[
              t("workload.tasks", { count: tasks }),
              ...(coreTasks > 0 ? [t("workload.core", { count: coreTasks })] : []),
              schools.join(", "),
              ...besides(texts, findings, personKey),
            ].join(" · ")}
            cell={assignments[0]?.cell}
            overview={overview}
          />
        )}
      />
    </section>
  );
}

function besides(texts: Texts, { capacities, workloadChanges }: Findings, personKey: string): string[] {
  const { t } = texts;
  const short = (hours: number) => t("hours.short", { hours });
  const capacity = capacities.find((one) => one.personKey === personKey);
  const change = workloadChanges.find((one) => one.personKey === personKey);
  const lines: string[] = [];
  if (capacity) {
    const { verdict, hours } = capacity.today;
    const available = short(capacity.capacity);
    if (verdict === "over")
      lines.push(t("workload.over", { hours: short(hours.known - capacity.capacity), available }));
    else lines.push(t(`workload.${verdict}`, { available }));
  }
  if (change && (change.target.known > 0 || change.target.unknownCount > 0))
    lines.push(t("workload.target", { hours: hoursTotalText(texts, change.target) }));
  return lines;
}
