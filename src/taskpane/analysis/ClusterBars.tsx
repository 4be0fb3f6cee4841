import { coverageShare } from "../../analysis/coverage";
import type { Findings } from "../../analysis/findings";
import type { Overview } from "../../model/overview";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Bar } from "./Bar";

/** How much of each cluster has someone; leads to its first open task. */
export function ClusterBars({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { clusters, openTasks } = findings;
  return (
    <section className={plain.section} aria-labelledby="clusters">
      <h2 id="clusters" className={plain.heading}>
        {t("clusters.title")}
      </h2>
      <ul className={plain.list}>
        {clusters.map(({ cluster, coverage }) => (
          <Bar
            key={cluster}
            label={cluster || t("cluster.none")}
            figure={t("figures.ofTotal", { count: coverage.withPerson, total: coverage.total })}
            share={coverageShare(coverage) ?? 0}
            cell={openTasks.find((place) => place.cluster === cluster)?.cell}
            overview={overview}
          />
        ))}
      </ul>
    </section>
  );
}
