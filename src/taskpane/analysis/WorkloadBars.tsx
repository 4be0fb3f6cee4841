import type { Findings } from "../../analysis/findings";
import type { Texts } from "../../locale/texts";
import { hoursTotalText } from "../parts/hours-text";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { Bar } from "./Bar";
import { ShortList } from "../parts/ShortList";
import { Section } from "../parts/Section";

const AT_FIRST = 3;

/** Hours of everyone, with what they have available and what the target asks, where that is known; leads to their first cell. */
export function WorkloadBars({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { workload, capacities, unconfirmed } = findings;
  const available = new Map(capacities.map(({ personKey, capacity }) => [personKey, capacity]));
  const most = Math.max(1e-9, ...workload.map(({ hours }) => hours.known), ...available.values());
  return (
    <Section id="workload" title={t("workload.title")} count={workload.length}>
      {workload.length === 0 && <p className={plain.text}>{t("found.noPersons")}</p>}
      <ShortList
        items={workload}
        atFirst={AT_FIRST}
        render={({ personKey, person, hours, tasks, coreTasks, schools, assignments }) => (
          <Bar
            key={personKey}
            label={person}
            figure={hoursTotalText(texts, hours)}
            share={hours.known / most}
            limit={available.has(personKey) ? available.get(personKey)! / most : undefined}
            more={[
              t("count.tasks", { count: tasks }),
              ...(coreTasks > 0 ? [t("count.core", { count: coreTasks })] : []),
              ...(findings.keyFigures.schools > 1 ? [schools.join(", ")] : []),
              ...besides(texts, findings, personKey),
              ...(unconfirmed.includes(personKey) ? [t("nameCheck.pending")] : []),
            ].join(" · ")}
            cell={assignments[0]?.cell}
          />
        )}
      />
    </Section>
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
