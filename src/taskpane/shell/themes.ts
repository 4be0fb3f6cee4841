import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { HostEnvironment } from "../../port/environment";

/** Fluent's tokens and one of our own: the purple of core tasks. */
type PaneTheme = Theme & { corePurple: string };

/** Green for actions, as in Excel itself; purple is kept for core tasks. */
const green: BrandVariants = {
  10: "#03170b",
  20: "#072815",
  30: "#0a381d",
  40: "#0b4625",
  50: "#0d542c",
  60: "#0e6033",
  70: "#0f6c39",
  80: "#107c41",
  90: "#2b8f57",
  100: "#46a16d",
  110: "#5fb383",
  120: "#79c499",
  130: "#94d3af",
  140: "#b0e2c5",
  150: "#cdf0dc",
  160: "#e8f8ef",
};

const dark: PaneTheme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[130],
  // Fluent's own is meant for its darker danger background.
  colorStatusDangerForeground1: "#eeacb2",
  corePurple: "#d0b0ee",
};

/** The themes that Excel has; a contrast theme of the system goes before all of them. */
export const themes: Record<HostEnvironment["theme"], PaneTheme> = {
  light: { ...createLightTheme(green), corePurple: "#7030a0" },
  dark,
  black: { ...dark, colorNeutralBackground1: "#0a0a0a", colorNeutralBackground2: "#000000" },
  highContrast: {
    ...teamsHighContrastTheme,
    // With forced colours the system draws links in this; Fluent's own yellow would remain the fill of their text.
    colorBrandForegroundLink: "LinkText",
    colorBrandForegroundLinkHover: "LinkText",
    colorBrandForegroundLinkPressed: "LinkText",
    colorBrandForegroundLinkSelected: "LinkText",
    corePurple: "#ffffff",
  },
};
