import { makeStyles, tokens } from "@fluentui/react-components";

/**
 * The look of Fluent's fields on the browser's own elements: the task list is there sooner without Fluent's components,
 * and hundreds of them cost nothing.
 */
export const useFieldStyles = makeStyles({
  field: {
    width: "100%",
    minWidth: 0,
    height: "32px",
    padding: "0 10px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-1px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled },
    "@media (forced-colors: active)": { ":focus-visible": { outlineColor: "Highlight" } },
  },
  /** A choice that is longer than its field. */
  cut: { textOverflow: "ellipsis" },
  /** Of a group of fields: no space of its own. */
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  small: { height: "26px", padding: "0 8px", fontSize: tokens.fontSizeBase200 },
  wrong: {
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    ":focus-visible": { outlineColor: tokens.colorStatusDangerBorder2 },
  },
  error: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  label: { display: "flex", flexDirection: "column", gap: "2px", fontSize: tokens.fontSizeBase200 },
  checkbox: {
    flexShrink: 0,
    width: "18px",
    height: "18px",
    margin: 0,
    accentColor: tokens.colorBrandBackground,
  },
});
