import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Overview, Person } from "../../model/overview";
import { PlannedAction } from "../edits/PlannedAction";
import { Button } from "../fields/Button";
import { useFieldStyles } from "../fields/field-styles";
import { ShortList } from "../ShortList";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import type { SheetView } from "../workbook-view";

const AT_FIRST = 8;

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
  },
  who: { minWidth: 0, overflowWrap: "anywhere" },
  rename: { display: "flex", flexDirection: "column", gap: "8px", paddingBlock: "4px 8px" },
});

/** Everyone with a task on any sheet, most tasks first; each can get another name. */
export function PersonList({ views, overview }: { views: SheetView[]; overview: Overview }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
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
                <span className={styles.who}>
                  {person.name}{" "}
                  <span className={plain.muted}>
                    {[t("found.personTasks", { count: tasks }), person.schools.join(", ")]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <Button
                  size="small"
                  appearance="subtle"
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
  const fields = useFieldStyles();
  const { t } = useTexts();
  const [name, setName] = useState(person.name);
  const isNew = name.trim() !== "" && name.trim() !== person.name;
  return (
    <div className={styles.rename}>
      <label className={fields.label}>
        {t("plan.rename.name")}
        <input
          className={fields.field}
          value={name}
          autoFocus
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <PlannedAction
        kind="renamePerson"
        intention={isNew ? { kind: "renamePerson", personKey: person.key, name } : null}
        label={t("plan.rename.do")}
      />
    </div>
  );
}
