import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Tab } from "../store/pane-state";
import { useTexts } from "../parts/texts-context";

const TABS: readonly Tab[] = ["tasks", "analysis", "workbook"];

const useStyles = makeStyles({
  strip: { display: "flex", flexWrap: "wrap" },
  tab: {
    paddingBlock: "8px",
    paddingInline: "12px",
    // So that undo and redo stand beside them, in wider fonts too
    "@media (max-width: 360px)": { paddingInline: "7px" },
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    ":hover": { borderBottomColor: tokens.colorBrandStroke1 },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The ids that tie a tab to its panel. */
export const tabId = (tab: Tab) => `tab-${tab}`;
export const tabPanelId = (tab: Tab) => `panel-${tab}`;

/** Three tabs do not need the focus library that Fluent's own TabList brings along. */
export function TabStrip({ chosen, onChoose }: { chosen: Tab; onChoose: (tab: Tab) => void }) {
  const styles = useStyles();
  const { t } = useTexts();

  const onKeyDown = (event: KeyboardEvent) => {
    const at = TABS.indexOf(chosen);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = TABS[(next + TABS.length) % TABS.length]!;
    onChoose(tab);
    document.getElementById(tabId(tab))?.focus();
  };

  return (
    <div role="tablist" aria-label={t("tab.label")} className={styles.strip} onKeyDown={onKeyDown}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? tabPanelId(tab) : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, tab === chosen && styles.chosen)}
          onClick={() => onChoose(tab)}
        >
          {t(`tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}
