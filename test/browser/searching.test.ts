import { browserSuite } from "./browser-suite";

/** The search box above the tasks. */

const suite = browserSuite();

test("what is searched is listed and told, and the rest comes back in its place, without making any row anew", async () => {
  const { page, pane, ...preview } = await openList();
  const list = pane.getByRole("group", { name: /^Taken van/ });
  const items = list.getByRole("listitem");
  const all = await items.allTextContents();
  expect(all.length).toBeGreaterThan(60);
  await pane.locator("body").evaluate(countMovedRows);

  await pane.getByRole("searchbox").focus();
  await page.keyboard.type("software");
  const found = all.filter((text) => /software/i.test(text));
  await pane.getByRole("status").getByText(`${found.length} taken`, { exact: true }).waitFor();
  expect(await items.allTextContents()).toEqual(found);
  // A cluster without anything found is not there either
  expect(await list.getByRole("region").count()).toBeLessThan(await list.locator("section").count());
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  expect(await pane.locator("[data-task]:focus").textContent()).toBe(found.at(-1));

  // A letter typed in the list goes on in the search box
  await page.keyboard.type("z");
  await pane.getByRole("button", { name: "Filters wissen" }).waitFor();
  expect(await items.count()).toBe(0);
  await page.keyboard.press("Escape");
  await items.nth(all.length - 1).waitFor();
  expect(await items.allTextContents()).toEqual(all);
  expect(await pane.locator("body").evaluate(() => window.movedRows)).toBe(0);
  expect(preview.complaints).toEqual([]);
});

async function openList() {
  const preview = await suite.open();
  await preview.pane.locator("[data-task]").nth(60).waitFor();
  return preview;
}

declare global {
  interface Window {
    movedRows?: number;
  }
}

function countMovedRows(): void {
  window.movedRows = 0;
  new MutationObserver((changes) => {
    for (const { addedNodes, removedNodes } of changes)
      for (const node of [...addedNodes, ...removedNodes])
        if (node instanceof Element && (node.matches("li") || node.querySelector("li")))
          window.movedRows = (window.movedRows ?? 0) + 1;
  }).observe(document.body, { childList: true, subtree: true });
}
