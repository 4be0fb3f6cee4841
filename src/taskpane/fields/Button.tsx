import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentPropsWithRef, ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: "6px",
    minWidth: "96px",
    margin: 0,
    padding: "5px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { ":focus-visible": { outlineColor: "Highlight" } },
  },
  primary: {
    border: "1px solid transparent",
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ":hover": { backgroundColor: tokens.colorBrandBackgroundHover },
    ":active": { backgroundColor: tokens.colorBrandBackgroundPressed },
    "@media (forced-colors: active)": {
      border: "1px solid HighlightText",
      backgroundColor: "Highlight",
      color: "HighlightText",
      forcedColorAdjust: "none",
    },
  },
  subtle: {
    border: "1px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  small: {
    minWidth: "64px",
    padding: "3px 8px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { minWidth: "32px", padding: "5px", fontSize: "20px", lineHeight: 0 },
  smallIcon: { minWidth: "24px", padding: "1px" },
  disabled: {
    border: `1px solid ${tokens.colorNeutralStrokeDisabled}`,
    backgroundColor: tokens.colorNeutralBackgroundDisabled,
    color: tokens.colorNeutralForegroundDisabled,
    cursor: "not-allowed",
    ":hover": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    ":active": { backgroundColor: tokens.colorNeutralBackgroundDisabled },
    "@media (forced-colors: active)": {
      border: "1px solid GrayText",
      backgroundColor: "ButtonFace",
      color: "GrayText",
    },
  },
  disabledSubtle: {
    border: "1px solid transparent",
    backgroundColor: "transparent",
    ":hover": { backgroundColor: "transparent" },
    ":active": { backgroundColor: "transparent" },
    "@media (forced-colors: active)": { border: "1px solid transparent" },
  },
});

interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "disabled"> {
  appearance?: "primary" | "subtle";
  size?: "small";
  /** A button without text is named with aria-label. */
  icon?: ReactNode;
  /** Does nothing now; stays where the keyboard finds it. */
  disabledFocusable?: boolean;
}

/** Fluent's button, by its tokens, on the browser's own element: a seventh of what Fluent's component would bring along. */
export function Button({
  appearance,
  size,
  icon,
  disabledFocusable = false,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const styles = useStyles();
  const onlyIcon = Boolean(icon) && !children;
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={disabledFocusable || undefined}
      className={mergeClasses(
        styles.button,
        appearance && styles[appearance],
        size && styles.small,
        onlyIcon && styles.icon,
        onlyIcon && size && styles.smallIcon,
        disabledFocusable && styles.disabled,
        disabledFocusable && appearance === "subtle" && styles.disabledSubtle,
        className,
      )}
      onClick={disabledFocusable ? undefined : onClick}
    >
      {icon}
      {children}
    </button>
  );
}
