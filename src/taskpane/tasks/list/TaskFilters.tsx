import { makeStyles, SearchBox, Select } from "@fluentui/react-components";
import { memo, useMemo, type RefObject } from "react";
import type { Priority } from "../../../model/task";
import { ToggleButton } from "../../parts/ToggleButton";
import { useTexts } from "../../parts/texts-context";
import type { TaskEntry } from "../../store/workbook-view";
import { FilterChips } from "./FilterChips";
import { isFiltering, personsOn, type TaskFilter } from "./task-filter";

const PRIORITIES: readonly Priority[] = ["KT", "LT", "Geen"];

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: "8px" },
  search: { maxWidth: "none" },
  selects: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
  select: { flex: "1 1 110px", minWidth: 0 },
  cut: { textOverflow: "ellipsis" },
});

interface TaskFiltersProps {
  entries: readonly TaskEntry[];
  hasPriority: boolean;
  filter: TaskFilter;
  onFilter: (change: Partial<TaskFilter>) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  /** From the search box into the list. */
  onDown: () => void;
  choosing: boolean;
  onChoosing: (on: boolean) => void;
}

/** Everything that narrows the list. A key in the search box draws nothing else of it again. */
export function TaskFilters(props: TaskFiltersProps) {
  const { entries, hasPriority, filter, onFilter, searchRef, onDown, choosing, onChoosing } = props;
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <search className={styles.filters}>
      <SearchBox
        ref={searchRef}
        className={styles.search}
        aria-label={t("list.search")}
        placeholder={t("list.search")}
        value={filter.text}
        dismiss={{ "aria-label": t("action.clearSearch"), title: t("action.clearSearch") }}
        onChange={(_, { value }) => onFilter({ text: value })}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            onDown();
          }
          if (event.key === "Escape" && filter.text) onFilter({ text: "" });
        }}
      />
      <FilterChips
        entries={entries}
        switches={filter.switches}
        all={!isFiltering(filter)}
        onFilter={onFilter}
      />
      <Selects
        entries={entries}
        hasPriority={hasPriority}
        person={filter.person}
        priority={filter.priority}
        onFilter={onFilter}
        choosing={choosing}
        onChoosing={onChoosing}
      />
    </search>
  );
}

type SelectsProps = Pick<
  TaskFiltersProps,
  "entries" | "hasPriority" | "onFilter" | "choosing" | "onChoosing"
> &
  Pick<TaskFilter, "person" | "priority">;

const Selects = memo(function Selects(props: SelectsProps) {
  const { entries, hasPriority, person, priority, onFilter, choosing, onChoosing } = props;
  const styles = useStyles();
  const { t } = useTexts();
  const persons = useMemo(() => personsOn(entries), [entries]);
  return (
    <div className={styles.selects}>
      {persons.length > 0 && (
        <Select
          size="small"
          className={styles.select}
          select={{ className: styles.cut }}
          aria-label={t("list.person")}
          value={person ?? ""}
          onChange={(_, { value }) => onFilter({ person: value || null })}
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
          select={{ className: styles.cut }}
          aria-label={t("list.priority")}
          value={priority ?? ""}
          onChange={(_, { value }) => onFilter({ priority: (value || null) as Priority | null })}
        >
          <option value="">{t("list.anyPriority")}</option>
          {PRIORITIES.map((one) => (
            <option key={one} value={one}>
              {t(`priority.${one}.long`)}
            </option>
          ))}
        </Select>
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
  );
});
