import { readFileSync } from "node:fs";
import { join } from "node:path";
import { differences } from "../integration/compare-workbooks";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

const suite = browserSuite();
const SEED = "voorbeeld-school.xlsx";

async function goTo(preview: PreviewPage, sheet: string, address: string): Promise<void> {
  const { page } = preview;
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.fill("#address-box", address);
  await page.press("#address-box", "Enter");
  await preview.idle();
}

describe("the preview's grid", () => {
  test("a workbook that is opened and downloaded is the same workbook", async () => {
    const preview = await suite.open({ workbook: SEED });
    await preview.pane.getByRole("tab", { name: "Taken" }).waitFor();
    const before = new Uint8Array(readFileSync(join(__dirname, "../../seeds", SEED)));
    expect(await differences(before, await preview.download())).toEqual([]);
  });

  test("typing replaces a cell with Enter, Esc leaves it, arrows move", async () => {
    const preview = await suite.open({ workbook: SEED, pane: "closed" });
    const { page } = preview;
    await goTo(preview, "Huidige situatie", "B6");
    await page.keyboard.type("Iets anders");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("Nieuwe taak");
    await page.keyboard.press("Enter");
    // The page draws once a frame
    await preview.idle();
    expect(await page.inputValue("#address-box")).toBe("B8");
    const before = new Uint8Array(readFileSync(join(__dirname, "../../seeds", SEED)));
    const found = await differences(before, await preview.download());
    expect(found.map((line) => line.split(" -> ")[1])).toEqual(['"Nieuwe taak"']);
    expect(found[0]).toMatch(/^Huidige situatie!B7 value/);
  });

  test("what is typed in the grid is seen in the pane", async () => {
    const preview = await suite.open({ workbook: SEED });
    const { page, pane } = preview;
    await preview.listening();
    await goTo(preview, "Huidige situatie", "B6");
    await page.keyboard.type("Taak van vandaag");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: /Taak van vandaag/ }).waitFor();
  });

  test("frozen columns stand below their letters, and stay there while the rest scrolls", async () => {
    const preview = await suite.open({ workbook: SEED, pane: "closed", width: 700 });
    const { page } = preview;
    await goTo(preview, "Huidige situatie", "B6");
    const leftOf = async (part: string) => Math.round((await page.locator(part).boundingBox())!.x);
    const [letter, other] = ["[data-column='1']", "[data-column='4']"];
    const [cell, beside] = ["[data-address='B6']", "[data-address='E6']"];
    const [frozen, loose] = [await leftOf(letter), await leftOf(other)];
    expect([await leftOf(cell), await leftOf(beside)]).toEqual([frozen, loose]);
    await page.locator(".grid").evaluate((grid) => (grid.scrollLeft = 200));
    await preview.idle();
    expect([await leftOf(letter), await leftOf(cell)]).toEqual([frozen, frozen]);
    expect([await leftOf(other), await leftOf(beside)]).toEqual([loose - 200, loose - 200]);
  });
});
