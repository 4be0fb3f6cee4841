import { coverageShare } from "../../analysis/coverage";
import type { ClusterFigures } from "../../analysis/findings";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Bar } from "./Bar";

export function ClusterBars({ clusters }: { clusters: ClusterFigures[] }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
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
          />
        ))}
      </ul>
    </section>
  );
}
