import { clusterOrder, grouped } from "../../analysis/task-order";
import type { Findings } from "../../analysis/findings";
import type { Texts } from "../../locale/texts";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { hoursTotalText } from "../parts/hours-text";
import { usePlainStyles } from "../parts/plain-styles";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";
import { Fold } from "../parts/Fold";
import { Section } from "../parts/Section";

const AT_FIRST = 8;

/** Who does how much in each cluster and, over several schools, who can do each task. */
export function Expertise({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const { expertise, taskExpertise, keyFigures } = findings;
  if (expertise.length === 0) return null;
  const clusters = grouped(expertise, ({ cluster }) => cluster);
  return (
    <Section id="expertise" title={t("expertise.title")} count={clusters.size}>
      <p className={plain.text}>{expertiseNews(texts, findings)}.</p>
      <p className={plain.muted}>{t("expertise.hint")}</p>
      {clusterOrder([...clusters.keys()]).map((cluster) => {
        const persons = clusters.get(cluster) ?? [];
        const title = t("expertise.cluster", {
          cluster: cluster || t("cluster.none"),
          count: persons.length,
          person: persons[0]?.person ?? "",
        });
        return (
          <Fold key={cluster} title={title}>
            {() => (
              <ShortList
                items={persons}
                atFirst={AT_FIRST}
                render={({ personKey, person, tasks, coreTasks, hours, schools, cell }) => (
                  <li key={personKey}>
                    <CellButton cell={cell}>
                      {person}{" "}
                      <span className={plain.muted}>
                        {[
                          t("count.tasks", { count: tasks }),
                          ...(coreTasks > 0 ? [t("count.core", { count: coreTasks })] : []),
                          hoursTotalText(texts, hours),
                          ...(keyFigures.schools > 1 ? [schools.join(", ")] : []),
                        ].join(" · ")}
                      </span>
                    </CellButton>
                  </li>
                )}
              />
            )}
          </Fold>
        );
      })}
      {keyFigures.schools > 1 && (
        <Fold title={t("expertise.tasks", { count: taskExpertise.length })}>
          {() => (
            <ShortList
              items={taskExpertise}
              atFirst={AT_FIRST}
              render={({ taskId, core, description, persons }) => (
                <li key={taskId}>
                  <CellButton cell={persons[0]!.cell}>
                    {core && <CoreMark />} {description}{" "}
                    <span className={plain.muted}>{list(persons.map(({ person }) => person))}</span>
                  </CellButton>
                </li>
              )}
            />
          )}
        </Fold>
      )}
    </Section>
  );
}

/** How many tasks only one person knows, as the summary sheet says it. */
function expertiseNews({ t }: Texts, { taskExpertise }: Findings): string {
  const alone = taskExpertise.filter(({ persons }) => persons.length === 1).length;
  return alone === 0 ? t("expertise.shared") : t("expertise.alone", { count: alone });
}
