import type { Theme } from "@fluentui/react-components";
import type { HostEnvironment } from "../excel/workbook-port";

/** Fluent's tokens and one of our own: the purple of core tasks. */
export type PaneTheme = Theme & { corePurple: string };

export const corePurple = "var(--corePurple)";

/** Fetches only the theme that is asked for. */
export async function loadTheme(theme: HostEnvironment["theme"]): Promise<PaneTheme> {
  switch (theme) {
    case "light":
      return (await import("./themes/light")).light;
    case "dark":
      return (await import("./themes/dark")).dark;
    case "black":
      return (await import("./themes/dark")).black;
    case "highContrast":
      return (await import("./themes/high-contrast")).highContrast;
  }
}
