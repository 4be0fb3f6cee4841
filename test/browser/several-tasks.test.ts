import type { Locator } from "playwright-core";
import { differences } from "../integration/compare-workbooks";
import { seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

const suite = browserSuite();
const SCHOOL = "voorbeeld-school.xlsx";

/** The list, with the box before every task. */
async function choosing({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("button", { name: "Taken kiezen" }).click();
  await pane.getByRole("region", { name: "Gekozen taken" }).waitFor();
}

const bar = ({ pane }: PreviewPage) => pane.getByRole("region", { name: "Gekozen taken" });

async function written(preview: PreviewPage): Promise<void> {
  await bar(preview).getByText("Bezig…").waitFor({ state: "detached" });
  await bar(preview)
    .getByText(/^Aangepast/)
    .waitFor();
  await preview.idle();
}

async function changed(preview: PreviewPage): Promise<string[]> {
  return (await differences(seedFile(SCHOOL), await preview.download())).sort();
}

async function undone(preview: PreviewPage): Promise<void> {
  await preview.pane.getByRole("button", { name: /^Ongedaan maken: / }).click();
  await bar(preview)
    .getByText(/^Ongedaan gemaakt/)
    .waitFor();
  await preview.idle();
  expect(await changed(preview)).toEqual([]);
}

test("a person with hours for three tasks, each in its own row, in one step that is undone in one", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  await choosing(preview);
  for (const at of [0, 1, 3]) await preview.pane.locator("[data-task]").nth(at).click();
  await bar(preview).getByText("3 taken gekozen").waitFor();
  await bar(preview).getByRole("button", { name: "Persoon…" }).click();
  await bar(preview).getByRole("combobox").fill("Lies");
  await bar(preview).getByRole("option").first().click();
  await bar(preview).getByRole("textbox").fill("1u30");
  await bar(preview).getByRole("textbox").press("Enter");
  await bar(preview).getByRole("button", { name: "Invullen bij 3 taken" }).click();
  await written(preview);
  expect(await changed(preview)).toEqual(
    ["I6", "I7", "I9"].map((cell) => `Huidige situatie!${cell} value: "" -> 1.5`),
  );
  await undone(preview);
});

test("level, priority and core mark for a range chosen with Shift", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { pane } = preview;
  await pane.getByRole("combobox", { name: "School en situatie" }).selectOption({ label: "Streefdoel" });
  const tasks = pane.locator("[data-task]");
  await tasks.nth(2).click({ modifiers: ["Control"] });
  await tasks.nth(4).click({ modifiers: ["Shift"] });
  await bar(preview).getByText("3 taken gekozen").waitFor();
  const give = async (what: string, choice: string): Promise<string[]> => {
    await bar(preview).getByRole("button", { name: what }).click();
    await bar(preview).getByRole("button", { name: choice, exact: true }).click();
    await bar(preview)
      .getByRole("button", { name: /^Invullen bij/ })
      .click();
    await written(preview);
    return changed(preview);
  };
  expect(await give("Niveau…", "SG en School")).toEqual([
    'Streefdoel!D8 value: "" -> "x"',
    'Streefdoel!D9 value: "" -> "x"',
  ]);
  await undone(preview);
  expect(await give("Prioriteit…", "LT")).toEqual([
    'Streefdoel!F8 value: "x" -> ""',
    'Streefdoel!G8 value: "" -> "x"',
    'Streefdoel!G9 value: "" -> "x"',
    'Streefdoel!H9 value: "x" -> ""',
  ]);
  await undone(preview);
  // On every sheet of the school and in the task list, and nothing but the purple.
  const unmarked = await give("Kerntaak…", "Geen kerntaak");
  expect(unmarked.map((line) => line.split(" format:")[0])).toEqual([
    ...["A10", "A8", "A9", "B10", "B8", "B9"].map((cell) => `Huidige situatie!${cell}`),
    ...["A10", "A8", "A9", "B10", "B8", "B9"].map((cell) => `Streefdoel!${cell}`),
    ...["A7", "A8", "A9", "B7", "B8", "B9"].map((cell) => `Takenoverzicht!${cell}`),
  ]);
  for (const line of unmarked) {
    const [before = "", after = ""] = line.split(" -> ");
    expect([before, after].map((format) => format.includes("FF7030A0"))).toEqual([true, false]);
  }
  await undone(preview);
});

test("keyboard alone: three tasks chosen, a person and hours typed, written, undone", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { page, pane } = preview;
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = bar(preview).locator(":focus");
  await pane.getByRole("button", { name: "Naar de taken" }).press("Enter");
  await press("Shift+ArrowDown", "Shift+ArrowDown");
  await bar(preview).getByText("3 taken gekozen").waitFor();
  await tabTo(preview, bar(preview).getByRole("button", { name: "Persoon…" }));
  await press("Enter");
  expect(await focused.getAttribute("aria-label")).toBe("Persoon toevoegen");
  await press("l", "i", "e", "Enter");
  expect(await focused.getAttribute("aria-label")).toBe("Uren per week van Lies Wouters");
  await press("2", "Enter");
  expect(await focused.innerText()).toBe("Invullen bij 3 taken");
  await press("Enter");
  await written(preview);
  expect(await focused.innerText()).toBe("Persoon…");
  expect(await changed(preview)).toEqual(
    ["I6", "I7", "I8"].map((cell) => `Huidige situatie!${cell} value: "" -> 2`),
  );
  // Downloading took the keyboard out of the pane.
  await bar(preview).getByRole("button", { name: "Persoon…" }).focus();
  await press("Control+z");
  await bar(preview)
    .getByText(/^Ongedaan gemaakt/)
    .waitFor();
  expect(await changed(preview)).toEqual([]);
  await bar(preview).getByRole("button", { name: "Persoon…" }).focus();
  await tabTo(preview, bar(preview).getByRole("button", { name: "Stoppen met kiezen" }), "Shift+Tab");
  await press("Enter");
  expect(await pane.locator("[data-task]:focus").count()).toBe(1);
});

/** Presses Tab until the keyboard is there; a path that is too long is no path. */
async function tabTo({ page }: PreviewPage, place: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press(key);
    if (await place.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${key} does not come to ${place.toString()}.`);
}
