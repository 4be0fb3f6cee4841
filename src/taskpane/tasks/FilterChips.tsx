import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useTexts } from "../texts-context";
import type { TaskEntry } from "../workbook-view";
import { FILTER_SWITCHES, hasSwitch, isFiltering, NO_FILTER, type TaskFilter } from "./task-filter";

const useStyles = makeStyles({
  chips: { display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: {
    padding: "2px 10px",
    minHeight: "24px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

interface FilterChipsProps {
  entries: readonly TaskEntry[];
  filter: TaskFilter;
  onFilter: (filter: TaskFilter) => void;
}

/** Switches with the number of tasks that have them; they combine. Those without any task are left out. */
export function FilterChips({ entries, filter, onFilter }: FilterChipsProps) {
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
  const chip = (on: boolean) => mergeClasses(styles.chip, on && styles.on);
  return (
    <div role="group" aria-label={t("list.filters")} className={styles.chips}>
      <button
        type="button"
        className={chip(!isFiltering(filter))}
        aria-pressed={!isFiltering(filter)}
        onClick={() => onFilter(NO_FILTER)}
      >
        {t("filter.all")} {number(entries.length)}
      </button>
      {counts.map(({ name, count }) => {
        const on = filter.switches.includes(name);
        if (count === 0 && !on) return null;
        const switches = on ? filter.switches.filter((other) => other !== name) : [...filter.switches, name];
        return (
          <button
            key={name}
            type="button"
            className={chip(on)}
            aria-pressed={on}
            onClick={() => onFilter({ ...filter, switches })}
          >
            {name === "core" && <span aria-hidden="true">◆ </span>}
            {t(`filter.${name}`)} {number(count)}
          </button>
        );
      })}
    </div>
  );
}
