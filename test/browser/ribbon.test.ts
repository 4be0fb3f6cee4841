import { Workbook } from "@cj-tech-master/excelts";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

const suite = browserSuite();

const press = ({ page }: PreviewPage, command: string) =>
  page.click(`[data-command="Takenwijzer.${command}"]`);

describe("the ribbon", () => {
  test("shows the buttons of the manifest, in the language of Office", async () => {
    const { page } = await suite.open({ pane: "closed", language: "en-US" });
    const group = page.getByRole("region", { name: "Task overview" });
    expect(await group.getByRole("button").allInnerTexts()).toEqual(["Takenwijzer", "Analyse"]);
  });

  test("Takenwijzer opens the pane", async () => {
    const preview = await suite.open({ pane: "closed", workbook: "voorbeeld-school.xlsx" });
    await press(preview, "ShowPane");
    await preview.pane.getByRole("tab", { name: "Taken" }).waitFor();
  });

  test("Analyseren works also when our script arrives long after office.js", async () => {
    const preview = await suite.open({ pane: "closed", workbook: "voorbeeld-school.xlsx" });
    const { page } = preview;
    await page.route(/\/commands\.\w*\.?js$/, async (route) => {
      await page.waitForTimeout(2000);
      await route.continue();
    });
    await press(preview, "Analyse");
    await page.getByRole("tab", { name: "Samenvatting", selected: true }).waitFor();
  });

  test("Analyseren without the pane says in a dialog why it could not", async () => {
    const preview = await suite.open({ pane: "closed" });
    const other = new Workbook();
    other.addWorksheet("Budget").getCell("A1").value = "Uitgaven";
    await preview.openBytes(await other.xlsx.writeBuffer(), "budget.xlsx");
    await press(preview, "Analyse");
    const dialog = preview.page.frameLocator("dialog iframe");
    await dialog.getByText("In deze werkmap is geen takenoverzicht gevonden.").waitFor();
    await dialog.getByRole("button", { name: "Sluiten" }).click();
    await preview.page.locator("dialog").waitFor({ state: "detached" });
    await preview.page.locator("iframe").waitFor({ state: "detached" });
  });
});
