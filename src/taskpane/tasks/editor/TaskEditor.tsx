import { Avatar, Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { proposePersons } from "../../../analysis/propose-persons";
import type { Intention } from "../../../editing/intention";
import type { Level, Priority } from "../../../model/task";
import { CellButton } from "../../parts/CellButton";
import { taskPlace } from "../../edits/edit-place";
import { EditAnswer } from "../../edits/EditAnswer";
import { SavedHere } from "../../edits/SavedLine";
import { usePane, usePaneSelect } from "../../store/pane-context";
import { planOnce } from "../../../editing/plan-edit";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import type { SheetView, TaskEntry } from "../../store/workbook-view";
import { editorCommand, levelAfter, type EditorCommand } from "./editor-keys";
import { personChoices } from "./person-choices";
import { personLoad, workloadIn } from "./person-load";
import { PersonCombobox, proposalText } from "./PersonCombobox";
import { NewPersonLine, PersonLine } from "./PersonLine";
import { everyPlace, executorLines, levelsOf, prioritiesOf, saysText } from "./task-parts";
import { quickFillIntentions, quickFillOf } from "./quick-fill";
import { TaskChoices } from "./TaskChoices";
import { TaskMore } from "./TaskMore";
import { todayOf } from "./today";
import { TodayLine } from "./TodayLine";
import { useWanted } from "./use-wanted";

const useStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    margin: "2px 8px 8px",
    padding: "10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  persons: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  proposal: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "4px 6px" },
  onwards: { display: "flex", gap: "4px" },
  foot: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    paddingBlockStart: "8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Where the keyboard goes in an editor that the user opened; null when a selection in the grid opened it. */
export type FocusIn = "person" | "missing" | null;

export interface TaskEditorProps {
  entry: TaskEntry;
  views: readonly SheetView[];
  takesFocus: FocusIn;
  /** Another task, the next (1) or the one before (-1); false when there is none. */
  onMove: (step: 1 | -1) => void;
  /** To the next task that nobody does; undefined without any. */
  onNextOpen: (() => void) | undefined;
  /** The task above it in the list, to take over from. */
  before: TaskEntry | undefined;
  onClose: () => void;
}

/** Who does the task and for how long, its level, priority and mark; each change is written at once. */
export default function TaskEditor(props: TaskEditorProps) {
  const { entry, views, takesFocus, onMove, onNextOpen, before, onClose } = props;
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const pane = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const givenNames = usePaneSelect((state) => state.edits.givenNames);
  const { task, place, situation } = entry.placed;
  const addPerson = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<{ name: string; hours: number | null; sent: boolean } | null>(null);
  const [level, wantLevel] = useWanted<Level | null>(task.level);
  const [priority, wantPriority] = useWanted<Priority | null>(task.priority);
  const [core, wantCore] = useWanted(place.core);

  const editor = useRef<HTMLDivElement>(null);
  const now = useRef(entry);
  now.current = entry;

  useEffect(() => {
    editor.current?.closest("li")?.scrollIntoView({ block: "nearest" });
    if (!takesFocus) return;
    const field = takesFocus === "missing" && editor.current && missingField(editor.current, now.current);
    (field || addPerson.current)?.focus({ preventScroll: true });
  }, [takesFocus]);

  const tasks = [task.cell];
  const lines = executorLines(entry);
  const unsent = useRef<string | null>(null);
  unsent.current = picked && !picked.sent ? picked.name : null;
  const pickedHours = useRef<number | null>(null);
  pickedHours.current = picked?.hours ?? null;

  /** Whoever was picked is written at the latest when the editor closes. */
  const give = async (hours: number | null): Promise<void> => {
    const person = unsent.current;
    if (person === null) return;
    unsent.current = null;
    setPicked({ name: person, hours, sent: true });
    await pane.edit({ kind: "assign", tasks, person, hours });
    setPicked((now) => (now?.sent ? null : now));
  };
  const giveLast = useRef(give);
  giveLast.current = give;
  useEffect(() => () => void giveLast.current(pickedHours.current), []);

  if (!workbook) return null;
  const { overview } = workbook;
  const choices = personChoices(overview, views, situation, givenNames);
  const loadOf = (personKey: string, hours: number | null) =>
    personLoad(workbook, situation.role, personKey, hours);
  const proposed =
    task.status === "open"
      ? proposePersons({
          task: entry.placed,
          tasks: views.flatMap(({ entries }) => entries.map(({ placed }) => placed)),
          workload: workloadIn(overview, situation.role),
          capacities: workbook.settings.capacities,
        })
      : [];
  const today = todayOf(entry, views);
  const pick = (name: string, hours: number | null) => setPicked({ name, hours, sent: false });

  /** Goes on when nothing is asked about it; otherwise the question is answered here first. */
  const goOn = (intention: Intention | null, stay: boolean) => {
    const outcome = intention && planOnce(intention, workbook);
    const isClear =
      !outcome ||
      (outcome.ok ? outcome.plan.needsConfirmation.length === 0 : outcome.refusal.code === "nothingToDo");
    if (isClear && !stay) onMove(1);
    else addPerson.current?.focus();
  };

  const pressLevel = (pressed: "SG" | "School") => {
    const after = levelAfter(level, pressed);
    wantLevel(after, pane.edit({ kind: "setLevel", tasks, level: after }));
  };
  const pressPriority = (pressed: Priority) => {
    const after = priority === pressed ? null : pressed;
    wantPriority(after, pane.edit({ kind: "setPriority", tasks, priority: after }));
  };
  const pressCore = () =>
    wantCore(!core, pane.edit({ kind: "setCore", tasks: everyPlace(overview, entry), core: !core }));

  /** One edit after another; they are written together. */
  const fillAsBefore = () => {
    const fill = quickFillOf(before);
    if (fill) for (const intention of quickFillIntentions(fill, entry)) void pane.edit(intention);
  };

  const levels = levelsOf(situation);
  const priorities = prioritiesOf(situation);
  const carryOut = (command: EditorCommand): boolean => {
    switch (command.do) {
      case "level":
        if (levels.includes(command.level)) pressLevel(command.level);
        return true;
      case "priority":
        if (priorities.includes(command.priority)) pressPriority(command.priority);
        return true;
      case "core":
        pressCore();
        return true;
      case "next":
        onMove(1);
        return true;
      case "previous":
        onMove(-1);
        return true;
      case "sameAsBefore":
        fillAsBefore();
        return true;
      case "close":
        onClose();
        return true;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The list has keys of its own
    event.stopPropagation();
    const command = editorCommand(event, event.target instanceof HTMLInputElement);
    if (command && carryOut(command)) event.preventDefault();
  };

  return (
    <div
      ref={editor}
      role="group"
      aria-label={t("editor.label", { task: place.description })}
      className={styles.editor}
      onKeyDown={onKeyDown}
    >
      <section className={plain.section} aria-label={t("editor.who")}>
        {(lines.length > 0 || picked) && (
          <ul className={styles.persons}>
            {lines.map((line) => (
              <PersonLine
                key={line.key}
                name={line.name}
                hours={line.hours}
                says={saysText(texts, line)}
                onHours={(hours) => pane.edit({ kind: "changeHours", tasks, executorKey: line.key, hours })}
                onEnter={(hours, stay) =>
                  goOn({ kind: "changeHours", tasks, executorKey: line.key, hours }, stay)
                }
                onRemove={() => {
                  void pane.edit({ kind: "unassign", tasks, executorKey: line.key });
                  addPerson.current?.focus();
                }}
              />
            ))}
            {picked && (
              <NewPersonLine
                key={`new ${picked.name}`}
                name={picked.name}
                firstHours={picked.hours}
                sent={picked.sent}
                onGiven={(hours) => void give(hours)}
                onEnter={(hours, stay) => {
                  const intention: Intention = { kind: "assign", tasks, person: picked.name, hours };
                  goOn(intention, stay);
                  void give(hours);
                }}
                onDrop={() => {
                  unsent.current = null;
                  setPicked(null);
                  addPerson.current?.focus();
                }}
              />
            )}
          </ul>
        )}
        <PersonCombobox
          label={t("editor.addPerson")}
          choices={choices}
          tasks={tasks}
          loadOf={loadOf}
          onTask={lines.map(({ key }) => key)}
          proposed={proposed}
          inputRef={addPerson}
          onPick={pick}
          onPickAgain={(key) => {
            const at = lines.findIndex((line) => line.key === key);
            editor.current?.querySelectorAll<HTMLElement>("[inputmode=decimal]")[at]?.focus();
          }}
          onEnterEmpty={() => onMove(1)}
        />
        {proposed.length > 0 && !picked && (
          <ul className={styles.persons} aria-label={t("editor.proposals")}>
            {proposed.map((proposal) => (
              <li key={proposal.personKey}>
                <button
                  type="button"
                  className={mergeClasses(plain.lineButton, styles.proposal)}
                  onClick={() => pick(proposal.person, null)}
                >
                  <Avatar name={proposal.person} size={24} color="neutral" aria-hidden="true" />
                  <span>
                    {proposal.person}
                    <span className={mergeClasses(plain.muted, plain.below)}>
                      {proposalText(texts, proposal)}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <TaskChoices
        situation={situation}
        level={level}
        priority={priority}
        core={core}
        onLevel={pressLevel}
        onPriority={pressPriority}
        onCore={pressCore}
      />
      {today && <TodayLine today={today} />}
      {entry.notices.length > 0 && (
        <ul className={plain.list}>
          {entry.notices.map(({ code, cell, text }, at) => (
            <li key={at}>
              <CellButton cell={cell}>
                <strong>{t(`notice.${code}`)}</strong>: {text}
              </CellButton>
            </li>
          ))}
        </ul>
      )}
      {/* Never higher or lower: what is asked comes below it. */}
      <div className={styles.foot}>
        <SavedHere place={taskPlace(entry.key)} />
        <TaskMore entry={entry}>
          <span className={styles.onwards}>
            <Button size="small" onClick={() => onMove(1)} title="Alt+↓" aria-keyshortcuts="Alt+ArrowDown">
              {t("editor.next")}
            </Button>
            <Button size="small" disabledFocusable={!onNextOpen} onClick={onNextOpen}>
              {t("editor.nextOpen")}
            </Button>
          </span>
        </TaskMore>
      </div>
      <EditAnswer place={taskPlace(entry.key)} onlyAsks onAnswered={() => addPerson.current?.focus()} />
    </div>
  );
}

/** The field for what the task lacks, the first of it; the hours of a person before those of a firm. */
function missingField(editor: HTMLElement, entry: TaskEntry): HTMLElement | undefined {
  const [missing] = entry.missing;
  if (missing !== "hours")
    return editor.querySelector<HTMLElement>(`[data-part=${missing}] button`) ?? undefined;
  const at = executorLines(entry).findIndex(
    ({ key, hours }) => hours === null && entry.placed.persons.some((person) => person.key === key),
  );
  return editor.querySelectorAll<HTMLElement>("[inputmode=decimal]")[Math.max(at, 0)];
}
