import { Avatar, Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useOverview } from "../store/overview-context";
import { useMemo, useState } from "react";
import { unconfirmedPersons, type Person } from "../../model/overview";
import { PlannedAction } from "../edits/PlannedAction";
import { hoursTotalText } from "../parts/hours-text";
import { withCapacity } from "../store/change-settings";
import { usePane, usePaneSelect } from "../store/pane-context";
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
  rename: { display: "flex", flexDirection: "column", gap: "8px", paddingBlock: "4px 8px" },
});

/** Everyone with a task on any sheet, most tasks first; each can get another name. */
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
                      t("found.personTasks", { count: tasks }),
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
              {isRenaming && <RenamePerson person={person} />}
            </li>
          );
        }}
      />
    </section>
  );
}

function RenamePerson({ person }: { person: Person }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [name, setName] = useState(person.name);
  const isNew = name.trim() !== "" && name.trim() !== person.name;
  return (
    <div className={styles.rename}>
      <Field label={t("plan.rename.name")} size="small">
        <Input value={name} autoFocus onChange={(_, { value }) => setName(value)} />
      </Field>
      <PlannedAction
        kind="renamePerson"
        intention={isNew ? { kind: "renamePerson", personKey: person.key, name } : null}
        label={t("plan.rename.do")}
      />
    </div>
  );
}
