import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { memo } from "react";
import { CoreMark } from "../CoreMark";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { corePurple } from "../theme";
import type { TaskEntry } from "../workbook-view";
import { executorText, levelText } from "./executor-text";

const useStyles = makeStyles({
  row: {
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // Rows out of view cost nothing until they are scrolled to.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 60px",
  },
  core: {
    borderInlineStartColor: corePurple,
    "@media (forced-colors: active)": { borderInlineStartColor: "CanvasText" },
  },
  description: { display: "block" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  who: { flex: "1 1 auto" },
  open: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  check: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorStatusWarningForeground1,
  },
});

interface TaskRowProps {
  entry: TaskEntry;
  /** The one row of the list that Tab reaches; arrows go to the others. */
  reachable: boolean;
  onChoose: (entry: TaskEntry) => void;
  onFocus: (key: string) => void;
}

export const TaskRow = memo(function TaskRow({ entry, reachable, onChoose, onFocus }: TaskRowProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { place, task } = entry.placed;
  const level = levelText(texts, entry);
  return (
    <li className={mergeClasses(styles.row, place.core && styles.core)}>
      <button
        type="button"
        data-task={entry.key}
        className={plain.lineButton}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onChoose(entry)}
        onFocus={() => onFocus(entry.key)}
      >
        <span className={styles.description}>{place.description}</span>
        <span className={styles.facts}>
          {place.core && <CoreMark />}
          <span className={mergeClasses(styles.who, task.status === "open" && styles.open)}>
            {executorText(texts, entry)}
          </span>
          {level && <span>{level}</span>}
          {entry.notices.length > 0 && (
            <span className={styles.check}>
              <WarningRegular />
              {t("task.toCheck")}
            </span>
          )}
          {place.hidden && <span>{t("task.hidden")}</span>}
        </span>
      </button>
    </li>
  );
});
