import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { entryScript, isPart, libraryFolder, readScript } from "../library";

export const PANE_ORIGIN = "https://localhost:3000";

const LIBRARY_NAMES = new Set<string | symbol>(["Office", "OfficeExtension", "Excel", "OSF", "Microsoft"]);

/** What no script changes, at hand without asking the window: they are looked up for nearly every call. */
const BUILT_IN = new Map<string | symbol, unknown>(
  Object.entries({
    ...{ Array, Boolean, Date, Error, JSON, Math, Number, Object, RegExp, String, undefined },
    ...{ isNaN, parseFloat, parseInt },
  }),
);

type Listener = (event: unknown) => void;

/** As much of a browser window as Office.js looks at while it starts. */
export interface OfficeWindow extends Record<string, unknown> {
  /** Takes a message as if the host page had posted it. */
  receive(text: string): void;
  close(): void;
}

type Script = (this: OfficeWindow, scope: object, ...builtIn: unknown[]) => void;
const compiled = new Map<string, Script>();

/**
 * Runs a script of the library against a window. It runs in the realm of the caller, so that its arrays, errors and
 * promises are the caller's own; every free name is looked up in the window, as in a browser.
 */
function runScript(file: string, window: OfficeWindow): void {
  let run = compiled.get(file);
  if (!run) {
    const source = readScript(file);
    const url = pathToFileURL(join(libraryFolder(), file)).href;
    run = new Function(
      "scope",
      ...(BUILT_IN.keys() as Iterable<string>),
      `with (scope) {${source}\n}\n//# sourceURL=${url}`,
    ) as Script;
    compiled.set(file, run);
  }
  run.call(window, globalScope(window), ...BUILT_IN.values());
}

/** Every other name is found here, so that what a script declares at its top becomes a property of the window. */
function globalScope(window: OfficeWindow): object {
  return new Proxy(window, {
    has: (_, name) => !BUILT_IN.has(name),
    get: (target, name) => {
      if (name === Symbol.unscopables) return undefined;
      if (name in target) return target[name as string];
      // Another window's library, made global by a test, is not this one's.
      if (LIBRARY_NAMES.has(name)) return undefined;
      return (globalThis as Record<string | symbol, unknown>)[name];
    },
    set: (target, name, value) => {
      target[name as string] = value;
      return true;
    },
  });
}

/** Makes the window of a pane whose messages go to `toHost`. */
export function createOfficeWindow(
  name: string,
  search: string,
  toHost: (text: string) => void,
): OfficeWindow {
  const listeners = new Map<string, Set<Listener>>();
  const parent = { postMessage: (text: string) => toHost(text) };
  const location = new URL(`${PANE_ORIGIN}/taskpane.html${search}`);
  const storage = createStorage();
  const intervals = new Set<NodeJS.Timeout>();
  const timers = {
    // Timers of the library must not keep a test run alive.
    setTimeout: (run: () => void, ms?: number) => setTimeout(run, ms).unref(),
    setInterval: (run: () => void, ms?: number) => {
      const timer = setInterval(run, ms).unref();
      intervals.add(timer);
      return timer;
    },
    clearTimeout: (timer: NodeJS.Timeout) => clearTimeout(timer),
    clearInterval: (timer: NodeJS.Timeout) => clearInterval(timer),
  };
  const window: OfficeWindow = {
    ...timers,
    name,
    location,
    parent,
    top: parent,
    opener: null,
    navigator: { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/140 Safari/537.36", language: "nl-BE" },
    sessionStorage: storage,
    localStorage: storage,
    console: {
      log: () => undefined,
      warn: () => undefined,
      error: () => undefined,
      info: () => undefined,
      assert: () => undefined,
    },
    performance,
    addEventListener: (type: string, listener: Listener) => {
      const known = listeners.get(type) ?? new Set();
      listeners.set(type, known.add(listener));
    },
    removeEventListener: (type: string, listener: Listener) => listeners.get(type)?.delete(listener),
    history: { replaceState: () => undefined, pushState: () => undefined },
    receive: (text: string) => {
      const event = { data: text, origin: PANE_ORIGIN, source: parent };
      for (const listener of listeners.get("message") ?? []) listener(event);
    },
    close: () => {
      listeners.clear();
      for (const timer of intervals) clearInterval(timer);
    },
  };
  window.window = window;
  window.self = window;
  window.document = createDocument(window);
  runScript(entryScript(), window);
  return window;
}

function createStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
    key: (at: number) => [...items.keys()][at] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** Scripts of the library run when they are put in the document; all else (telemetry) loads as nothing. */
function createDocument(window: OfficeWindow) {
  const officeScript = { src: `${PANE_ORIGIN}/office/${entryScript()}`, getAttribute: () => null };
  const append = (element: { src?: string; onload?: () => void }) => {
    if (!element.src) return element;
    const file = new URL(element.src).pathname.replace(/^\/office\//, "");
    setTimeout(() => {
      if (isPart(file)) runScript(file, window);
      element.onload?.();
    }, 0);
    return element;
  };
  const head = { appendChild: append, insertBefore: append };
  return {
    readyState: "complete",
    domain: "localhost",
    hasFocus: () => true,
    head,
    body: head,
    cookie: "",
    referrer: "",
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    getElementById: () => null,
    querySelectorAll: () => [],
    createTextNode: () => ({}),
    getElementsByTagName: (tag: string) => (tag === "script" ? [officeScript] : tag === "head" ? [head] : []),
    createElement: (tag: string) => (tag === "a" ? anchor() : { style: {}, setAttribute: () => undefined }),
  };
}

/** An anchor that takes an address apart. */
function anchor() {
  let url = new URL(PANE_ORIGIN);
  const part = (name: keyof URL) => ({ get: () => url[name], enumerable: true });
  return Object.defineProperties(
    {},
    {
      href: { get: () => url.href, set: (href: string) => (url = new URL(href, PANE_ORIGIN)) },
      protocol: part("protocol"),
      hostname: part("hostname"),
      host: part("host"),
      port: part("port"),
      pathname: part("pathname"),
      search: part("search"),
      hash: part("hash"),
    },
  );
}
