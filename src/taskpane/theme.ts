import type { HostEnvironment } from "../excel/workbook-port";

/** Beside Fluent's tokens, one of our own. */
export const corePurple = "var(--corePurple)";

/** The page holds the colours of all themes (themes.ts); this says which of them count. */
export function showTheme(theme: HostEnvironment["theme"]): void {
  document.documentElement.dataset.theme = theme;
}
