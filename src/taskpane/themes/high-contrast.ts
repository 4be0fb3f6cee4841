import { teamsHighContrastTheme } from "@fluentui/react-components";
import type { PaneTheme } from "../theme";

export const highContrast: PaneTheme = { ...teamsHighContrastTheme, corePurple: "#ffffff" };
