import { makeStyles } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import { ToggleButton } from "../../parts/ToggleButton";
import { useTexts } from "../../parts/texts-context";
import type { TaskEntry } from "../../store/workbook-view";
import { FILTER_SWITCHES, hasSwitch, NO_FILTER, type FilterSwitch, type TaskFilter } from "./task-filter";

const useStyles = makeStyles({ chips: { display: "flex", flexWrap: "wrap", gap: "4px" } });

interface FilterChipsProps {
  entries: readonly TaskEntry[];
  switches: readonly FilterSwitch[];
  /** Nothing is left out. */
  all: boolean;
  onFilter: (change: Partial<TaskFilter>) => void;
}

/** Switches with the number of tasks that have them; they combine. Always all there, so that nothing jumps. */
export const FilterChips = memo(function FilterChips({ entries, switches, all, onFilter }: FilterChipsProps) {
  const styles = useStyles();
  const { t, number } = useTexts();
  const counts = useMemo(
    () =>
      FILTER_SWITCHES.map((name) => ({
        name,
        count: entries.filter((entry) => hasSwitch(entry, name)).length,
      })),
    [entries],
  );
  return (
    <div role="group" aria-label={t("list.filters")} className={styles.chips}>
      <ToggleButton shape="circular" on={all} onToggle={() => onFilter(NO_FILTER)}>
        {t("filter.all")} {number(entries.length)}
      </ToggleButton>
      {counts.map(({ name, count }) => {
        const on = switches.includes(name);
        return (
          <ToggleButton
            key={name}
            shape="circular"
            on={on}
            onToggle={() =>
              onFilter({ switches: on ? switches.filter((other) => other !== name) : [...switches, name] })
            }
          >
            {name === "core" && <span aria-hidden="true">◆&nbsp;</span>}
            {t(`filter.${name}`)} {number(count)}
          </ToggleButton>
        );
      })}
    </div>
  );
});
