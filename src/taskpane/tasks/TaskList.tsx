import { makeStyles } from "@fluentui/react-components";
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from "react";
import { useAnswerPlace } from "../edits/answer-places";
import { taskPlace } from "../edits/edit-place";
import { EditAnswer } from "../edits/EditAnswer";
import { Button } from "../fields/Button";
import type { FocusIn } from "../editor/TaskEditor";
import { later } from "../later";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { situationName } from "../SituationPicker";
import { useTexts } from "../texts-context";
import type { SheetView, TaskEntry } from "../workbook-view";
import { ClusterHead } from "./ClusterHead";
import { isTyping, rowAfterKey } from "./list-keys";
import { INITIAL_LIST, isFolded, isKept, listReducer } from "./list-state";
import { filterEntries, groupByCluster, isFiltering, NO_FILTER, type TaskFilter } from "./task-filter";
import { taskRow } from "./task-row";
import { TaskFilters } from "./TaskFilters";
import { TaskRow } from "./TaskRow";

// The list is there before anything can be opened in it.
const TaskEditor = later(() => import("../editor/TaskEditor"));
const BulkBar = later(() => import("../bulk/BulkBar"));

const useStyles = makeStyles({
  tasks: { display: "flex", flexDirection: "column", gap: "8px" },
});

interface TaskListProps {
  view: SheetView;
  views: readonly SheetView[];
}

/** The tasks of one sheet: searched, filtered, grouped by cluster, opened and chosen; keyboard first. */
export function TaskList({ view, views }: TaskListProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { chooseTask } = usePane();
  const { selectedTasks, ledTo } = usePaneState();
  const { entries, situation } = view;
  const [state, dispatch] = useReducer(listReducer, INITIAL_LIST);
  const { filter, open, choosing, chosen } = state;
  const [reachable, setReachable] = useState<string | null>(null);
  /** Where the keyboard goes in the open task; null when it was opened by a selection in the grid. */
  const [takesFocus, setTakesFocus] = useState<FocusIn>(null);
  const { at: answerPlace } = useAnswerPlace();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const applied = useDeferredValue(filter);
  const shown = useMemo(() => {
    const passing = new Set(filterEntries(entries, applied));
    return entries.filter((entry) => passing.has(entry) || isKept(state, entry.key));
  }, [entries, applied, state]);
  const groups = useMemo(() => groupByCluster(entries, shown), [entries, shown]);
  const order = useMemo(
    () => groups.flatMap((group) => (isFolded(state, group.cluster) ? [] : group.entries)),
    [groups, state],
  );
  const tabStop = order.some(({ key }) => key === reachable) ? reachable : order[0]?.key;
  const now = useRef({ order, entries, choosing, filter });
  now.current = { order, entries, choosing, filter };

  const focusRow = (key: string | undefined) => {
    if (key === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-task="${CSS.escape(key)}"]`)?.focus();
  };

  const openTask = useCallback(
    (key: string, { switches } = now.current.filter) => {
      const entry = now.current.entries.find((one) => one.key === key);
      if (!entry) return;
      setTakesFocus(switches.includes("incomplete") ? "missing" : "person");
      dispatch({ type: "opened", key });
      void chooseTask(entry.placed.task.cell);
    },
    [chooseTask],
  );
  const closeTask = (entry: TaskEntry) => {
    dispatch({ type: "closed" });
    focusRow(entry.key);
  };
  const moveFrom = (entry: TaskEntry, step: 1 | -1) => {
    const next = order[order.findIndex(({ key }) => key === entry.key) + step];
    if (next) openTask(next.key);
    else closeTask(entry);
  };

  // A task that was removed leaves the keyboard at the one that took its place.
  const openAt = useRef(-1);
  useEffect(() => {
    if (open === null) return;
    const at = order.findIndex(({ key }) => key === open);
    if (at >= 0 || entries.some(({ key }) => key === open)) {
      openAt.current = at;
      return;
    }
    dispatch({ type: "closed" });
    if (document.activeElement === document.body)
      focusRow(order[Math.min(openAt.current, order.length - 1)]?.key);
  }, [open, order, entries]);

  // Excel's selection is followed, not what the pane selected there itself.
  const selectedKeys = JSON.stringify(
    entries
      .filter(({ placed: { task } }) => selectedTasks.some((cell) => isSameCell(cell, task.cell)))
      .map(({ key }) => key),
  );
  useEffect(() => {
    const keys = JSON.parse(selectedKeys) as string[];
    const isOpened = keys.length === 1 && keys[0] === openNow.current;
    if (keys.length === 0 || isOpened) return;
    setTakesFocus(null);
    const typing = Boolean(list.current?.querySelector("[data-typing]"));
    dispatch({ type: "selectedInGrid", keys, typing });
  }, [selectedKeys]);
  const openNow = useRef(open);
  openNow.current = open;

  // With the other incomplete tasks in the list, Enter goes from one to the next.
  useEffect(() => {
    const key = ledTo && now.current.entries.find(({ placed }) => isSameCell(placed.task.cell, ledTo))?.key;
    if (!key) return;
    const filter: TaskFilter = { ...NO_FILTER, switches: ["incomplete"] };
    dispatch({ type: "choosing", on: false });
    dispatch({ type: "filtered", filter });
    // An open editor keeps the keyboard where it was
    if (openNow.current === key) focusRow(key);
    openTask(key, filter);
  }, [ledTo, openTask]);
  const onPress = useCallback(
    (key: string, { shiftKey, ctrlKey, metaKey }: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">) => {
      const keys = now.current.order.map((entry) => entry.key);
      if (shiftKey) dispatch({ type: "rangeChosen", key, order: keys });
      else if (ctrlKey || metaKey || now.current.choosing) dispatch({ type: "chosen", key });
      else if (openNow.current === key) dispatch({ type: "closed" });
      else openTask(key);
    },
    [openTask],
  );
  const onChoose = useCallback((key: string) => dispatch({ type: "chosen", key }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = order.findIndex(({ key }) => key === (event.target as HTMLElement).dataset.task);
    if (at < 0) return;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const next = modified ? null : rowAfterKey(event.key, at, order.length);
    if (event.key === "ArrowUp" && at === 0) search.current?.focus();
    else if (next !== null) {
      const key = order[next]?.key;
      const keys = order.map((entry) => entry.key);
      if (event.shiftKey && key !== undefined) {
        if (chosen.size === 0) dispatch({ type: "chosen", key: order[at]!.key });
        dispatch({ type: "rangeChosen", key, order: keys });
      }
      focusRow(key);
    } else if (event.key === " " && event.ctrlKey) dispatch({ type: "chosen", key: order[at]!.key });
    else if (event.key === "Escape" && choosing) dispatch({ type: "choosing", on: false });
    else if (event.key === "Escape" && isFiltering(filter)) dispatch({ type: "filtered", filter: NO_FILTER });
    // The focus moves before the letter lands, so it is typed into the search box.
    else if (isTyping(event)) return search.current?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.tasks}>
      <TaskFilters
        entries={entries}
        hasPriority={situation.layout.priority !== null}
        filter={filter}
        onFilter={(next) => dispatch({ type: "filtered", filter: next })}
        searchRef={search}
        onDown={() => focusRow(order[0]?.key)}
        choosing={choosing}
        onChoosing={(on) => dispatch({ type: "choosing", on })}
      />
      <p role="status" className={plain.unseen}>
        {isFiltering(applied) ? t("list.shown", { count: shown.length }) : ""}
      </p>
      {shown.length === 0 && (
        <div className={plain.section}>
          <p className={plain.text}>{entries.length === 0 ? t("list.empty") : t("list.nothing")}</p>
          {entries.length > 0 && (
            <Button onClick={() => dispatch({ type: "filtered", filter: NO_FILTER })}>
              {t("action.clearFilters")}
            </Button>
          )}
        </div>
      )}
      <div
        ref={list}
        role="group"
        aria-label={t("list.label", { situation: situationName(texts, situation) })}
        onKeyDown={onKeyDown}
      >
        {groups.map((group) => {
          const { cluster, entries: own } = group;
          const folded = isFolded(state, cluster);
          return (
            <section key={cluster} aria-label={cluster || t("cluster.none")}>
              <ClusterHead
                group={group}
                folded={folded}
                onFold={() => dispatch({ type: "folded", cluster })}
                chosen={choosing ? own.every(({ key }) => chosen.has(key)) : null}
                onChoose={(keys, on) => dispatch({ type: "allChosen", keys, on })}
              />
              {!folded && (
                <ul className={plain.list}>
                  {own.map((entry) => (
                    <TaskRow
                      key={entry.key}
                      row={taskRow(texts, entry)}
                      reachable={entry.key === tabStop}
                      open={entry.key === open}
                      chosen={choosing ? chosen.has(entry.key) : null}
                      onPress={onPress}
                      onChoose={onChoose}
                      onFocus={setReachable}
                    >
                      {entry.key === open ? (
                        <TaskEditor
                          entry={entry}
                          views={views}
                          takesFocus={takesFocus}
                          onMove={(step) => moveFrom(entry, step)}
                          onClose={() => closeTask(entry)}
                        />
                      ) : answerPlace === taskPlace(entry.key) ? (
                        <EditAnswer place={answerPlace} onAnswered={() => focusRow(entry.key)} />
                      ) : undefined}
                    </TaskRow>
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
      {choosing && (
        <BulkBar
          view={view}
          views={views}
          chosen={entries.filter(({ key }) => chosen.has(key))}
          onStop={() => {
            dispatch({ type: "choosing", on: false });
            focusRow(tabStop ?? undefined);
          }}
        />
      )}
    </div>
  );
}

function isSameCell(
  a: { sheetId: string; row: number; column: number },
  b: { sheetId: string; row: number; column: number },
): boolean {
  return a.sheetId === b.sheetId && a.row === b.row && a.column === b.column;
}
