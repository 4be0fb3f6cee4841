import { createLightTheme } from "@fluentui/react-components";
import type { PaneTheme } from "../theme";
import { green } from "./green";

export const light: PaneTheme = { ...createLightTheme(green), corePurple: "#7030a0" };
