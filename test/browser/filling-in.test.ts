import { differences } from "../integration/compare-workbooks";
import { seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

const suite = browserSuite();
const EMPTY = "takenoverzicht.xlsx";
const SCHOOL = "voorbeeld-school.xlsx";

async function choose({ pane }: PreviewPage, situation: string): Promise<void> {
  await pane.getByRole("combobox", { name: "School en situatie" }).selectOption({ label: situation });
}

async function openTask({ pane }: PreviewPage, task: string): Promise<void> {
  await pane.getByRole("button", { name: task }).first().click();
  await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
}

function saved({ pane }: PreviewPage, cell: string): Promise<void> {
  return pane.getByText(`Aangepast in ${cell}`, { exact: true }).waitFor();
}

/** Waits until everything asked is written: no place says that it is being saved. */
async function settled(preview: PreviewPage): Promise<void> {
  await preview.pane.getByText("Bezig…").first().waitFor({ state: "detached" });
  await preview.idle();
}

describe("one task", () => {
  test("level and priority with a click, each in its own cell, and all undone again", async () => {
    const preview = await suite.open({ workbook: EMPTY });
    const { pane } = preview;
    await choose(preview, "Streefdoel");
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    await pane.getByRole("button", { name: "School", exact: true }).click();
    await saved(preview, "E8");
    await pane.getByRole("button", { name: "KT: Korte termijn" }).click();
    await saved(preview, "F8");
    const after = await differences(seedFile(EMPTY), await preview.download());
    expect(after.sort()).toEqual(['Streefdoel!E8 value: "" -> "x"', 'Streefdoel!F8 value: "" -> "x"']);

    for (let step = 0; step < 2; step++)
      await pane.getByRole("button", { name: /^Ongedaan maken: / }).click();
    await settled(preview);
    expect(await differences(seedFile(EMPTY), await preview.download())).toEqual([]);
  });

  test("a new person with hours as people write them, in the first free column", async () => {
    const preview = await suite.open({ workbook: EMPTY });
    const { page, pane } = preview;
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    await page.keyboard.type("An Peeters");
    // Someone new is added knowingly: Enter comes to the line that says so
    await page.keyboard.press("Enter");
    await pane.getByRole("option", { name: /An Peeters.*toevoegen/, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("1u30");
    await page.keyboard.press("Shift+Enter");
    await saved(preview, "F8");
    expect(await differences(seedFile(EMPTY), await preview.download())).toEqual([
      'Huidige situatie!F8 value: "" -> "An Peeters 1,5 u"',
    ]);
    expect(await pane.getByRole("textbox", { name: "Uren per week van An Peeters" }).inputValue()).toBe(
      "1,5",
    );
  });

  test("hours that are none stay in the field and say what is wrong", async () => {
    const preview = await suite.open({ workbook: SCHOOL });
    const { pane } = preview;
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    const hours = pane.getByRole("textbox", { name: "Uren per week van An Peeters" });
    await hours.fill("veel");
    await hours.press("Enter");
    await pane.getByRole("alert").waitFor();
    expect(await hours.inputValue()).toBe("veel");
    expect(await differences(seedFile(SCHOOL), await preview.download())).toEqual([]);
  });

  test("under a person's own name the hours are a number; taking her away empties the cell", async () => {
    const preview = await suite.open({ workbook: SCHOOL });
    const { pane } = preview;
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    const hours = pane.getByRole("textbox", { name: "Uren per week van An Peeters" });
    await hours.fill("2,5");
    await hours.press("Shift+Enter");
    await saved(preview, "F8");
    expect(await differences(seedFile(SCHOOL), await preview.download())).toEqual([
      "Huidige situatie!F8 value: 1 -> 2.5",
    ]);
    await pane.getByRole("button", { name: "An Peeters weghalen" }).click();
    await settled(preview);
    expect(await differences(seedFile(SCHOOL), await preview.download())).toEqual([
      'Huidige situatie!F8 value: 1 -> ""',
    ]);
  });

  test("a protected sheet is named, the change is kept, and succeeds once the protection is off", async () => {
    const preview = await suite.open({ workbook: EMPTY });
    const { page, pane } = preview;
    await page.getByRole("tab", { name: "Huidige situatie", exact: true }).click();
    await page.click("#protect");
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    await pane.getByRole("button", { name: "School", exact: true }).click();
    await pane
      .getByText(/Blad Huidige situatie is beveiligd/)
      .first()
      .waitFor();
    await page.click("#protect");
    await pane.getByRole("button", { name: "Opnieuw proberen" }).first().click();
    await saved(preview, "E8");
  });

  test("a cell that is being edited in Excel is said, and the change waits", async () => {
    const preview = await suite.open({ workbook: EMPTY });
    const { page, pane } = preview;
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    await page.evaluate(() => window.preview?.host.user.enterEditMode());
    await pane.getByRole("button", { name: "School", exact: true }).click();
    await pane
      .getByText(/Er wordt nog een cel bewerkt in Excel/)
      .first()
      .waitFor();
    await page.evaluate(() => window.preview?.host.user.leaveEditMode());
    await pane.getByRole("button", { name: "Opnieuw proberen" }).first().click();
    await saved(preview, "E8");
  });
});

describe("together with the grid", () => {
  test("selecting a task's row opens it in the pane; opening it in the pane selects it in the grid", async () => {
    const preview = await suite.open({ workbook: SCHOOL });
    const { page, pane } = preview;
    await preview.listening();
    await page.getByRole("tab", { name: "Huidige situatie", exact: true }).click();
    await page.fill("#address-box", "G9");
    await page.press("#address-box", "Enter");
    await pane.getByRole("group", { name: /^Herstelijnschulp bieden .* invullen$/ }).waitFor();
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    await page.waitForFunction(
      () => (document.querySelector("#address-box") as HTMLInputElement).value === "B8",
    );
  });

  test("rows inserted above by someone else: the change goes to the row where the task stands now", async () => {
    const preview = await suite.open({ workbook: EMPTY });
    const { page, pane } = preview;
    await openTask(preview, "Realisatie en onderhoud van helpdesk");
    await page.evaluate(() => window.preview?.host.user.insertRows("Huidige situatie", 6, 2));
    await pane.getByRole("button", { name: "School", exact: true }).click();
    await saved(preview, "E10");
    expect(
      await page.evaluate(() => window.preview?.host.store.sheetNamed("Huidige situatie")?.cell(9, 4)?.value),
    ).toBe("x");
  });
});

test("a cluster filled in with the keyboard alone: at most nine keys a task", async () => {
  const preview = await suite.open({ workbook: EMPTY });
  const { page, pane } = preview;
  let keys = 0;
  const press = async (...names: string[]): Promise<void> => {
    for (const name of names) {
      await page.keyboard.press(name);
      keys++;
    }
  };
  await pane.getByRole("button", { name: /^Onderhouden van hardware/ }).focus();
  await preview.resetStats();
  await press("Enter");
  await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
  for (const letter of "An Peeters") await press(letter === " " ? "Space" : letter);
  // Someone new is added knowingly: the first Enter comes to the line that says so
  await press("Enter", "Enter", "2", "Enter");
  const first = keys;
  const TASKS = 27;
  for (let task = 1; task < TASKS; task++) await press("a", "n", "Enter", "1", ",", "5", "Alt+s", "Enter");
  await settled(preview);
  const perTask = (keys - first) / (TASKS - 1);
  const { roundTrips } = await preview.stats();
  process.stdout.write(
    `Keyboard: ${perTask} keys a task; ${(roundTrips / TASKS).toFixed(1)} round trips a task\n`,
  );
  expect(perTask).toBeLessThanOrEqual(9);

  const found = await differences(seedFile(EMPTY), await preview.download());
  const persons = found.filter((line) =>
    /^Huidige situatie!F\d+ value: "" -> "An Peeters (2|1,5) u"$/.test(line),
  );
  const levels = found.filter((line) => /^Huidige situatie!E\d+ value: "" -> "x"$/.test(line));
  expect([persons.length, levels.length]).toEqual([TASKS, TASKS - 1]);
  expect(found).toHaveLength(persons.length + levels.length);
});
