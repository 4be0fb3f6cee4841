import { Input, makeStyles, Select } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import type { RefObject } from "react";
import type { Priority } from "../../model/task";
import { useTexts } from "../texts-context";
import type { TaskEntry } from "../workbook-view";
import { FilterChips } from "./FilterChips";
import { personsOn, type TaskFilter } from "./task-filter";

const PRIORITIES: readonly Priority[] = ["KT", "LT", "Geen"];

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  selects: { display: "flex", flexWrap: "wrap", gap: "4px" },
  select: { flex: "1 1 120px", minWidth: 0 },
});

interface TaskFiltersProps {
  entries: readonly TaskEntry[];
  hasPriority: boolean;
  filter: TaskFilter;
  onFilter: (filter: TaskFilter) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search box into the list. */
  onDown: () => void;
}

export function TaskFilters({ entries, hasPriority, filter, onFilter, searchRef, onDown }: TaskFiltersProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const persons = personsOn(entries);
  return (
    <search className={styles.filters}>
      <Input
        ref={searchRef}
        type="search"
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        contentBefore={<SearchRegular />}
        value={filter.text}
        onChange={(_, { value }) => onFilter({ ...filter, text: value })}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            onDown();
          }
          if (event.key === "Escape" && filter.text) onFilter({ ...filter, text: "" });
        }}
      />
      <FilterChips entries={entries} filter={filter} onFilter={onFilter} />
      {(persons.length > 0 || hasPriority) && (
        <div className={styles.selects}>
          {persons.length > 0 && (
            <Select
              size="small"
              className={styles.select}
              aria-label={t("list.person")}
              value={filter.person ?? ""}
              onChange={(_, { value }) => onFilter({ ...filter, person: value || null })}
            >
              <option value="">{t("list.everyone")}</option>
              {persons.map(({ key, name, tasks }) => (
                <option key={key} value={key}>
                  {name} ({tasks})
                </option>
              ))}
            </Select>
          )}
          {hasPriority && (
            <Select
              size="small"
              className={styles.select}
              aria-label={t("list.priority")}
              value={filter.priority ?? ""}
              onChange={(_, { value }) =>
                onFilter({ ...filter, priority: (value || null) as Priority | null })
              }
            >
              <option value="">{t("list.anyPriority")}</option>
              {PRIORITIES.map((priority) => (
                <option key={priority} value={priority}>
                  {t(`priority.${priority}.long`)}
                </option>
              ))}
            </Select>
          )}
        </div>
      )}
    </search>
  );
}
