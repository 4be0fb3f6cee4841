import { createDarkTheme } from "@fluentui/react-components";
import type { PaneTheme } from "../theme";
import { green } from "./green";

export const dark: PaneTheme = {
  ...createDarkTheme(green),
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[130],
  corePurple: "#d0b0ee",
};

export const black: PaneTheme = {
  ...dark,
  colorNeutralBackground1: "#0a0a0a",
  colorNeutralBackground2: "#000000",
};
