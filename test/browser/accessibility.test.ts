import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { browserSuite } from "./browser-suite";
import { optionsOf, PANE_STATES, type PaneLanguage, reachState } from "./pane-states";
import { type PreviewPage, showTab } from "./preview-page";

const suite = browserSuite();
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const SCHOOL = "voorbeeld-school.xlsx";

/** What axe finds wrong in the pane, a line each; all of it, or only what colours can do wrong. */
async function violations(preview: PreviewPage, rules: "all" | "colours" = "all"): Promise<string[]> {
  const frame = preview.paneFrame();
  await frame.evaluate(AXE);
  await preview.settled();
  return frame.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as {
        axe: { run(what: Document, how: object): Promise<AxeResults> };
      };
      // What is right is a megabyte for each state
      const found = await axe.run(document, { resultTypes: ["violations"], ...(runOnly ? { runOnly } : {}) });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    rules === "colours" ? ["color-contrast", "link-in-text-block"] : null,
  );
}

/** The parts that are wider than the place they have, so that one has to scroll sideways. */
function overflowing(preview: PreviewPage): Promise<string[]> {
  return preview.paneFrame().evaluate(() =>
    [document.documentElement, ...document.querySelectorAll<HTMLElement>("body *")]
      .filter((part) => {
        const { overflowX } = getComputedStyle(part);
        const scrolls = part === document.documentElement || /auto|scroll/.test(overflowX);
        return scrolls && part.scrollWidth > part.clientWidth;
      })
      .map((part) => part.outerHTML.slice(0, 120)),
  );
}

async function reached(name: string, language: PaneLanguage): Promise<PreviewPage> {
  const state = PANE_STATES.find((one) => one.name === name)!;
  const preview = await suite.open({
    ...optionsOf(state, { language, pane: 320 }),
    // A change of colour is over at once
    reducedMotion: "reduce",
  });
  await reachState(preview, state, language);
  return preview;
}

/** Together they hold every part of the pane that has colours of its own. */
const EVERY_COLOUR = new Set([
  ...["start-steps", "found-group", "list-target", "filtered", "editor-target", "editor-hours-wrong"],
  ...["saved", "question", "sheet-protected", "opening-failed", "choosing-person", "analysis-folds"],
  ...["sheets-on-request", "workbook-actions", "schools-added", "help", "self-test-done", "crashed"],
]);

/** Of every kind of part that the keyboard comes to, one. */
const BY_KEYBOARD = new Set([
  ...["found-school", "editor-target", "choosing-level", "analysis-before", "analysis-school"],
  ...["workbook-actions", "help"],
]);

/** Tab comes to everything that can be used, in the order of the page, and shows where it is. */
async function expectTabStops(preview: PreviewPage): Promise<void> {
  const frame = preview.paneFrame();
  // What is fetched later stands there first as a button that waits.
  await frame.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
  const usable = await frame.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("button,input,select,textarea,summary,a[href]")];
    const reachable = all.filter((part) => part.tabIndex >= 0 && part.checkVisibility());
    const groups = new Set<string>();
    // Of radio buttons, Tab comes to one.
    const stops = reachable.filter((part) => {
      if (!(part instanceof HTMLInputElement) || part.type !== "radio") return true;
      const isFirst = !groups.has(part.name);
      groups.add(part.name);
      return isFirst;
    });
    stops.forEach((part, at) => (part.dataset["stop"] = String(at)));
    return stops.length;
  });
  await preview.pane.locator("[data-stop='0']").focus();
  const seen = [0];
  for (let press = 0; seen.length < usable && press < usable + 10; press++) {
    await preview.page.keyboard.press("Tab");
    const { stop, part, ring } = await frame.evaluate(() => {
      const part = document.activeElement as HTMLElement;
      // Fluent draws it on the field itself, or around the field and what belongs to it.
      const around = part.parentElement?.closest("[class*='fui-']") ?? part;
      const looks = [
        getComputedStyle(part),
        getComputedStyle(part, "::after"),
        getComputedStyle(around, "::after"),
      ];
      const isDrawn = ({
        content,
        outlineStyle,
        outlineWidth,
        borderBottomStyle,
        borderBottomWidth,
      }: CSSStyleDeclaration) =>
        outlineStyle === "auto" ||
        (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) ||
        (content === '""' && borderBottomStyle !== "none" && parseFloat(borderBottomWidth) >= 2);
      const isRadio = part instanceof HTMLInputElement && part.type === "radio";
      const first = isRadio ? document.querySelector<HTMLElement>(`[name="${part.name}"][data-stop]`) : part;
      return {
        part: part.outerHTML.slice(0, 160),
        stop: Number(first?.dataset["stop"] ?? NaN),
        ring: looks.some(isDrawn),
      };
    });
    expect([part, ring]).toEqual([part, true]);
    // Office.js, which moves the focus at Tab, stops at every radio button of a group.
    if (stop !== seen.at(-1)) seen.push(stop);
  }
  expect(seen).toEqual(Array.from({ length: usable }, (_, at) => at));
}

describe("320 px wide", () => {
  test.each(PANE_STATES.map(({ name }) => name))(
    "%s: no violations, in dark and high contrast neither, nothing to scroll to sideways, and Tab comes to everything",
    async (name) => {
      const preview = await reached(name, "nl-BE");
      expect(await violations(preview)).toEqual([]);
      expect(await overflowing(preview)).toEqual([]);
      if (BY_KEYBOARD.has(name)) await expectTabStops(preview);
      if (!EVERY_COLOUR.has(name)) return;
      for (const look of ["dark", "contrast"] as const) {
        await preview.changeLook(look);
        expect([look, ...(await violations(preview, "colours"))]).toEqual([look]);
      }
    },
  );

  // The states with most words.
  test.each(["editor-target", "analysis-folds", "workbook-actions", "help", "plain-browser"])(
    "%s in English: the same",
    async (name) => {
      const preview = await reached(name, "en-GB");
      expect(await violations(preview)).toEqual([]);
      expect(await overflowing(preview)).toEqual([]);
    },
  );
});

test.each(["nl-BE", "en-GB"] as const)(
  "320 px wide in high contrast, in %s, undo and redo stand beside the tabs",
  async (language) => {
    const preview = await reached("list-school", language);
    await preview.changeLook("contrast");
    const topOf = async (selector: string) =>
      preview.pane.locator(selector).evaluate((part) => part.getBoundingClientRect().top);
    const [strip, undo] = [await topOf("[role=tablist]"), await topOf("[aria-keyshortcuts='Control+Z']")];
    expect(Math.abs(undo - strip)).toBeLessThan(10);
  },
);

test("enlarged to 200 %, where 225 px are left, nothing has to be scrolled to sideways", async () => {
  const preview = await suite.open({ workbook: SCHOOL, pane: 450 });
  const { pane } = preview;
  await pane.locator("[data-task]").first().click();
  await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
  await preview.paneFrame().evaluate(() => (document.documentElement.style.zoom = "2"));
  for (const tab of ["tasks", "analysis", "workbook"] as const) {
    await showTab(pane, tab);
    await preview.idle();
    expect(await overflowing(preview)).toEqual([]);
  }
});

describe("with the keyboard", () => {
  test("the three tabs are reached and changed", async () => {
    const { page, pane } = await suite.open({ workbook: SCHOOL });
    await pane.getByRole("tab", { name: "Taken" }).focus();
    await page.keyboard.press("ArrowRight");
    await pane.getByRole("tab", { name: "Analyse", selected: true }).waitFor();
    await page.keyboard.press("End");
    await pane.getByRole("tab", { name: "Werkmap", selected: true }).waitFor();
    expect(
      await pane.getByRole("tab", { name: "Werkmap" }).evaluate((tab) => tab === document.activeElement),
    ).toBe(true);
  });

  test("Tab leaves the pane at its end, and Shift+Tab at its beginning: at first, after the menu, with what was written over it", async () => {
    const preview = await suite.open({ workbook: SCHOOL });
    const { page, pane } = preview;
    await preview.listening();
    const leaves = async (key: "Tab" | "Shift+Tab") => {
      await preview.paneFrame().evaluate((isEnd) => {
        const parts = [...document.querySelectorAll<HTMLElement>("button,input,select,summary,a[href]")];
        const stops = parts.filter((part) => part.tabIndex >= 0 && part.checkVisibility());
        stops.at(isEnd ? -1 : 0)?.focus();
      }, key === "Tab");
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
      return page.evaluate(() => document.activeElement?.id);
    };
    const both = async () => [await leaves("Tab"), await leaves("Shift+Tab")];
    expect(await both()).toEqual(["counts", "close-pane"]);
    await pane.getByRole("button", { name: "Meer opties", exact: true }).click();
    await pane.getByRole("menuitem").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await both()).toEqual(["counts", "close-pane"]);
    await showTab(pane, "workbook");
    await pane.getByRole("button", { name: "Bart Claes hernoemen" }).click();
    await pane.getByRole("textbox", { name: "Nieuwe naam" }).fill("Bart Claeys");
    await pane.getByRole("button", { name: "Overal hernoemen" }).click();
    await pane.locator("[data-toast]").waitFor();
    expect(await both()).toEqual(["counts", "close-pane"]);
  });

  test.each(["Escape", "Tab", "Shift+Tab"])(
    "%s closes the menu and leaves the keyboard on its button",
    async (key) => {
      const { page, pane } = await suite.open({ workbook: SCHOOL });
      const button = pane.getByRole("button", { name: "Meer opties", exact: true });
      await button.press("Enter");
      const help = pane.getByRole("menuitem", { name: "Help", exact: true });
      await help.waitFor();
      await page.keyboard.press(key);
      await help.waitFor({ state: "detached" });
      expect(await button.evaluate((part) => part === document.activeElement)).toBe(true);
    },
  );

  test("what is being typed and where, is kept when the workbook is read again", async () => {
    const preview = await suite.open({ workbook: SCHOOL });
    const { page, pane } = preview;
    await preview.listening();
    await pane.getByRole("button", { name: "Realisatie en onderhoud van helpdesk" }).click();
    await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
    await page.keyboard.type("Lie");
    await preview.resetStats();
    await page.evaluate(() => window.preview?.host.user.typeAsCoauthor("Huidige situatie", "G9", "3"));
    await pane.getByText("An Peeters 1 u · Bart Claes 3 u · Jan Vermeulen 1 u", { exact: false }).waitFor();
    const field = pane.locator(":focus");
    expect(await field.getAttribute("aria-label")).toBe("Persoon toevoegen");
    expect(await field.inputValue()).toBe("Lie");
  });
});

test("hours that someone else fills in while they are typed are shown, and nothing is written without a choice", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { page, pane } = preview;
  await preview.listening();
  await pane.getByRole("button", { name: "Onderhouden van hardware" }).click();
  const field = pane.getByRole("textbox", { name: "Uren per week van Bart Claes" });
  await field.fill("2,5");
  const inCell = () =>
    page.evaluate(() => window.preview?.host.store.sheetNamed("Huidige situatie")?.cell(5, 6)?.value);
  expect(await inCell()).toBe(6);
  await page.evaluate(() => window.preview?.host.user.typeAsCoauthor("Huidige situatie", "G6", "4"));
  await pane
    .getByRole("alert")
    .filter({ hasText: "Iemand anders heeft hier intussen 4 u ingevuld." })
    .waitFor();
  expect(await violations(preview)).toEqual([]);
  expect(await field.inputValue()).toBe("2,5");
  await field.press("Enter");
  await preview.idle();
  expect(await inCell()).toBe(4);
  await pane.getByRole("button", { name: "2,5 invullen" }).click();
  await pane
    .getByText(/^Aangepast in G6/)
    .first()
    .waitFor();
  expect(await inCell()).toBe(2.5);
});

test("changes that are not where the focus is are said: found, saved, undone, not saved, analysed", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { page, pane } = preview;
  const said = (text: RegExp) =>
    pane.locator("p[role=status]").filter({ hasText: text }).first().waitFor({ state: "attached" });
  await said(/^Takenoverzicht gelezen: 2 bladen met taken en personen\.$/);
  await pane.getByRole("button", { name: "Realisatie en onderhoud van helpdesk" }).click();
  await pane.getByRole("button", { name: "School", exact: true }).click();
  await said(/^Aangepast in E8: geen niveau bij ‘Realisatie en onderhoud van helpdesk’\.$/);
  await page.keyboard.press("Control+z");
  await said(/^Ongedaan gemaakt in E8: /);
  await page.evaluate(() => window.preview?.host.user.enterEditMode());
  await pane.getByRole("button", { name: "School", exact: true }).click();
  await pane.getByRole("alert").filter({ hasText: "Er wordt nog een cel bewerkt in Excel" }).waitFor();
  await page.evaluate(() => window.preview?.host.user.leaveEditMode());
  await showTab(pane, "analysis");
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await said(/^Analyse klaar: 52 van 66 taken toegewezen, 14 open\.$/);
});

test.each([
  ["reduce", 0],
  [undefined, 7],
] as const)("with motion %s, %i parts move while the workbook is read", async (reducedMotion, moving) => {
  const preview = await suite.open({ workbook: SCHOOL, ...(reducedMotion ? { reducedMotion } : {}) });
  const opening = PANE_STATES.find(({ name }) => name === "opening")!;
  await reachState(preview, opening, "nl-BE");
  // What does not go on for ever is over first: with less motion it takes a hundredth of a millisecond
  await preview.settled();
  expect(await preview.paneFrame().evaluate(() => document.getAnimations().length)).toBe(moving);
});
