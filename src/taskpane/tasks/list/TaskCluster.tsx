import { memo, useMemo, type MouseEvent, type ReactNode } from "react";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import type { TaskEntry } from "../../store/workbook-view";
import { ClusterHead } from "./ClusterHead";
import type { ListState } from "./list-state";
import type { ClusterGroup } from "./task-filter";
import { taskRow } from "./task-row";
import { TaskRow } from "./TaskRow";

/** What rows need to know and to tell; the same as long as nothing of it changes. */
export interface RowsState extends Pick<ListState, "open" | "choosing" | "chosen"> {
  /** The one row of the list that Tab reaches. */
  tabStop: string | null;
  onPress: (key: string, press: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">) => void;
  onChoose: (key: string) => void;
  onFocus: (key: string) => void;
  onFold: (cluster: string) => void;
  onChooseAll: (keys: string[], on: boolean) => void;
  /** What stands under the row: the editor, or what came of the last edit. */
  under: (entry: TaskEntry) => ReactNode;
}

interface TaskClusterProps {
  group: ClusterGroup;
  shown: ReadonlySet<TaskEntry>;
  folded: boolean;
  /** So many of its rows are drawn now. */
  drawn: number;
  rows: RowsState;
}

/** A cluster with its tasks. Tasks that are filtered away, and a cluster of which nothing is left, stay out of sight. */
export const TaskCluster = memo(function TaskCluster(props: TaskClusterProps) {
  const { group, shown, folded, drawn, rows } = props;
  const { tabStop, open, choosing, chosen, onPress, onChoose, onFocus, onFold, onChooseAll, under } = rows;
  const plain = usePlainStyles();
  const texts = useTexts();
  const { cluster, entries } = group;
  const views = useMemo(() => entries.map((entry) => taskRow(texts, entry)), [texts, entries]);
  const own = entries.filter((entry) => shown.has(entry));
  return (
    <section aria-label={cluster || texts.t("cluster.none")} hidden={own.length === 0}>
      <ClusterHead
        group={group}
        shown={own}
        folded={folded}
        onFold={onFold}
        chosen={choosing ? own.every(({ key }) => chosen.has(key)) : null}
        onChoose={onChooseAll}
      />
      {!folded && (
        <ul className={plain.list}>
          {entries.slice(0, drawn).map((entry, at) => (
            <TaskRow
              key={entry.key}
              row={views[at]!}
              shown={shown.has(entry)}
              reachable={entry.key === tabStop}
              open={entry.key === open}
              chosen={choosing ? chosen.has(entry.key) : null}
              onPress={onPress}
              onChoose={onChoose}
              onFocus={onFocus}
            >
              {shown.has(entry) ? under(entry) : undefined}
            </TaskRow>
          ))}
        </ul>
      )}
    </section>
  );
}, equalProps);

/** Another filter that finds the same tasks of this cluster changes nothing here. */
function equalProps(
  { shown, ...before }: TaskClusterProps,
  { shown: after, ...rest }: TaskClusterProps,
): boolean {
  const names = Object.keys(rest) as (keyof typeof rest)[];
  return (
    names.every((name) => before[name] === rest[name]) &&
    rest.group.entries.every((entry) => shown.has(entry) === after.has(entry))
  );
}
