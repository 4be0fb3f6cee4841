import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { differences } from "../integration/compare-workbooks";
import { openInExcel, seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

const suite = browserSuite();
const GROUP = "voorbeeld-scholengroep.xlsx";

async function analyse({ pane }: PreviewPage, button = "Analyseren"): Promise<void> {
  await pane.getByRole("button", { name: button, exact: true }).click();
  await pane.getByText(/^Laatst geanalyseerd/).waitFor();
}

describe("Analyseren in the pane", () => {
  test("shows the key figures in the pane and the summary sheet in Excel", async () => {
    const preview = await suite.open({ workbook: GROUP });
    await analyse(preview);
    expect(await preview.activeSheet()).toBe("Samenvatting");
    expect((await preview.sheetNames())[0]).toBe("Samenvatting");
    const figures = preview.pane.getByRole("tabpanel");
    expect(await figures.innerText()).toMatch(/155 van 260[\s\S]*67 van 80/);
    expect(await preview.page.locator(".grid svg").count()).toBeGreaterThan(0);
  });

  test("of one school it takes two screens at most until something is opened; of several, the picker says so", async () => {
    const school = await suite.open({ pane: 350 });
    await analyse(school);
    const height = await school.pane.getByRole("tabpanel").evaluate((panel) => panel.scrollHeight);
    // 1284 in Liberation Sans; the letters of some machines are wider
    expect(height).toBeLessThanOrEqual(1400);

    const group = await suite.open({ workbook: GROUP });
    await analyse(group);
    const picker = group.pane.getByRole("combobox", { name: "School en situatie" });
    expect(await picker.locator("option:checked").innerText()).toBe("Alle scholen");
    await picker.selectOption("De Smidse · Streefdoel");
    await group.pane.getByRole("tab", { name: "Taken", selected: true }).waitFor();
    expect(await picker.locator("option:checked").innerText()).toBe("De Smidse · Streefdoel");
  });

  test("writes the same sheets as it does without a browser, and nothing on the others", async () => {
    const preview = await suite.open({ workbook: GROUP });
    await analyse(preview);
    const fromBrowser = await preview.download();

    const { host, close } = await openInExcel(seedFile(GROUP));
    const outcome = await createExcelWorkbook().analyse();
    if (!outcome.ok) throw new Error(outcome.problem.detail);
    const fromNode = await host.saveXlsx();
    close();

    const otherThanTheTime = (await differences(fromNode, fromBrowser)).filter(
      (line) => !/!A2 value/.test(line),
    );
    expect(otherThanTheTime).toEqual([]);
    expect((await differences(seedFile(GROUP), fromBrowser)).sort()).toEqual([
      "Bevindingen: new",
      "Samenvatting: new",
      "Scholen: new",
    ]);
  });

  test("a second time replaces the sheet in place; after a change the pane says that it is out of date", async () => {
    const preview = await suite.open({ workbook: "voorbeeld-school.xlsx" });
    const { page, pane } = preview;
    await analyse(preview);
    const sheets = await preview.sheetNames();
    await page.getByRole("tab", { name: "Huidige situatie", exact: true }).click();
    await page.fill("#address-box", "G8");
    await page.press("#address-box", "Enter");
    await preview.idle();
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await pane.getByText(/^Verouderd/).waitFor({ timeout: 3000 });
    await pane.getByRole("button", { name: "Opnieuw analyseren" }).click();
    await pane.getByText(/^Verouderd/).waitFor({ state: "detached" });
    expect(await preview.sheetNames()).toEqual(sheets);
    expect(await preview.activeSheet()).toBe("Samenvatting");
  });

  test("from the ribbon, without the pane: the summary comes to the front", async () => {
    const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: "closed" });
    await preview.page.click('[data-command="Takenwijzer.Analyse"]');
    await preview.page.getByRole("tab", { name: "Samenvatting", selected: true }).waitFor();
    await preview.page.locator("iframe").waitFor({ state: "detached" });
  });
});
