import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Intention } from "../../../editing/intention";
import type { Level, Priority } from "../../../model/task";
import { everyPlace, levelsOf, prioritiesOf } from "../editor/task-parts";
import { HoursField } from "../editor/HoursField";
import { personChoices } from "../editor/person-choices";
import { PersonCombobox } from "../editor/PersonCombobox";
import { EditAnswer } from "../../edits/EditAnswer";
import { refusalText } from "../../edits/edit-reasons";
import { touchesText } from "../../edits/touches-text";
import { usePreview } from "../../edits/use-preview";
import { ToggleButton } from "../../parts/ToggleButton";
import { usePane, usePaneSelect } from "../../store/pane-context";
import { writingCount } from "../../store/selectors";
import { usePlainStyles } from "../../parts/plain-styles";
import { ShortList } from "../../parts/ShortList";
import { useTexts } from "../../parts/texts-context";
import type { SheetView, TaskEntry } from "../../store/workbook-view";
import { taskChanges } from "./bulk-changes";

const FEW = 3;

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    maxHeight: "70vh",
    overflowY: "auto",
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  person: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "6px" },
  who: { flex: "1 1 120px" },
  change: { display: "flex", flexDirection: "column", paddingBlock: "2px" },
  task: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  write: { alignSelf: "flex-start" },
});

/** What all chosen tasks get; without tasks, which do not matter for what can be asked. */
type Wish =
  | { what: "person"; name: string | null; hours: number | null }
  | { what: "level"; level: Level | null | undefined }
  | { what: "priority"; priority: Priority | null | undefined }
  | { what: "core"; core: boolean | undefined };

interface BulkBarProps {
  view: SheetView;
  views: readonly SheetView[];
  chosen: readonly TaskEntry[];
  onStop: () => void;
}

/** Gives all chosen tasks a person, level, priority or mark in one write; shows first what will change. */
export default function BulkBar({ view, views, chosen, onStop }: BulkBarProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { edit } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const writing = usePaneSelect(writingCount);
  const givenNames = usePaneSelect((state) => state.edits.givenNames);
  const [wish, setWish] = useState<Wish | null>(null);
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const focusOn = (what: string) => bar.current?.querySelector<HTMLElement>(what)?.focus();
  // The keyboard follows what is asked: first a name, then the hours.
  const asked = wish?.what === "person" ? (wish.name ?? "") : null;
  useEffect(() => {
    if (asked !== null) field.current?.focus();
  }, [asked]);
  const { situation } = view;
  const intention = workbook && wish ? intentionOf(wish, chosen, workbook.overview) : null;
  const outcome = usePreview(intention);
  const plan = outcome?.ok ? outcome.plan : null;
  const changes = useMemo(
    () => (plan && workbook ? taskChanges(texts, plan, workbook, view) : []),
    [plan, workbook, texts, view],
  );
  if (!workbook) return null;

  const levels = levelsOf(situation);
  const levelChoices: (Level | null)[] = [
    ...levels,
    ...(levels.length > 1 ? (["Gedeeld"] as const) : []),
    null,
  ];
  const priorities = prioritiesOf(situation);
  const ask = (what: Wish["what"]) => setWish(wish?.what === what ? null : EMPTY[what]);
  const write = async (wanted: Intention): Promise<void> => {
    await edit(wanted);
    flushSync(() => setWish(null));
    // The button that was pressed is gone.
    if (document.activeElement === document.body) focusOn("[aria-pressed]");
  };
  const columns = plan
    ? touchesText(texts, { touches: { ...plan.touches, cells: [] } }, workbook.overview)
    : [];

  return (
    <section ref={bar} className={styles.bar} aria-label={t("bulk.label")} data-edits="">
      <div className={styles.head}>
        <strong aria-live="polite">{t("bulk.chosen", { count: chosen.length })}</strong>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("list.chooseDone")}
          title={t("list.chooseDone")}
          onClick={onStop}
        />
      </div>
      {chosen.length === 0 ? (
        <p className={plain.muted}>{t("bulk.chooseMore")}</p>
      ) : (
        <div className={styles.choices}>
          <ToggleButton on={wish?.what === "person"} onToggle={() => ask("person")}>
            {t("bulk.person")}
          </ToggleButton>
          {levels.length > 0 && (
            <ToggleButton on={wish?.what === "level"} onToggle={() => ask("level")}>
              {t("bulk.level")}
            </ToggleButton>
          )}
          {priorities.length > 0 && (
            <ToggleButton on={wish?.what === "priority"} onToggle={() => ask("priority")}>
              {t("bulk.priority")}
            </ToggleButton>
          )}
          <ToggleButton on={wish?.what === "core"} onToggle={() => ask("core")}>
            {t("bulk.core")}
          </ToggleButton>
        </div>
      )}
      {wish?.what === "person" &&
        (wish.name === null ? (
          <PersonCombobox
            label={t("editor.addPerson")}
            tasks={chosen.map(({ placed }) => placed.task.cell)}
            choices={personChoices(workbook.overview, views, situation, givenNames)}
            inputRef={field}
            onPick={(name, hours) => setWish({ ...wish, name, hours: hours ?? wish.hours })}
            inFlow
          />
        ) : (
          <div className={styles.person}>
            <span className={styles.who}>{wish.name}</span>
            <HoursField
              label={t("editor.hoursOf", { person: wish.name })}
              hours={wish.hours}
              inputRef={field}
              onHours={async (hours) => setWish({ ...wish, hours })}
              onEnter={() => focusOn("[data-write]")}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={t("bulk.otherPerson")}
              title={t("bulk.otherPerson")}
              onClick={() => setWish({ ...wish, name: null })}
            />
          </div>
        ))}
      {wish?.what === "level" && (
        <div className={styles.choices} role="group" aria-label={t("editor.level")}>
          {levelChoices.map((level) => (
            <ToggleButton
              key={level ?? "none"}
              on={wish.level === level}
              onToggle={() => setWish({ ...wish, level })}
            >
              {level ? t(`level.${level}`) : t("bulk.noLevel")}
            </ToggleButton>
          ))}
        </div>
      )}
      {wish?.what === "priority" && (
        <div className={styles.choices} role="group" aria-label={t("list.priority")}>
          {[...priorities, null].map((priority) => (
            <ToggleButton
              key={priority ?? "none"}
              on={wish.priority === priority}
              onToggle={() => setWish({ ...wish, priority })}
            >
              {priority ? t(`priority.${priority}`) : t("noPriority.yet")}
            </ToggleButton>
          ))}
        </div>
      )}
      {wish?.what === "core" && (
        <div className={styles.choices} role="group" aria-label={t("task.core")}>
          {[true, false].map((core) => (
            <ToggleButton
              key={String(core)}
              on={wish.core === core}
              onToggle={() => setWish({ ...wish, core })}
            >
              {core ? t("task.core") : t("bulk.notCore")}
            </ToggleButton>
          ))}
        </div>
      )}
      {outcome && !outcome.ok && <p className={plain.text}>{refusalText(texts, outcome.refusal)}</p>}
      {plan && intention && (
        <div>
          <p className={plain.muted}>{t("bulk.changes", { count: changes.length })}</p>
          <ShortList
            items={changes}
            atFirst={FEW}
            render={({ key, description, before, after }) => (
              <li key={key} className={mergeClasses(plain.muted, styles.change)}>
                <span className={styles.task} title={description}>
                  {description}
                </span>
                <strong>{t("shift.change", { before, after })}</strong>
              </li>
            )}
          />
          {columns.map((line) => (
            <p key={line} className={plain.muted}>
              {line}
            </p>
          ))}
        </div>
      )}
      {/* There as soon as it is known what is asked: Enter after the hours leads here, also before the changes are worked out. */}
      {intention && (!outcome || outcome.ok) && (
        <Button
          appearance="primary"
          className={styles.write}
          disabledFocusable={writing > 0}
          data-write=""
          onClick={() => void write(intention)}
        >
          {t("bulk.write", { count: plan ? changes.length : chosen.length })}
        </Button>
      )}
      {writing > 0 && <p className={plain.muted}>{t("answer.writing")}</p>}
      <EditAnswer place="several" />
    </section>
  );
}

const EMPTY: { [What in Wish["what"]]: Extract<Wish, { what: What }> } = {
  person: { what: "person", name: null, hours: null },
  level: { what: "level", level: undefined },
  priority: { what: "priority", priority: undefined },
  core: { what: "core", core: undefined },
};

function intentionOf(
  wish: Wish,
  chosen: readonly TaskEntry[],
  overview: Parameters<typeof everyPlace>[0],
): Intention | null {
  const tasks = chosen.map(({ placed }) => placed.task.cell);
  if (tasks.length === 0) return null;
  switch (wish.what) {
    case "person":
      return wish.name === null ? null : { kind: "assign", tasks, person: wish.name, hours: wish.hours };
    case "level":
      return wish.level === undefined ? null : { kind: "setLevel", tasks, level: wish.level };
    case "priority":
      return wish.priority === undefined ? null : { kind: "setPriority", tasks, priority: wish.priority };
    case "core":
      return wish.core === undefined
        ? null
        : { kind: "setCore", tasks: chosen.flatMap((entry) => everyPlace(overview, entry)), core: wish.core };
  }
}
