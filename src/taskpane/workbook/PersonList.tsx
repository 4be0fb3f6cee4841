import {
  Avatar,
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from "@fluentui/react-components";
import { useOverview, usePane, usePaneSelect } from "../store/pane-context";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { unconfirmedPersons, type Person } from "../../model/overview";
import { PlannedAction } from "../edits/PlannedAction";
import { hoursTotalText } from "../parts/hours-text";
import { withCapacity } from "../store/change-settings";
import { HoursField } from "../tasks/editor/HoursField";
import { workloadIn } from "../tasks/editor/person-load";
import { ShortList } from "../parts/ShortList";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import type { SheetView } from "../store/workbook-view";

const AT_FIRST = 8;

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    rowGap: "4px",
    paddingBlock: "6px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  available: { gridColumn: "2", display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "6px" },
  button: { gridColumn: "3" },
  who: { gridColumn: "2 / -1", minWidth: 0, overflowWrap: "anywhere" },
  select: { minWidth: 0, "> select": { minWidth: 0 } },
  rename: { display: "flex", flexDirection: "column", gap: "8px", paddingBlock: "4px 8px" },
});

/** Everyone with a task on any sheet, most tasks first; each can get another name, or become one with somebody else. */
export function PersonList({ views }: { views: SheetView[] }) {
  const overview = useOverview();
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { saveSettings } = usePane();
  const settings = usePaneSelect((state) => state.workbook?.settings);
  const hours = useMemo(
    () => new Map(workloadIn(overview, "current").map((one) => [one.personKey, one.hours])),
    [overview],
  );
  const pending = useMemo(() => unconfirmedPersons(overview), [overview]);
  const [renaming, setRenaming] = useState<string | null>(null);
  /** Whose button the keyboard goes to, once it is there. */
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const lastWrite = usePaneSelect((state) => state.edits.lastWrite);
  const now = useRef(renaming);
  now.current = renaming;
  // With another name the row is another row, and what stood in it is gone
  useEffect(() => {
    const name = lastWrite?.label.params.name;
    const isNaming = lastWrite?.label.code === "renamePerson" || lastWrite?.label.code === "mergePersons";
    if (now.current === null || !isNaming || lastWrite.undone || typeof name !== "string") return;
    setRenaming(null);
    setReturnTo(name);
  }, [lastWrite]);
  const comeBack = useCallback((button: HTMLButtonElement | null) => {
    if (!button) return;
    button.focus();
    setReturnTo(null);
  }, []);
  const persons = useMemo(() => {
    const tasks = new Map<string, number>();
    for (const { key } of views.flatMap(({ entries }) => entries.flatMap(({ placed }) => placed.persons))) {
      tasks.set(key, (tasks.get(key) ?? 0) + 1);
    }
    return overview.persons
      .map((person) => ({ person, tasks: tasks.get(person.key) ?? 0 }))
      .sort((a, b) => b.tasks - a.tasks);
  }, [views, overview]);
  return (
    <section className={plain.section} aria-labelledby="persons">
      <h2 id="persons" className={plain.heading}>
        {t("found.persons.title")}
      </h2>
      {persons.length === 0 && <p className={plain.text}>{t("found.noPersons")}</p>}
      <ShortList
        items={persons}
        atFirst={AT_FIRST}
        render={({ person, tasks }) => {
          const isRenaming = renaming === person.key;
          return (
            <li key={person.key}>
              <div className={styles.line}>
                <Avatar name={person.name} size={28} color="neutral" aria-hidden="true" />
                <span className={styles.who}>
                  {person.name}
                  <span className={mergeClasses(plain.muted, plain.below)}>
                    {[
                      t("count.tasks", { count: tasks }),
                      ...(hours.has(person.key) ? [hoursTotalText(texts, hours.get(person.key)!)] : []),
                      overview.schools.length > 1 ? person.schools.join(", ") : "",
                      pending.has(person.key) ? t("nameCheck.pending") : "",
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <div className={styles.available}>
                  <span className={plain.muted}>{t("capacity.available")}</span>
                  <HoursField
                    label={t("capacity.of", { person: person.name })}
                    hours={settings?.capacities[person.key] ?? null}
                    onHours={async (given) => {
                      await saveSettings((before) => withCapacity(before, person.key, given));
                    }}
                  />
                </div>
                <Button
                  ref={person.name === returnTo ? comeBack : undefined}
                  size="small"
                  appearance="subtle"
                  className={styles.button}
                  aria-expanded={isRenaming}
                  aria-label={t("plan.rename.of", { person: person.name })}
                  onClick={() => setRenaming(isRenaming ? null : person.key)}
                >
                  {t("plan.rename")}
                </Button>
              </div>
              {isRenaming && <NamePerson person={person} />}
            </li>
          );
        }}
      />
    </section>
  );
}

/** Another name for a person everywhere, or the name of somebody that this person turns out to be. */
function NamePerson({ person }: { person: Person }) {
  const overview = useOverview();
  const styles = useStyles();
  const { t } = useTexts();
  const [name, setName] = useState(person.name);
  const [otherKey, setOtherKey] = useState("");
  const others = overview.persons.filter(({ key }) => key !== person.key);
  const other = others.find(({ key }) => key === otherKey);
  const isNew = name.trim() !== "" && name.trim() !== person.name;
  return (
    <div className={styles.rename}>
      <Field label={t("plan.rename.name")} size="small">
        <Input
          value={name}
          autoFocus
          onChange={(_, { value }) => {
            setName(value);
            setOtherKey("");
          }}
        />
      </Field>
      {others.length > 0 && (
        <Field label={t("plan.merge.with")} size="small">
          <Select className={styles.select} value={otherKey} onChange={(_, { value }) => setOtherKey(value)}>
            <option value="" />
            {others.map(({ key, name: known, schools }) => (
              <option key={key} value={key}>
                {overview.schools.length > 1 ? `${known} (${schools.join(", ")})` : known}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {other ? (
        <PlannedAction
          key="merge"
          kind="mergePersons"
          intention={{ kind: "mergePersons", personKeys: [person.key, other.key], name: other.name }}
          label={t("plan.merge.into", { person: other.name })}
        />
      ) : (
        <PlannedAction
          key="rename"
          kind="renamePerson"
          intention={isNew ? { kind: "renamePerson", personKey: person.key, name } : null}
          label={t("plan.rename.do")}
        />
      )}
    </div>
  );
}
