import { readFile } from "node:fs/promises";
import type { SelfTestReport } from "../../src/port/self-test";
import { workbookFile } from "../integration/small-workbook";
import { browserSuite } from "./browser-suite";
import type { PreviewOptions, PreviewPage } from "./preview-page";

const suite = browserSuite();

/** Words that stand nowhere but in its cells. */
const SMALL = {
  name: "Bovenbouw",
  rows: [
    ["Cluster", "Omschrijving", "SG", "School", "Wim Zilverberg"],
    ["Technisch", "Kopieertoestellen nakijken", "", "X", 4],
    ["Technisch", "Draadloos netwerk uitbreiden", "X", "", 2],
  ],
};
const CELLS = /Bovenbouw|Zilverberg|Kopieertoestellen|Draadloos/;

async function besideSmallWorkbook(options: PreviewOptions = {}): Promise<PreviewPage> {
  const preview = await suite.open(options);
  await preview.openBytes(await workbookFile(SMALL), "klein.xlsx");
  await preview.pane.locator("[data-task]").first().waitFor();
  await preview.listening();
  return preview;
}

async function openFromMenu({ pane }: PreviewPage): Promise<void> {
  await pane.getByRole("button", { name: "Meer opties", exact: true }).click();
  await pane.getByRole("menuitem", { name: "Zelftest" }).click();
  await pane.getByText("Het best in een nieuwe, lege werkmap.").waitFor();
}

test("in an Excel with ExcelApi 1.9 it comes to the same end", async () => {
  const preview = await besideSmallWorkbook({ api: "1.9" });
  await openFromMenu(preview);
  await preview.pane.getByRole("button", { name: "Starten" }).click();
  await preview.pane.getByText("Alles werkt zoals verwacht.").waitFor();
});

test("it says beforehand what it does, runs, and gives a report to copy and to download without a cell of the user's", async () => {
  const preview = await besideSmallWorkbook();
  const { page, pane } = preview;
  const sheets = await preview.sheetNames();
  await openFromMenu(preview);
  await pane.getByRole("button", { name: "Starten" }).press("Enter");
  await pane.getByRole("progressbar", { name: "Zelftest" }).waitFor();
  await pane.getByText("Alles werkt zoals verwacht.").waitFor();
  await pane.getByText("In orde: undoes it").waitFor();

  const downloading = page.waitForEvent("download");
  await pane.getByRole("button", { name: "Verslag downloaden" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  const report = JSON.parse(text) as SelfTestReport & { takenwijzer: string };
  expect(report.takenwijzer).toMatch(/^\d+\.\d+\.\d+$/);
  expect(report.rules.length).toBeGreaterThan(5);
  expect(report.jobs.every(({ outcome }) => outcome === "ok")).toBe(true);
  expect(report.leftBehind).toEqual([]);
  expect(text).not.toMatch(CELLS);

  // A pane that may not use the clipboard
  await preview.paneFrame().evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
  });
  await pane.getByRole("button", { name: "Verslag kopiëren" }).click();
  await pane.getByRole("textbox", { name: "Verslag" }).waitFor();
  expect(await preview.paneFrame().evaluate(() => String(document.getSelection()))).toBe(text);

  expect(await preview.sheetNames()).toEqual(sheets);
  await page.keyboard.press("Escape");
  await pane.locator("[data-task]").first().waitFor();
  expect(await pane.locator(":focus").getAttribute("aria-label")).toBe("Meer opties");
});

test("Esc cancels it while it runs, then closes it, and the sheets are as they were", async () => {
  const preview = await besideSmallWorkbook();
  const { page, pane } = preview;
  const sheets = await preview.sheetNames();
  await openFromMenu(preview);
  await pane.getByRole("button", { name: "Starten" }).click();
  await pane.getByRole("progressbar").waitFor();
  await page.keyboard.press("Escape");
  await pane.getByRole("alert").getByText("De zelftest is geannuleerd.").waitFor();
  expect(await preview.sheetNames()).toEqual(sheets);
  await page.keyboard.press("Escape");
  await pane.locator("[data-task]").first().waitFor();
});

test("it is reached beside a workbook that could not be read", async () => {
  const preview = await besideSmallWorkbook();
  const { page, pane } = preview;
  await page.evaluate(() => {
    for (let trip = 1; trip < 10; trip++) window.preview?.host.faults.failNth(trip, 7000);
  });
  await page.click("#reload-pane");
  await pane.getByRole("alert").waitFor();
  await page.evaluate(() => window.preview?.host.faults.clear());
  await pane.getByRole("button", { name: "Zelftest" }).click();
  await pane.getByRole("button", { name: "Starten" }).waitFor();
  await pane.getByRole("button", { name: "Sluiten" }).click();
  expect(await pane.locator(":focus").innerText()).toBe("Zelftest");
});
