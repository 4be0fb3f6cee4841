import { firstUseHere } from "./first-use";
import type { HostEnvironment } from "../../port/environment";

type Theme = HostEnvironment["theme"];

/** Office.onReady may never answer (office.js blocked, opened in a plain browser); then the pane explains itself. */
const READY_TIMEOUT_MS = 10_000;

/** Waits for Office and says where the pane runs. Never throws: outside Excel the host is "browser". */
export async function startOffice(): Promise<HostEnvironment> {
  const inExcel = typeof Office !== "undefined" && (await readyInExcel());
  const displayLanguage = (inExcel && Office.context.displayLanguage) || navigator.language;
  return {
    host: inExcel ? "excel" : "browser",
    displayLanguage,
    theme: currentTheme(inExcel),
    onThemeChange: (listener) => listenToTheme(inExcel, listener),
    firstUse: firstUseHere(),
  };
}

async function readyInExcel(): Promise<boolean> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), READY_TIMEOUT_MS));
  const info = await Promise.race([Office.onReady(), late]);
  return info?.host === Office.HostType.Excel;
}

/** Excel's own theme where it tells it (not always on the web); else what the system asks for. */
function currentTheme(inExcel: boolean): Theme {
  if (matchMedia("(forced-colors: active)").matches) return "highContrast";
  const officeTheme = inExcel ? Office.context.officeTheme : undefined;
  const background = officeTheme?.bodyBackgroundColor;
  if (background) return themeOfBackground(background);
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function themeOfBackground(color: string): Theme {
  const hex = /^#?([0-9a-f]{6})/i.exec(color)?.[1];
  if (!hex) return "light";
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  if (luminance > 127) return "light";
  return luminance < 20 ? "black" : "dark";
}

function listenToTheme(inExcel: boolean, listener: (theme: Theme) => void): () => void {
  const tell = () => listener(currentTheme(inExcel));
  const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener("change", tell);
  return () => {
    for (const query of queries) query.removeEventListener("change", tell);
  };
}
