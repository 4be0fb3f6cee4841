import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import type { TaskEntry } from "../../store/workbook-view";
import type { ClusterGroup } from "./task-filter";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", gap: "4px", paddingInlineStart: "8px" },
  heading: { flex: "1 1 auto", minWidth: 0 },
  fold: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "6px",
    paddingInlineStart: "2px",
  },
  name: { flex: "1 1 auto", display: "inline-flex", alignItems: "center", gap: "6px" },
  count: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface ClusterHeadProps {
  group: ClusterGroup;
  /** Its tasks that pass the filter. */
  shown: readonly TaskEntry[];
  folded: boolean;
  onFold: (cluster: string) => void;
  /** null: tasks cannot be chosen now. */
  chosen: boolean | null;
  onChoose: (keys: string[], on: boolean) => void;
}

/** The name of a cluster with how many of its tasks are assigned; folds it away. */
export function ClusterHead({ group, shown, folded, onFold, chosen, onChoose }: ClusterHeadProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const name = group.cluster || t("cluster.none");
  return (
    <div className={styles.head}>
      {chosen !== null && (
        <input
          type="checkbox"
          className={plain.checkbox}
          checked={chosen}
          aria-label={t("list.chooseCluster", { cluster: name })}
          onChange={() =>
            onChoose(
              shown.map(({ key }) => key),
              !chosen,
            )
          }
        />
      )}
      <h2 className={mergeClasses(plain.heading, styles.heading)}>
        <button
          type="button"
          className={mergeClasses(plain.lineButton, styles.fold)}
          aria-expanded={!folded}
          onClick={() => onFold(group.cluster)}
        >
          <span className={styles.name}>
            {folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
            {name}
          </span>
          <span className={styles.count}>
            {t("list.clusterAssigned", { filled: group.filled, total: group.total })}
          </span>
        </button>
      </h2>
    </div>
  );
}
