import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMemo, type RefObject } from "react";
import type { Priority } from "../../model/task";
import { useFieldStyles } from "../fields/field-styles";
import { ToggleButton } from "../fields/ToggleButton";
import { useTexts } from "../texts-context";
import type { TaskEntry } from "../workbook-view";
import { FilterChips } from "./FilterChips";
import { personsOn, type TaskFilter } from "./task-filter";

const PRIORITIES: readonly Priority[] = ["KT", "LT", "Geen"];

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  search: { position: "relative" },
  icon: {
    position: "absolute",
    insetInlineStart: "8px",
    top: "6px",
    fontSize: "20px",
    color: tokens.colorNeutralForeground3,
    pointerEvents: "none",
  },
  searchField: { paddingInlineStart: "34px" },
  selects: { display: "flex", flexWrap: "wrap", gap: "4px" },
  select: { flex: "1 1 110px" },
});

interface TaskFiltersProps {
  entries: readonly TaskEntry[];
  hasPriority: boolean;
  filter: TaskFilter;
  onFilter: (filter: TaskFilter) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search box into the list. */
  onDown: () => void;
  choosing: boolean;
  onChoosing: (on: boolean) => void;
}

export function TaskFilters(props: TaskFiltersProps) {
  const { entries, hasPriority, filter, onFilter, searchRef, onDown, choosing, onChoosing } = props;
  const styles = useStyles();
  const fields = useFieldStyles();
  const { t } = useTexts();
  const persons = useMemo(() => personsOn(entries), [entries]);
  const select = mergeClasses(fields.field, fields.cut, fields.small, styles.select);
  return (
    <search className={styles.filters}>
      <div className={styles.search}>
        <SearchRegular className={styles.icon} />
        <input
          ref={searchRef}
          type="search"
          className={mergeClasses(fields.field, styles.searchField)}
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" || event.key === "Enter") {
              event.preventDefault();
              onDown();
            }
            if (event.key === "Escape" && filter.text) onFilter({ ...filter, text: "" });
          }}
        />
      </div>
      <FilterChips entries={entries} filter={filter} onFilter={onFilter} />
      <div className={styles.selects}>
        {persons.length > 0 && (
          <select
            className={select}
            aria-label={t("list.person")}
            value={filter.person ?? ""}
            onChange={({ target }) => onFilter({ ...filter, person: target.value || null })}
          >
            <option value="">{t("list.everyone")}</option>
            {persons.map(({ key, name, tasks }) => (
              <option key={key} value={key}>
                {name} ({tasks})
              </option>
            ))}
          </select>
        )}
        {hasPriority && (
          <select
            className={select}
            aria-label={t("list.priority")}
            value={filter.priority ?? ""}
            onChange={({ target }) =>
              onFilter({ ...filter, priority: (target.value || null) as Priority | null })
            }
          >
            <option value="">{t("list.anyPriority")}</option>
            {PRIORITIES.map((priority) => (
              <option key={priority} value={priority}>
                {t(`priority.${priority}.long`)}
              </option>
            ))}
          </select>
        )}
        <ToggleButton
          on={choosing}
          onToggle={() => onChoosing(!choosing)}
          name={t("list.choose")}
          title={t("list.chooseHint")}
        >
          {t("list.chooseShort")}
        </ToggleButton>
      </div>
    </search>
  );
}
