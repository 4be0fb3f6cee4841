import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  toggle: {
    minWidth: "40px",
    minHeight: "28px",
    padding: "2px 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  on: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": {
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
});

interface ToggleButtonProps {
  on: boolean;
  onToggle: () => void;
  /** Said in full where the button shows an abbreviation. */
  name?: string;
  /** The key that does the same, as for aria-keyshortcuts. */
  shortcut?: string;
  title?: string;
  children: ReactNode;
}

/** A button that stays pressed. */
export function ToggleButton({ on, onToggle, name, shortcut, title, children }: ToggleButtonProps) {
  const styles = useStyles();
  const hint = [title ?? name, shortcut && `(${shortcut})`].filter(Boolean).join(" ");
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-label={name}
      aria-keyshortcuts={shortcut}
      title={hint || undefined}
      className={mergeClasses(styles.toggle, on && styles.on)}
      onClick={onToggle}
    >
      {on && <span aria-hidden="true">✓ </span>}
      {children}
    </button>
  );
}
