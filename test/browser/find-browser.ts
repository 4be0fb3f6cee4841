import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** A Chromium-based browser that can be started without a window. */
export interface FoundBrowser {
  path: string;
  source: "CHROME_PATH" | "installed" | "package";
  /** Extra environment variables that it needs. */
  env: Record<string, string>;
}

const HOW_TO_GET_ONE = [
  "No Chrome, Edge or Chromium was found, and the demo and the browser tests need one.",
  "Install Chrome, Edge or Chromium (Debian, Ubuntu: apt-get install chromium), or set CHROME_PATH to its program file.",
  "On 64-bit Linux `npm i @sparticuz/chromium@138` also works: npm leaves it out when optional packages are off.",
].join("\n");

/** The one without windows first: it draws the same and takes half of the work. */
const LINUX_NAMES = [
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "Chromium.app/Contents/MacOS/Chromium",
];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** All places where a browser may stand, the likeliest first. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (root) => root !== undefined,
    );
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  if (platform === "darwin") {
    const roots = ["/Applications", join(env["HOME"] ?? "", "Applications")];
    return MAC_APPS.flatMap((app) => roots.map((root) => join(root, app)));
  }
  const folders = [
    ...(env["PATH"] ?? "").split(delimiter),
    "/usr/bin",
    "/usr/local/bin",
    "/snap/bin",
    "/opt/google/chrome",
  ];
  return LINUX_NAMES.flatMap((name) =>
    folders.filter((folder) => folder !== "").map((folder) => join(folder, name)),
  );
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false; // not there, or not ours to start
  }
}

/** Unpacks the Chromium of the optional npm package; null where it is not installed or has none for this machine. */
async function packagedBrowser(): Promise<FoundBrowser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  // The package adds the system libraries that a bare server misses only when it believes to be in its own cloud.
  const before = {
    AWS_EXECUTION_ENV: process.env["AWS_EXECUTION_ENV"],
    LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"],
  };
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const path = await packaged.executablePath();
    const env: Record<string, string> = {};
    for (const name of ["LD_LIBRARY_PATH", "FONTCONFIG_PATH"]) {
      const value = process.env[name];
      if (value !== undefined) env[name] = value;
    }
    return { path, source: "package", env };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "MODULE_NOT_FOUND" || code === "ERR_MODULE_NOT_FOUND") return null;
    throw error;
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Finds a browser: CHROME_PATH, an installed one, else the one of the npm package. Throws a sentence that says how to get one. */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env["CHROME_PATH"];
  if (chosen) {
    if (canRun(chosen)) return { path: chosen, source: "CHROME_PATH", env: {} };
    throw new Error(`CHROME_PATH is set to "${chosen}", but that is not a program that can be started.`);
  }
  const installed = browserPlaces(process.platform, process.env).find(canRun);
  if (installed) return { path: installed, source: "installed", env: {} };
  const packaged = await packagedBrowser();
  if (packaged) return packaged;
  throw new Error(HOW_TO_GET_ONE);
}

/** Starts the found browser without a window, as root too. */
export async function launchBrowser(moreArgs: readonly string[] = []): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    env: { ...(process.env as Record<string, string>), ...found.env },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...moreArgs,
    ],
  });
}
