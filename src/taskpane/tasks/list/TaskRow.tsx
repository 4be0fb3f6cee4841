import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { memo, type MouseEvent, type ReactNode } from "react";
import { CoreMark } from "../../parts/CoreMark";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import { corePurple } from "../../shell/theme";
import type { TaskRowView } from "./task-row";

const useStyles = makeStyles({
  row: {
    borderInlineStartWidth: "3px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // Forced colours make a transparent edge visible
    "@media (forced-colors: active)": { borderInlineStartColor: "Canvas" },
    // Rows out of view cost nothing until they are scrolled to.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 60px",
  },
  /** What is in it may stick out, such as the list of persons. */
  full: { contentVisibility: "visible" },
  core: {
    borderInlineStartColor: corePurple,
    "@media (forced-colors: active)": { borderInlineStartColor: "CanvasText" },
  },
  line: { display: "flex", alignItems: "flex-start" },
  box: { marginBlockStart: "8px", marginInlineStart: "8px" },
  open: { fontWeight: tokens.fontWeightSemibold },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  description: { display: "block" },
  facts: {
    display: "flow-root",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  /** Its editor tells it in full; what is saved there must not make this line longer and move the editor. */
  oneLine: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  /** At the end of the first line; what follows takes the whole width below it. */
  level: { float: "inline-end", marginInlineStart: "8px" },
  fact: { marginInlineEnd: "8px" },
  nobody: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
  check: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: tokens.colorStatusWarningForeground1,
  },
  under: { paddingInline: "8px" },
});

interface TaskLineProps {
  row: TaskRowView;
  /** The one row of the list that Tab reaches; arrows go to the others. */
  reachable: boolean;
  open: boolean;
  /** null: rows cannot be chosen now. */
  chosen: boolean | null;
  onPress: (key: string, press: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">) => void;
  onChoose: (key: string) => void;
  onFocus: (key: string) => void;
}

interface TaskRowProps extends TaskLineProps {
  /** A task that is filtered away keeps its row, out of sight: searching makes and throws away none. */
  shown: boolean;
  /** The editor, or what came of the last edit. */
  children?: ReactNode;
}

export const TaskRow = memo(function TaskRow({ shown, children, ...line }: TaskRowProps) {
  const { row, open, chosen } = line;
  const styles = useStyles();
  return (
    <li
      data-edits=""
      hidden={!shown}
      className={mergeClasses(
        styles.row,
        row.core && styles.core,
        chosen === true && styles.chosen,
        children !== undefined && styles.full,
      )}
    >
      <TaskLine {...line} />
      {children && <div className={open ? undefined : styles.under}>{children}</div>}
    </li>
  );
}, equalProps);

const TaskLine = memo(function TaskLine(props: TaskLineProps) {
  const { row, reachable, open, chosen, onPress, onChoose, onFocus } = props;
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <div className={styles.line}>
      {chosen !== null && (
        <input
          type="checkbox"
          className={mergeClasses(plain.checkbox, styles.box)}
          tabIndex={-1}
          checked={chosen}
          aria-label={t("list.chooseTask", { task: row.description })}
          onChange={() => onChoose(row.key)}
        />
      )}
      <button
        type="button"
        data-task={row.key}
        className={mergeClasses(plain.lineButton, open && styles.open)}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={chosen === null ? open : undefined}
        aria-pressed={chosen ?? undefined}
        onClick={(event) => onPress(row.key, event)}
        onFocus={() => onFocus(row.key)}
      >
        <span className={styles.description}>{row.description}</span>
        <span className={mergeClasses(styles.facts, open && styles.oneLine)}>
          {row.core && (
            <span className={styles.fact}>
              <CoreMark />
            </span>
          )}
          <span className={styles.level}>{row.level}</span>{" "}
          <span className={mergeClasses(styles.fact, row.nobody && styles.nobody)}>{row.who}</span>
          {row.toCheck && (
            <span className={mergeClasses(styles.fact, styles.check)}>
              <WarningRegular />
              {t("task.toCheck")}
            </span>
          )}
          {row.hidden && <span>{t("task.hidden")}</span>}
        </span>
      </button>
    </div>
  );
});

/** A row of equal words is the same row, although every reading makes new objects. */
function equalProps({ row, ...before }: TaskRowProps, { row: after, ...rest }: TaskRowProps): boolean {
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return names.every((name) => before[name] === rest[name]) && (row === after || equalRows(row, after));
}

function equalRows(before: TaskRowView, after: TaskRowView): boolean {
  return (Object.keys(after) as (keyof TaskRowView)[]).every((name) => before[name] === after[name]);
}
