import type { HostEnvironment } from "../../port/environment";

export type ThemeName = HostEnvironment["theme"];

/** Beside Fluent's tokens, one of our own. */
export const corePurple = "var(--corePurple)";

/** Excel's theme, as it is now and as it changes. */
export interface ThemeSource {
  now(): ThemeName;
  subscribe(listener: () => void): () => void;
}

/** Also marks the page with it, for what the browser draws itself. */
export function themeSource({
  theme,
  onThemeChange,
}: Pick<HostEnvironment, "theme" | "onThemeChange">): ThemeSource {
  let now = theme;
  const listeners = new Set<() => void>();
  const show = (next: ThemeName) => {
    now = next;
    document.documentElement.dataset.theme = next;
    listeners.forEach((listener) => listener());
  };
  show(theme);
  onThemeChange(show);
  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
