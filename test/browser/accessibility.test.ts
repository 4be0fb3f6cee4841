import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { browserSuite } from "./browser-suite";
import type { PreviewOptions, PreviewPage } from "./preview-page";

const suite = browserSuite();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the pane, a line each. */
async function violations(preview: PreviewPage): Promise<string[]> {
  const frame = preview.paneFrame();
  await frame.evaluate(AXE);
  const { violations: found } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Wider than the pane itself. */
function overflows(preview: PreviewPage): Promise<boolean> {
  return preview
    .paneFrame()
    .evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

const LOOKS: [string, PreviewOptions][] = [
  ["light", { theme: "light" }],
  ["dark", { theme: "dark" }],
  ["high contrast", { forcedColors: "active" }],
  ["English", { language: "en-US" }],
];

const TABS = ["tasks", "analysis", "workbook"] as const;

describe.each(LOOKS)("the pane in %s, 320 px wide", (_, look) => {
  test("has no accessibility violations on any tab, before and after the analysis", async () => {
    const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: 320, ...look });
    const { pane } = preview;
    for (const tab of TABS) {
      await pane.locator(`#tab-${tab}`).click();
      await pane.getByRole("tabpanel").waitFor();
      expect(await violations(preview)).toEqual([]);
      expect(await overflows(preview)).toBe(false);
    }
    await pane.locator("#tab-analysis").click();
    await pane.getByRole("button", { name: /^Analyse(ren)?$/ }).click();
    await pane.getByRole("button", { name: /Opnieuw analyseren|Analyse again/ }).waitFor();
    expect(await violations(preview)).toEqual([]);
    expect(await overflows(preview)).toBe(false);
  });
});

test("the three tabs are reached and changed with the keyboard", async () => {
  const { page, pane } = await suite.open({ workbook: "voorbeeld-school.xlsx" });
  await pane.getByRole("tab", { name: "Taken" }).focus();
  await page.keyboard.press("ArrowRight");
  await pane.getByRole("tab", { name: "Analyse", selected: true }).waitFor();
  await page.keyboard.press("End");
  await pane.getByRole("tab", { name: "Werkmap", selected: true }).waitFor();
  expect(
    await pane.getByRole("tab", { name: "Werkmap" }).evaluate((tab) => tab === document.activeElement),
  ).toBe(true);
});
