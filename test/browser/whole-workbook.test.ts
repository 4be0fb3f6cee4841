import { Workbook } from "@cj-tech-master/excelts";
import type { Locator } from "playwright-core";
import { differences } from "../integration/compare-workbooks";
import { seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
import { type PreviewPage, showTab } from "./preview-page";

const suite = browserSuite();
const SCHOOL = "voorbeeld-school.xlsx";

/** What the keyboard is at. */
function focused({ pane }: PreviewPage): Promise<string> {
  return pane.locator(":focus").evaluate((part) => part.getAttribute("aria-label") ?? part.textContent ?? "");
}

/** One of the folded actions on the tab Werkmap, opened. */
async function action({ pane }: PreviewPage, title: string | RegExp): Promise<Locator> {
  await showTab(pane, "workbook");
  const fold = pane
    .locator("section[aria-labelledby=actions] details")
    .filter({ has: pane.locator("summary", { hasText: title }) });
  await fold.locator("summary").first().click();
  return fold;
}

/** Said over the pane, with a step back beside it. */
function toast({ pane }: PreviewPage): Locator {
  return pane.locator("[data-toast]");
}

async function written(preview: PreviewPage): Promise<void> {
  // It stays as long as the pointer is on it
  await toast(preview).hover();
  await toast(preview)
    .getByText(/^Aangepast/)
    .waitFor();
  await toast(preview)
    .getByRole("button", { name: /^Ongedaan maken/ })
    .waitFor();
  await preview.idle();
}

async function changed(preview: PreviewPage, seed = SCHOOL): Promise<string[]> {
  return (await differences(seedFile(seed), await preview.download())).sort();
}

async function undone(preview: PreviewPage, seed = SCHOOL): Promise<void> {
  await preview.pane.getByRole("button", { name: /^Ongedaan maken: / }).click();
  await toast(preview)
    .getByText(/^Ongedaan gemaakt/)
    .waitFor();
  await preview.idle();
  expect(await changed(preview, seed)).toEqual([]);
}

/** The texts of some cells of a sheet, row by row. */
async function textsOf(bytes: Uint8Array, sheetName: string, area: Area): Promise<string[][]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  const sheet = workbook.getWorksheet(sheetName);
  if (!sheet) throw new Error(`There is no sheet ${sheetName}.`);
  return range(area.rows).map((row) =>
    range(area.columns).map((column) => String(sheet.getCell(row, column).text ?? "")),
  );
}

interface Area {
  /** From one, the last included. */
  rows: [first: number, last: number];
  columns: [first: number, last: number];
}

const range = ([first, last]: [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const TASKS: [number, number] = [6, 71];

test("a task is added as one row on each sheet of the school, and nothing else moves", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const fold = await action(preview, "Taak toevoegen");
  // The sign before an open fold points down
  const sign = fold.locator("summary svg").first();
  expect(await sign.evaluate((part) => getComputedStyle(part).transform)).toBe("matrix(0, 1, -1, 0, 0, 0)");
  await fold.getByRole("combobox").selectOption("Beleid&Visie");
  await fold.getByRole("textbox").fill("Beheer van 3D-printers");
  await fold.getByText("Op Huidige situatie wordt rij 61 ingevoegd.").waitFor();
  await fold.getByRole("button", { name: "Taak toevoegen" }).click();
  await written(preview);
  // The form is closed, and the keyboard is where it was opened
  expect([await fold.getAttribute("open"), await focused(preview)]).toEqual([null, "Taak toevoegen"]);
  for (const sheet of ["Huidige situatie", "Streefdoel"]) {
    const row = await textsOf(await preview.download(), sheet, { rows: [61, 61], columns: [1, 12] });
    expect(row[0]?.slice(0, 2)).toEqual(["Beleid&Visie", "Beheer van 3D-printers"]);
    // After the competences of its cluster: nobody, no level, no priority.
    expect(row[0]?.slice(3).filter(Boolean)).toEqual([]);
  }
  await undone(preview);
  await preview.pane.getByRole("button", { name: /^Opnieuw uitvoeren: / }).click();
  await written(preview);
  // Without the two rows it is the workbook that it was, cell by cell.
  await preview.page.evaluate(() => {
    for (const sheet of ["Huidige situatie", "Streefdoel"]) window.preview?.host.user.deleteRows(sheet, 60);
  });
  expect(await changed(preview)).toEqual([]);
});

test("a person gets a column under their name on both sheets of the school", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const fold = await action(preview, "Persoon toevoegen");
  await fold.getByRole("textbox").fill("Nele Maes");
  await fold.getByRole("button", { name: "Persoon toevoegen" }).click();
  await written(preview);
  // Where the columns have names, a column after them; else the first column that waits for a name.
  expect((await changed(preview)).filter((line) => / value: /.test(line))).toEqual([
    'Huidige situatie!L4 value: "" -> "Nele Maes"',
    'Streefdoel!L4 value: "..." -> "Nele Maes"',
  ]);
  await undone(preview);
});

test("a school gets an empty current situation and target with all tasks; what was copied stays as it was", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const fold = await action(preview, "School toevoegen");
  await fold.getByRole("textbox").fill("Sint-Rita");
  await fold.getByRole("button", { name: "School toevoegen" }).click();
  await fold.getByText(/De kopie wordt leeggemaakt/).waitFor();
  await fold.getByRole("button", { name: "Doorgaan" }).click();
  await written(preview);
  expect([await fold.getAttribute("open"), await focused(preview)]).toEqual([null, "School toevoegen"]);
  expect(await changed(preview)).toEqual([
    "Sint-Rita - Huidige situatie: new",
    "Sint-Rita - Streefdoel: new",
  ]);
  const bytes = await preview.download();
  for (const role of ["Huidige situatie", "Streefdoel"]) {
    const tasks = { rows: TASKS, columns: [1, 2] as [number, number] };
    expect(await textsOf(bytes, `Sint-Rita - ${role}`, tasks)).toEqual(await textsOf(bytes, role, tasks));
    const filled = await textsOf(bytes, `Sint-Rita - ${role}`, { rows: TASKS, columns: [4, 12] });
    expect(filled.flat().filter(Boolean)).toEqual([]);
  }
  await preview.pane
    .getByRole("combobox", { name: "School en situatie" })
    .locator("option", { hasText: "Sint-Rita · Streefdoel" })
    .waitFor({ state: "attached" });
  await undone(preview);
});

test("a person is renamed in every cell that names them", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { pane } = preview;
  await showTab(pane, "workbook");
  await pane.getByRole("button", { name: "Bart Claes hernoemen" }).click();
  await pane.getByRole("textbox", { name: "Nieuwe naam" }).fill("Bart Claeys");
  await pane.getByRole("button", { name: "Overal hernoemen" }).click();
  await written(preview);
  expect(await focused(preview)).toBe("Bart Claeys hernoemen");
  const found = await changed(preview);
  expect(found).toHaveLength(16);
  for (const line of found) {
    const [, before = "", after = ""] = / value: "(.*)" -> "(.*)"$/.exec(line) ?? [];
    expect(before).toMatch(/^Bart Claes\b/);
    expect(after).toBe(before.replace("Bart Claes", "Bart Claeys"));
  }
  await undone(preview);
});

test("a person turns out to be somebody else: merged from their own row, taken back from the toast", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { pane } = preview;
  await showTab(pane, "workbook");
  const rows = pane.locator("section[aria-labelledby=persons] li");
  await pane
    .locator("section[aria-labelledby=persons]")
    .getByRole("button", { name: /^Toon alle/ })
    .click();
  const count = await rows.count();
  await pane.getByRole("button", { name: "Lies hernoemen", exact: true }).click();
  const choice = pane.getByRole("combobox", { name: "Of is dit dezelfde persoon als" });
  await choice.selectOption({ label: "Lies Wouters" });
  await pane.getByText("Op Streefdoel veranderen 2 cellen: I26, I66.").waitFor();
  await pane.getByRole("button", { name: "Samenvoegen met Lies Wouters" }).click();
  await written(preview);
  expect(await focused(preview)).toBe("Lies Wouters hernoemen");
  expect(await rows.count()).toBe(count - 1);
  await toast(preview)
    .getByRole("button", { name: /^Ongedaan maken/ })
    .click();
  await toast(preview)
    .getByText(/^Ongedaan gemaakt/)
    .waitFor();
  await preview.idle();
  expect(await changed(preview)).toEqual([]);
  await pane.getByRole("button", { name: /^Opnieuw uitvoeren: / }).click();
  await written(preview);
  expect(await changed(preview)).toEqual([
    'Streefdoel!I26 value: "Lies (1)" -> "Lies Wouters (1)"',
    'Streefdoel!I66 value: "Lies (1)" -> "Lies Wouters (1)"',
  ]);
});

test("two spellings of one person are made one, with the name that was chosen", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const fold = await action(preview, /^Misschien dezelfde persoon/);
  await fold.getByRole("combobox").selectOption({ label: "Lies – Lies Wouters" });
  await fold.getByRole("radio", { name: /^Lies Wouters/ }).check();
  await fold.getByText("Op Streefdoel veranderen 2 cellen: I26, I66.").waitFor();
  await fold.getByRole("button", { name: "Samenvoegen" }).click();
  await written(preview);
  expect(await changed(preview)).toEqual([
    'Streefdoel!I26 value: "Lies (1)" -> "Lies Wouters (1)"',
    'Streefdoel!I66 value: "Lies (1)" -> "Lies Wouters (1)"',
  ]);
  await undone(preview);
});

test("a target is started from today: persons, hours and levels taken over, priorities open", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  await preview.page.evaluate(() => window.preview?.host.user.deleteSheet("Streefdoel"));
  const fold = await action(preview, "Huidige situatie overnemen als streefdoel");
  await fold.getByRole("button", { name: "Overnemen als streefdoel" }).click();
  await written(preview);
  for (const line of await changed(preview)) expect(line).toMatch(/^Streefdoel!/);
  const bytes = await preview.download();
  const [today, target] = ["Huidige situatie", "Streefdoel"];
  const same = async (columnsToday: [number, number], columnsTarget: [number, number], rows = TASKS) =>
    expect(await textsOf(bytes, target, { rows, columns: columnsTarget })).toEqual(
      await textsOf(bytes, today, { rows, columns: columnsToday }),
    );
  await same([1, 5], [1, 5]);
  await same([6, 11], [9, 14]);
  await same([6, 11], [9, 14], [4, 4]);
  const priorities = await textsOf(bytes, target, { rows: TASKS, columns: [6, 8] });
  expect(priorities.flat().filter(Boolean)).toEqual([]);
});

test("the purple of a sheet without any becomes that of the other sheets; nothing but the format of the tasks", async () => {
  const GROUP = "voorbeeld-scholengroep.xlsx";
  const preview = await suite.open({ workbook: GROUP });
  const situations = preview.pane.getByRole("combobox", { name: "School en situatie" });
  await situations.selectOption({ label: "BS Kiekeboom · Huidige situatie" });
  const fold = await action(preview, "Kerntaken markeren");
  await fold.getByRole("button", { name: "20 taken aanpassen" }).click();
  await written(preview);
  const found = await changed(preview, GROUP);
  expect(found).toHaveLength(40);
  for (const line of found) {
    expect(line).toMatch(/^BS Kiekeboom![AB]\d+ format: /);
    const [before = "", after = ""] = line.split(" -> ");
    expect([before, after].map((format) => format.includes("FF7030A0"))).toEqual([false, true]);
  }
  await fold.locator("summary").first().click();
  await fold.getByText("Het paars op dit blad klopt al.").waitFor();
  await undone(preview, GROUP);
});
