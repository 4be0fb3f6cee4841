import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { en } from "../../../src/locale/en";
import { nlBE } from "../../../src/locale/nl-BE";
import type { MessageKey, PluralMessage } from "../../../src/locale/messages";
import { createTexts, languageFor, loadTexts } from "../../../src/locale/texts";

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourceFiles(path) : [path];
  });
}

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

test("every text is used somewhere", () => {
  const source = sourceFiles(join(__dirname, "../../../src"))
    .filter((path) => !/locale.(nl-BE|en)\.ts$/.test(path))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  // `notice.${code}` stands for all keys of that form.
  const patterns = [...source.matchAll(/`([a-zA-Z]+\.[^`\n]*\$\{[^`\n]+)`/g)].map(
    ([, template = ""]) =>
      new RegExp(
        `^${template
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replace(/\./g, "\\."))
          .join("[a-zA-Z]+")}$`,
      ),
  );
  const unused = keys.filter(
    (key) => !source.includes(`"${key}"`) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
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
  expect(nl.t("list.shown", { count })).toBe(dutch);
  expect(english.t("list.shown", { count })).toBe(inEnglish);
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
  expect(nl.t("problem.sheet", { sheet: "{place} $& A" })).toBe("Werkblad {place} $& A");
});

test("the asked language is loaded", async () => {
  expect((await loadTexts("en")).t("tab.tasks")).toBe("Tasks");
  expect((await loadTexts("nl-BE")).t("tab.tasks")).toBe("Taken");
});
