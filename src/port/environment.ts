/** What the pane needs to know about where it runs. */
export interface HostEnvironment {
  /** "browser": opened outside Excel. */
  host: "excel" | "browser";
  /** Office's display language, e.g. "nl-BE". */
  displayLanguage: string;
  theme: "light" | "dark" | "black" | "highContrast";
  onThemeChange(listener: (theme: HostEnvironment["theme"]) => void): () => void;
  firstUse: FirstUse;
}

/** Whether the start was seen before; outlives the pane, and is all that is kept outside the workbook. */
export interface FirstUse {
  isOver(): boolean;
  end(): void;
}
