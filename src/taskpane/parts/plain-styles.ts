import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks that several parts share. */
export const usePlainStyles = makeStyles({
  /** For screen readers only. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  /** A whole line that is a button, without a button's look. */
  lineButton: {
    display: "block",
    width: "100%",
    minWidth: 0,
    margin: 0,
    padding: "6px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@media (forced-colors: active)": { ":focus-visible": { outlineColor: "Highlight" } },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  /** A text, and at the other end what can be done with it. */
  spread: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
  },
  /** Parts of a page below each other. */
  stack: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    minWidth: 0,
    "> button": { alignSelf: "flex-start" },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  muted: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  /** On a line of its own, inside a text. */
  below: { display: "block" },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    "> button": { alignSelf: "flex-start" },
  },
  /** Of a progress bar; in high contrast Fluent's has a track that is as dark as what fills it. */
  track: {
    "@media screen and (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  /** What is wrong with what was typed. */
  error: {
    margin: 0,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  /** The browser's own, where there may be hundreds. */
  checkbox: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  chevron: {
    flexShrink: 0,
    marginBlockStart: "2px",
    fontSize: "16px",
    ":global(details[open] > summary)": { transform: "rotate(90deg)" },
  },
  disclosure: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
