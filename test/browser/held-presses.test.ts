import type { Locator } from "playwright-core";
import { browserSuite } from "./browser-suite";
import type { PreviewPage } from "./preview-page";

/**
 * A press takes a person about 150 ms. What was typed in a field goes out when the mouse goes down elsewhere, and answers come while it
 * is down, or what is wrong with it appears below it: the press must end on what it began on.
 */
const suite = browserSuite();
const HELD_MS = 150;
const FIELD = "input[inputmode=decimal]";

/** Runs in the pane. */
const NAMED = `
  globalThis.nameOf = (part) => part?.getAttribute("aria-label") ?? part?.textContent ?? null;
  globalThis.partsOf = (root) =>
    [...root.querySelectorAll("button:not([aria-disabled=true]), select, summary")].filter((part) => part.checkVisibility());
`;
interface Named {
  nameOf(part: Element | null): string | null;
  partsOf(root: Element): Element[];
  clicked: string | null;
}

/** The parts that can be pressed there, by their names. */
async function pressable(preview: PreviewPage, place: Locator): Promise<string[]> {
  await preview.paneFrame().evaluate(NAMED);
  return place.evaluate((root) => {
    const { nameOf, partsOf } = globalThis as unknown as Named;
    return partsOf(root).map((part) => nameOf(part) ?? "");
  });
}

/** Presses it for as long as a person does; answers with the name of what the click came to. */
async function press(preview: PreviewPage, place: Locator, name: string): Promise<string | null> {
  const { page } = preview;
  const found = await place.evaluateHandle((root, wanted) => {
    const pane = globalThis as unknown as Named;
    pane.clicked = null;
    addEventListener(
      "click",
      ({ target }) => (pane.clicked = pane.nameOf((target as Element).closest("button, select, summary"))),
      { capture: true, once: true },
    );
    return pane.partsOf(root).find((part) => pane.nameOf(part) === wanted) ?? null;
  }, name);
  const part = found.asElement();
  if (!part) return "(gone)";
  await part.scrollIntoViewIfNeeded();
  const box = (await part.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.waitForTimeout(HELD_MS);
  await page.mouse.up();
  await preview.idle();
  return preview.paneFrame().evaluate(() => (globalThis as unknown as Named).clicked);
}

describe.each([320, 350, 450])("%i px wide", (width) => {
  test("every control of a task that is filled in", async () => {
    const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: width, height: 1000 });
    const { pane } = preview;
    await preview.listening();
    await pane.getByRole("combobox", { name: "School en situatie" }).selectOption({ label: "Streefdoel" });
    await pane.getByRole("button", { name: "Onderhouden van hardware" }).click();
    const editor = pane
      .locator("[data-edits]")
      .filter({ has: pane.getByRole("combobox", { name: "Persoon toevoegen" }) });
    await editor.locator(FIELD).first().waitFor();
    // The head of the task closes it
    const names = (await pressable(preview, editor)).filter((name) => !name.startsWith("Onderhouden"));
    expect(names.length).toBeGreaterThan(8);
    // What leads away comes last
    const order = (name: string) => (/^Volgende/.test(name) ? 2 : /weghalen|verwijderen/i.test(name) ? 1 : 0);
    for (const [turn, name] of [...names].sort((one, other) => order(one) - order(other)).entries()) {
      if (order(name) < 2 && (await editor.locator(FIELD).count()) > 0)
        await editor
          .locator(FIELD)
          .first()
          .fill(["2,25", "geen uren", "1,5", "gisteren"][turn % 4]!);
      expect([name, await press(preview, editor, name)]).toEqual([name, name]);
      if (order(name) === 2) break;
    }
  });

  test("every control of the bar of several tasks", async () => {
    const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: width, height: 1000 });
    const { pane } = preview;
    await preview.listening();
    await pane.getByRole("button", { name: "Taken kiezen" }).click();
    for (const task of ["Onderhouden van hardware", "Realisatie en onderhoud van helpdesk"])
      await pane
        .getByRole("checkbox", { name: task })
        .or(pane.getByRole("button", { name: task }))
        .first()
        .click();
    const bar = pane.locator("[data-edits]").last();
    const names = (await pressable(preview, bar)).filter((name) => !/Stoppen|Sluiten/.test(name));
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect([name, await press(preview, bar, name)]).toEqual([name, name]);
  });
});
