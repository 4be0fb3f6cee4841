import { Workbook } from "@cj-tech-master/excelts";
import { browserSuite } from "./browser-suite";
import { showTab } from "./preview-page";

const suite = browserSuite();

describe("opening the pane beside a workbook", () => {
  test("says which school and situation it found, with tasks, persons and core tasks", async () => {
    const { pane } = await suite.open({ workbook: "voorbeeld-school.xlsx" });
    const found = pane.getByRole("region", { name: "2 bladen gevonden" });
    await found.waitFor();
    const text = await found.innerText();
    expect(text).toMatch(/Huidige situatie/);
    expect(text).toMatch(/Streefdoel/);
    expect(text).toMatch(/66 taken/);
    expect(text).toMatch(/\d+ personen/);
    expect(text).toMatch(/20 kerntaken/);
  });

  test("lists eight sheets of four schools in the school group", async () => {
    const { pane } = await suite.open({ workbook: "voorbeeld-scholengroep.xlsx" });
    const choices = pane.getByRole("combobox", { name: "School en situatie" }).locator("option");
    await choices.first().waitFor({ state: "attached" });
    expect(await choices.count()).toBe(8);
  });

  test("an empty copy of the workbook is recognised and says that nothing is filled in", async () => {
    const { pane } = await suite.open({ workbook: "takenoverzicht.xlsx" });
    await pane.getByRole("heading", { name: "Nog niets ingevuld" }).waitFor();
    expect(await pane.getByRole("button", { name: "Analyseren", exact: true }).isEnabled()).toBe(true);
  });

  test("the start is put away with the keyboard, and does not come back with the next workbook", async () => {
    const preview = await suite.open({ workbook: "takenoverzicht.xlsx" });
    const { page, pane } = preview;
    await pane.getByRole("heading", { name: "Nog niets ingevuld" }).waitFor();
    await pane.getByRole("button", { name: "Naar de taken" }).press("Enter");
    const focused = pane.locator("[data-task]:focus");
    expect(await focused.innerText()).toMatch(/^Onderhouden van hardware/);
    await page.click("#reload-pane");
    await focused.waitFor({ state: "detached" });
    await pane.locator("[data-task]").first().waitFor();
    expect(await pane.getByRole("heading", { name: "Nog niets ingevuld" }).count()).toBe(0);
    await preview.openSeed("voorbeeld-school.xlsx");
    await pane
      .getByRole("button", { name: /An Peeters/ })
      .first()
      .waitFor();
    expect(await pane.getByRole("heading", { name: "2 bladen gevonden" }).count()).toBe(0);
    // Asked for, the steps are there.
    await pane.getByRole("button", { name: "Meer opties", exact: true }).click();
    await pane.getByRole("menuitem", { name: "Help", exact: true }).click();
    await pane.getByText(/^Huidige situatie: /).waitFor();
  });

  test("a workbook without a task overview: what was looked for, and where the original is", async () => {
    const preview = await suite.open();
    const other = new Workbook();
    other.addWorksheet("Budget").getCell("A1").value = "Uitgaven";
    await preview.openBytes(await other.xlsx.writeBuffer(), "budget.xlsx");
    const { pane } = preview;
    await pane.getByRole("heading", { name: "Geen takenoverzicht gevonden" }).waitFor();
    const text = await pane.getByRole("main").innerText();
    expect(text).toMatch(/Cluster en Omschrijving/);
    expect(text).toMatch(/Budget/);
    const link = pane.getByRole("link", { name: "www.digisprong.be" });
    expect(await link.getAttribute("href")).toBe("https://www.digisprong.be");
  });

  test("a plain browser gets an explanation", async () => {
    const preview = await suite.open({ pane: "closed" });
    await preview.page.goto(new URL("taskpane.html", preview.page.url()).href);
    await preview.page.getByRole("heading", { name: "Takenwijzer werkt in Excel" }).waitFor();
  });

  test("in English where Office is English", async () => {
    const { pane } = await suite.open({ workbook: "voorbeeld-school.xlsx", language: "en-US" });
    await pane.getByRole("tab", { name: "Tasks" }).waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("en");
  });
});

test("the workbook is read while the texts are still on their way", async () => {
  const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: "closed" });
  const { page, pane } = preview;
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.context().route(/\/\d+\.[0-9a-f]+\.js$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await preview.resetStats();
  await page.click('[data-command="Takenwijzer.ShowPane"]');
  await page.waitForFunction(() => (window.preview?.host.stats.roundTrips ?? 0) >= 3);
  expect(await pane.locator("[data-task]").count()).toBe(0);
  arrive();
  await pane.locator("[data-task]").first().waitFor();
});

test("parts that could not be fetched say so where they are asked for, and come when the network is back", async () => {
  const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: "closed" });
  const { page, pane } = preview;
  let online = false;
  const texts = new Set<string>();
  await page.context().route(/\/\d+\.[0-9a-f]+\.js$/, (route) => {
    // Only the texts are there before the task list
    if (texts.size === 0) texts.add(route.request().url());
    return online || texts.has(route.request().url()) ? route.continue() : route.abort();
  });
  await page.click('[data-command="Takenwijzer.ShowPane"]');
  await pane.locator("[data-task]").first().waitFor();
  await showTab(pane, "analysis");
  const notice = pane.getByRole("alert");
  await notice.getByText("Dit onderdeel kon niet geladen worden").waitFor();
  online = true;
  await notice.getByRole("button", { name: "Opnieuw proberen" }).click();
  await pane.getByRole("button", { name: "Analyseren", exact: true }).waitFor();
  expect(await notice.count()).toBe(0);
  // The menu has no room for a sentence: its place is a button that tries again
  await pane.getByRole("button", { name: "niet geladen worden: Opnieuw proberen" }).click();
  await pane.getByRole("button", { name: "Meer opties", exact: true }).waitFor();
  // The browser says so on its console
  preview.complaints.splice(0);
});
