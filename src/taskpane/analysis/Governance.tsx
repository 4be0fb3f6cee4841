import { makeStyles, tokens } from "@fluentui/react-components";
import type { Findings } from "../../analysis/findings";
import { GOVERNED_BY, type Governance as Found, type GovernanceShares } from "../../analysis/findings-target";
import type { Texts } from "../../locale/texts";
import type { Role } from "../../model/situation";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { Fold } from "../parts/Fold";
import { Section } from "../parts/Section";

type Situation = "today" | "target";
type Cluster = Found["clusters"][number];

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& caption": { textAlign: "start", paddingBlock: "6px 2px", fontWeight: tokens.fontWeightSemibold },
    "& th, & td": {
      padding: "3px 4px",
      verticalAlign: "top",
      textAlign: "end",
      fontWeight: tokens.fontWeightRegular,
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& tr > :first-child": { paddingInlineStart: 0, textAlign: "start" },
    // The tables below each other have the same columns
    "& thead :first-child": { width: "38%" },
    "& thead th, & thead td": { borderTop: "none", color: tokens.colorNeutralForeground2 },
  },
});

/** Who the tasks are left to: all clusters at once, each on request. */
export function Governance({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const { governance, role } = findings;
  const { clusters, schools, targetSchools } = governance;
  if (!clusters.some(({ today }) => GOVERNED_BY.some((by) => today[by].tasks > 0))) return null;
  return (
    <Section id="governance" title={t("governance.title")} count={clusters.length}>
      <p className={plain.text}>{governanceNews(texts, governance, role)}.</p>
      {targetSchools.length > 0 && targetSchools.length < schools.length && (
        <p className={plain.muted}>{t("governance.schools", { schools: list(targetSchools) })}</p>
      )}
      <SharesTable name={t("governance.all")} clusters={clusters} role={role} />
      <p className={plain.muted}>{t("governance.hint")}</p>
      {clusters.length > 1 && (
        <Fold title={t("governance.perCluster", { count: clusters.length })}>
          {() =>
            clusters.map((one) => (
              <SharesTable
                key={one.cluster}
                name={one.cluster || t("cluster.none")}
                clusters={[one]}
                role={role}
              />
            ))
          }
        </Fold>
      )}
    </Section>
  );
}

/** Tasks and known hours of these clusters together; what there is nothing of is left out. */
function SharesTable({ name, clusters, role }: { name: string; clusters: readonly Cluster[]; role: Role }) {
  const styles = useStyles();
  const { t, number } = useTexts();
  const situations: Situation[] = clusters.some(({ target }) => target) ? ["today", "target"] : ["today"];
  const header = (situation: Situation) =>
    situation === "today" && role === "current" ? t("governance.today") : t("role.target");
  return (
    <table className={styles.table}>
      <caption>{name}</caption>
      <thead>
        <tr>
          <td />
          {situations.map((situation) => (
            <th key={situation} scope="col">
              {header(situation)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {GOVERNED_BY.map((by) => ({
          by,
          sums: situations.map((situation) => sumOf(clusters, situation, by)),
        }))
          .filter(({ sums }) => sums.some(({ tasks }) => tasks > 0))
          .map(({ by, sums }) => (
            <tr key={by}>
              <th scope="row">{t(`governance.${by}`)}</th>
              {sums.map(({ tasks, hours }, at) => (
                <td key={situations[at]}>
                  {number(tasks)}
                  {hours > 0 && ` (${t("hours.short", { hours })})`}
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** What lies with the school and with the group, as the summary sheet says it. */
function governanceNews({ t, percent }: Texts, { clusters }: Found, role: Role): string {
  const share = (situation: Situation) => {
    const [group, school, shared] = (["SG", "School", "Gedeeld"] as const).map(
      (by) => sumOf(clusters, situation, by).tasks,
    ) as [number, number, number];
    const all = group + school + shared;
    return all === 0 ? null : { school: percent(school / all), group: percent(group / all) };
  };
  const today = share("today");
  const target = share("target");
  if (!today) return t(`governance.none.${role}`);
  const now = t(`governance.now.${role}`, today);
  return target ? t("governance.then", { now, ...target }) : now;
}

function sumOf(clusters: readonly Cluster[], situation: Situation, by: keyof GovernanceShares) {
  const shares = clusters.flatMap((cluster) => cluster[situation]?.[by] ?? []);
  return {
    tasks: shares.reduce((sum, { tasks }) => sum + tasks, 0),
    hours: shares.reduce((sum, { hours }) => sum + hours.known, 0),
  };
}
