import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { en } from "../../../src/locale/en";
import { nlBE } from "../../../src/locale/nl-BE";
import { later } from "../../../src/locale/nl-BE/later";
import { start } from "../../../src/locale/nl-BE/start";
import type { MessageKey, PluralMessage } from "../../../src/locale/messages";
import { createTexts, languageFor, loadTexts } from "../../../src/locale/texts";

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : [path];
  });
}

const SOURCES = join(__dirname, "../../../src");
const keys = Object.keys(nlBE) as MessageKey[];
const forms = (message: string | PluralMessage) =>
  typeof message === "string" ? [message] : [message.one, message.other];
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const nl = createTexts(nlBE, "nl-BE");
const english = createTexts(en, "en");

test("English has the same keys as Dutch, in the same order", () => {
  expect(Object.keys(en)).toEqual(keys);
});

test.each(keys)("%s asks for the same values in both languages, in every form", (key) => {
  const dutch = forms(nlBE[key]);
  const other = forms(en[key]);
  expect(other).toHaveLength(dutch.length);
  for (const text of [...dutch, ...other]) {
    expect(text.trim()).not.toBe("");
    expect(placeholders(text)).toEqual(placeholders(dutch[0]!));
  }
});

/** Which keys these sources name: as a string, or as a pattern: `notice.${code}` stands for all keys of that form. */
function namedIn(paths: string[]): (key: string) => boolean {
  const source = paths.map((path) => readFileSync(path, "utf8")).join("\n");
  const patterns = [...source.matchAll(/`([a-zA-Z]+\.[^`\n]*\$\{[^`\n]+)`/g)].map(
    ([, template = ""]) =>
      new RegExp(
        `^${template
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/\./g, "\\."))
          .join("[a-zA-Z]+")}$`,
      ),
  );
  return (key) => source.includes(`"${key}"`) || patterns.some((pattern) => pattern.test(key));
}

const isMessages = (path: string) => /locale.(nl-BE|en).\w+\.ts$/.test(path);

test("every text is used somewhere", () => {
  const named = namedIn(sourceFiles(SOURCES).filter((path) => !isMessages(path)));
  expect(keys.filter((key) => !named(key))).toEqual([]);
});

/** This source and all that it brings along in the same download. */
function downloadedWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  const imports = readFileSync(path, "utf8").matchAll(
    /^(?:import|export) (?!type )(?:[^;"]*? from )?"(\.[^"]+)";/gm,
  );
  for (const [, name = ""] of imports) {
    const file = join(dirname(path), name);
    const source = [`${file}.ts`, `${file}.tsx`, join(file, "index.ts")].find((each) => existsSync(each));
    if (source) downloadedWith(source, found);
  }
  return found;
}

test.each(["taskpane/index.tsx", "commands/message.ts"])("%s starts with all texts it names", (entry) => {
  const sources = [...downloadedWith(join(SOURCES, entry))];
  expect(sources.length).toBeGreaterThan(3);
  const named = namedIn(sources.filter((path) => !isMessages(path)));
  expect(Object.keys(later).filter(named)).toEqual([]);
});

test("what starts carries no text that only later parts name", () => {
  const sources = ["taskpane/index.tsx", "commands/message.ts"].flatMap((entry) => [
    ...downloadedWith(join(SOURCES, entry)),
  ]);
  const named = namedIn(sources.filter((path) => !isMessages(path)));
  expect(Object.keys(start).filter((key) => !named(key))).toEqual([]);
});

test("Dutch addresses the user politely", () => {
  const familiar = keys.filter((key) =>
    forms(nlBE[key]).some((text) => /\b(je|jij|jouw|jullie)\b/i.test(text)),
  );
  expect(familiar).toEqual([]);
});

test.each([
  ["nl-BE", "nl-BE"],
  ["nl-NL", "nl-BE"],
  ["nl", "nl-BE"],
  ["NL-be", "nl-BE"],
  ["en-US", "en"],
  ["fr-BE", "en"],
  ["nln-XX", "en"],
  ["", "en"],
])("display language %s gets %s", (display, language) => {
  expect(languageFor(display)).toBe(language);
});

test("numbers, percentages and lists are written as the language does", () => {
  expect(nl.t("hours.short", { hours: 1.5 })).toBe("1,5\u00a0u");
  expect(english.t("hours.short", { hours: 1.5 })).toBe("1.5\u00a0h");
  expect(nl.number(7 / 3)).toBe("2,33");
  expect(nl.list(["An", "Jan", "Piet"])).toBe("An, Jan en Piet");
  expect(english.list(["An", "Jan", "Piet"])).toBe("An, Jan and Piet");
});

test.each([
  [0, "0 taken", "0 tasks"],
  [1, "1 taak", "1 task"],
  [2, "2 taken", "2 tasks"],
  [1234, "1.234 taken", "1,234 tasks"],
])("%d tasks", (count, dutch, inEnglish) => {
  expect(nl.t("count.tasks", { count })).toBe(dutch);
  expect(english.t("count.tasks", { count })).toBe(inEnglish);
});

test.each([
  [1, "100%"],
  [0.999, "99%"],
  [0.596, "60%"],
  [0.29, "29%"],
  [0.004, "1%"],
  [0, "0%"],
])("a share of %d is %s: only all is 100%% and only nothing 0%%", (share, text) => {
  expect(nl.percent(share).replace(/\s/g, "")).toBe(text);
});

test("a value that looks like a placeholder stays as it is", () => {
  expect(nl.t("problem.sheet", { sheet: "{place} $& A" })).toBe("Blad {place} $& A");
});

test.each([
  ["en", "Tasks", "Who?"],
  ["nl-BE", "Taken", "Wie?"],
] as const)("%s is loaded, first what the task list needs, then the rest", async (language, tasks, who) => {
  const texts = await loadTexts(language);
  expect(texts.t("tab.tasks")).toBe(tasks);
  expect(texts.t("editor.who")).not.toBe(who);
  await texts.fetchLater();
  expect(texts.t("editor.who")).toBe(who);
  expect(texts.t("tab.tasks")).toBe(tasks);
});
