import { coverageShare } from "../../analysis/coverage";
import type { Findings } from "../../analysis/findings";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { Bar } from "./Bar";
import { Section } from "../parts/Section";

/** How much of each cluster has someone; leads to its first open task. */
export function ClusterBars({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { clusters, openTasks } = findings;
  return (
    <Section id="clusters" title={t("clusters.title")} count={clusters.length}>
      <ul className={plain.list}>
        {clusters.map(({ cluster, coverage }) => (
          <Bar
            key={cluster}
            label={cluster || t("cluster.none")}
            figure={t("figures.ofTotal", { count: coverage.withPerson, total: coverage.total })}
            share={coverageShare(coverage) ?? 0}
            cell={openTasks.find((place) => place.cluster === cluster)?.cell}
          />
        ))}
      </ul>
    </Section>
  );
}
