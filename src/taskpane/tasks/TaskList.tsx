import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { usePane } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { situationName } from "../SituationPicker";
import { useTexts } from "../texts-context";
import type { SheetView, TaskEntry } from "../workbook-view";
import { isTyping, rowAfterKey } from "./list-keys";
import { filterEntries, groupByCluster, isFiltering, NO_FILTER } from "./task-filter";
import { TaskFilters } from "./TaskFilters";
import { TaskRow } from "./TaskRow";

const useStyles = makeStyles({
  tasks: { display: "flex", flexDirection: "column", gap: "8px" },
  clusterHead: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    padding: "8px 8px 4px",
  },
  clusterCount: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The tasks of one sheet: searched, filtered, grouped by cluster; keyboard first. */
export function TaskList({ view }: { view: SheetView }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { show } = usePane();
  const { entries, situation } = view;
  const [filter, setFilter] = useState(NO_FILTER);
  const [reachable, setReachable] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const applied = useDeferredValue(filter);
  const shown = useMemo(() => filterEntries(entries, applied), [entries, applied]);
  const groups = useMemo(() => groupByCluster(entries, shown), [entries, shown]);
  const order = useMemo(() => groups.flatMap((group) => group.entries), [groups]);
  const tabStop = order.some(({ key }) => key === reachable) ? reachable : order[0]?.key;

  const focusRow = (entry: TaskEntry | undefined) => {
    if (!entry) return;
    list.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(entry.key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex(({ key }) => key === (event.target as HTMLElement).dataset.task);
    if (at < 0) return;
    const next =
      event.ctrlKey || event.altKey || event.metaKey ? null : rowAfterKey(event.key, at, order.length);
    if (event.key === "ArrowUp" && at === 0) search.current?.focus();
    else if (next !== null) focusRow(order[next]);
    // The focus moves before the letter lands, so it is typed into the search box.
    else if (isTyping(event)) return search.current?.focus();
    else return;
    event.preventDefault();
  };
  const choose = useCallback((entry: TaskEntry) => void show(entry.placed.place.cell), [show]);

  return (
    <div className={styles.tasks}>
      <TaskFilters
        entries={entries}
        hasPriority={situation.layout.priority !== null}
        filter={filter}
        onFilter={setFilter}
        searchRef={search}
        onDown={() => focusRow(order[0])}
      />
      <p role="status" className={plain.unseen}>
        {isFiltering(applied) ? t("list.shown", { count: shown.length }) : ""}
      </p>
      {shown.length === 0 && (
        <div className={plain.section}>
          <p className={plain.text}>{entries.length === 0 ? t("list.empty") : t("list.nothing")}</p>
          {entries.length > 0 && (
            <Button onClick={() => setFilter(NO_FILTER)}>{t("action.clearFilters")}</Button>
          )}
        </div>
      )}
      <div
        ref={list}
        role="group"
        aria-label={t("list.label", { situation: situationName(texts, situation) })}
        onKeyDown={onKeyDown}
      >
        {groups.map(({ cluster, filled, total, entries: own }) => (
          <section key={cluster} aria-label={cluster || t("cluster.none")}>
            <div className={styles.clusterHead}>
              <h2 className={plain.heading}>{cluster || t("cluster.none")}</h2>
              <span className={styles.clusterCount}>{t("list.clusterAssigned", { filled, total })}</span>
            </div>
            <ul className={plain.list}>
              {own.map((entry) => (
                <TaskRow
                  key={entry.key}
                  entry={entry}
                  reachable={entry.key === tabStop}
                  onChoose={choose}
                  onFocus={setReachable}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
