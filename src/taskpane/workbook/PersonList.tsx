import { useMemo } from "react";
import type { Overview } from "../../model/overview";
import { ShortList } from "../ShortList";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import type { SheetView } from "../workbook-view";

const AT_FIRST = 8;

/** Everyone with a task on any sheet, most tasks first. */
export function PersonList({ views, overview }: { views: SheetView[]; overview: Overview }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
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
        render={({ person, tasks }) => (
          <li key={person.key}>
            {person.name}{" "}
            <span className={plain.muted}>
              {[t("found.personTasks", { count: tasks }), person.schools.join(", ")]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        )}
      />
    </section>
  );
}
