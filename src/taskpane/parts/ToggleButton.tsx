import { makeStyles, mergeClasses, ToggleButton as FluentToggle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { corePurple } from "../shell/theme";

const useStyles = makeStyles({
  core: {
    border: `1px solid ${corePurple}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: corePurple,
    ":hover": { border: `1px solid ${corePurple}`, color: corePurple },
    ":hover:active": { border: `1px solid ${corePurple}`, color: corePurple },
  },
  toggle: { minWidth: "40px", flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  on: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ":hover": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground2Hover,
      color: tokens.colorBrandForeground2,
    },
    ":hover:active": {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorBrandBackground2Pressed,
      color: tokens.colorBrandForeground2,
    },
  },
});

/** Toggles of one choice, side by side as one control. */
export const useJoinedStyles = makeStyles({
  joined: {
    display: "inline-flex",
    "& > button": { borderRadius: 0 },
    "& > button:first-of-type": {
      borderStartStartRadius: tokens.borderRadiusMedium,
      borderEndStartRadius: tokens.borderRadiusMedium,
    },
    "& > button:last-of-type": {
      borderStartEndRadius: tokens.borderRadiusMedium,
      borderEndEndRadius: tokens.borderRadiusMedium,
    },
    "& > button + button": { marginInlineStart: "-1px" },
    "& > button[aria-pressed=true], & > button:hover": { zIndex: 1 },
  },
});

interface ToggleButtonProps {
  on: boolean;
  onToggle: () => void;
  /** Round, as filters are. */
  shape?: "circular";
  /** Purple for the mark of core tasks. */
  tone?: "core";
  /** Said in full where the button shows an abbreviation. */
  name?: string;
  /** The key that does the same, as for aria-keyshortcuts. */
  shortcut?: string;
  title?: string;
  children: ReactNode;
}

/** Fluent's toggle, with its key in its title; pressed it is green, and no wider than before. */
export function ToggleButton(props: ToggleButtonProps) {
  const { on, onToggle, shape, tone, name, shortcut, title, children } = props;
  const styles = useStyles();
  const hint = [title ?? name, shortcut && `(${shortcut})`].filter(Boolean).join(" ");
  return (
    <FluentToggle
      size="small"
      shape={shape}
      checked={on}
      aria-label={name}
      aria-keyshortcuts={shortcut}
      title={hint || undefined}
      className={mergeClasses(styles.toggle, on && (tone ? styles.core : styles.on))}
      onClick={onToggle}
    >
      {children}
    </FluentToggle>
  );
}
