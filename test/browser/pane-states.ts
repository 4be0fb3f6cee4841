import { Workbook } from "@cj-tech-master/excelts";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { en } from "../../src/locale/en";
import { nlBE } from "../../src/locale/nl-BE";
import { createTexts, type Texts } from "../../src/locale/texts";
import { seedFile } from "../integration/open-workbook";
import { PreviewPage, type PreviewOptions, showTab } from "./preview-page";

const EMPTY = "takenoverzicht.xlsx";
const SCHOOL = "voorbeeld-school.xlsx";
const GROUP = "voorbeeld-scholengroep.xlsx";
const CURRENT = "Huidige situatie";
/** The oldest Excel that takes other schools' files. */
export const IMPORT_API = "1.13";

export type PaneLanguage = "nl-BE" | "en-GB";

/** The pane as a user meets it, in the language of the texts. */
interface Scene extends Texts {
  preview: PreviewPage;
  page: Page;
  pane: FrameLocator;
}

export interface PaneState {
  name: string;
  /** Of the seeds; left out: the example of one school. */
  workbook?: string;
  /** What must be seen whole. */
  height?: number;
  /** The ExcelApi set that it is seen with; left out: with any. */
  api?: string;
  reach(scene: Scene): Promise<void>;
}

/** Every state that the pane has, each with the way to get there: for photographs and for the rules of accessibility. */
export const PANE_STATES: readonly PaneState[] = [
  {
    name: "opening",
    reach: async ({ page, pane }) => {
      await pane.locator("#tab-tasks").waitFor();
      await page.evaluate(() => {
        for (let trip = 1; trip < 20; trip++) window.preview?.host.faults.neverAnswerNth(trip);
      });
      await page.click("#reload-pane");
      await pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "no-overview",
    reach: async ({ preview, pane, t }) => {
      const other = new Workbook();
      other.addWorksheet("Budget 2026").getCell("A1").value = "Uitgaven";
      other.addWorksheet("Leveranciers en contracten").getCell("A1").value = "Naam";
      await preview.openBytes(await other.xlsx.writeBuffer(), "budget.xlsx");
      await pane.getByRole("heading", { name: t("none.title") }).waitFor();
    },
  },
  {
    name: "only-a-task-list",
    workbook: EMPTY,
    reach: async ({ page, pane, t }) => {
      await pane.locator("#tab-tasks").waitFor();
      await page.evaluate(() => {
        for (const name of ["Huidige situatie", "Streefdoel"]) window.preview?.host.user.deleteSheet(name);
      });
      await pane.getByText(t("none.onlyList")).waitFor();
    },
  },
  { name: "start-steps", workbook: EMPTY, reach: found },
  { name: "found-school", reach: found },
  {
    name: "found-group",
    workbook: GROUP,
    height: 1100,
    reach: async (scene) => {
      await found(scene);
      const { pane } = scene;
      for (const fold of await pane.locator("section[aria-labelledby=found] > details > summary").all())
        await fold.click();
    },
  },
  { name: "list-school", height: 1100, reach: list },
  { name: "list-group", workbook: GROUP, reach: list },
  {
    name: "list-target",
    reach: async (scene) => {
      await list(scene);
      await target(scene);
    },
  },
  {
    name: "filter-without-result",
    reach: async (scene) => {
      await list(scene);
      await scene.pane.getByRole("searchbox").fill("zwembad");
      await scene.pane.getByText(scene.t("list.nothing")).waitFor();
    },
  },
  {
    name: "filtered",
    reach: async (scene) => {
      await list(scene);
      await scene.pane.getByRole("searchbox").fill("an");
      const filters = scene.pane.getByRole("group", { name: scene.t("list.filters") });
      await filters.getByRole("button", { name: scene.t("filter.core") }).click();
    },
  },
  { name: "editor", reach: (scene) => editor(scene, "Onderhouden van hardware") },
  {
    name: "editor-target",
    reach: async (scene) => {
      await list(scene);
      await target(scene);
      await openTask(scene, "Realisatie en onderhoud van helpdesk");
      await scene.pane.getByText(scene.t("editor.more"), { exact: true }).click();
    },
  },
  {
    name: "editor-persons",
    reach: async (scene) => {
      await editor(scene, "Onderhouden van hardware");
      await scene.page.keyboard.type("an");
      await scene.pane.getByRole("listbox").waitFor();
    },
  },
  {
    name: "editor-hours-wrong",
    reach: async (scene) => {
      await editor(scene, "Onderhouden van hardware");
      const hours = scene.pane.getByRole("textbox").nth(0);
      await hours.fill("veel");
      await hours.press("Enter");
      await scene.pane.getByRole("alert").waitFor();
    },
  },
  {
    name: "saved",
    reach: async (scene) => {
      await editor(scene, "Realisatie en onderhoud van helpdesk");
      await pressLevel(scene);
      await scene.pane.getByText(scene.t("answer.savedIn", { cell: "E8" }), { exact: true }).waitFor();
    },
  },
  {
    name: "question",
    reach: async (scene) => {
      await type(scene, "F8", "=1+1");
      await editor(scene, "Realisatie en onderhoud van helpdesk");
      const hours = scene.pane.getByRole("textbox").nth(0);
      await hours.fill("3");
      await hours.press("Enter");
      await scene.pane.getByText(scene.t("confirm.title")).waitFor();
    },
  },
  {
    name: "unreadable-cell",
    reach: async (scene) => {
      await type(scene, "H8", "zie mail van 12/9 ???");
      await list(scene);
      await scene.pane
        .getByText(scene.t("task.toCheck"), { exact: true })
        .first()
        .waitFor({ state: "attached" });
      await openTask(scene, "Realisatie en onderhoud van helpdesk");
    },
  },
  {
    name: "sheet-protected",
    reach: async (scene) => {
      await scene.page.getByRole("tab", { name: CURRENT, exact: true }).click();
      await scene.page.click("#protect");
      await editor(scene, "Realisatie en onderhoud van helpdesk");
      await pressLevel(scene);
      await scene.pane.getByRole("alert").waitFor();
    },
  },
  {
    name: "edit-mode",
    reach: async (scene) => {
      await editor(scene, "Realisatie en onderhoud van helpdesk");
      await scene.page.evaluate(() => window.preview?.host.user.enterEditMode());
      await pressLevel(scene);
      await scene.pane.getByRole("button", { name: scene.t("action.retry") }).waitFor();
      await scene.pane.locator("details summary", { hasText: scene.t("action.details") }).click();
    },
  },
  {
    name: "opening-failed",
    reach: async ({ page, pane, t }) => {
      await pane.locator("#tab-tasks").waitFor();
      await page.evaluate(() => {
        for (let trip = 1; trip < 10; trip++) window.preview?.host.faults.failNth(trip, 7000);
      });
      await page.click("#reload-pane");
      await pane.getByText(t("problem.title.opening")).waitFor();
    },
  },
  {
    name: "choosing-none",
    reach: async (scene) => {
      await list(scene);
      await scene.pane.getByRole("button", { name: scene.t("list.choose") }).click();
      await scene.pane.getByRole("region", { name: scene.t("bulk.label") }).waitFor();
    },
  },
  {
    name: "choosing-person",
    reach: async (scene) => {
      await chooseTasks(scene);
      const bar = scene.pane.getByRole("region", { name: scene.t("bulk.label") });
      await bar.getByRole("button", { name: scene.t("bulk.person") }).click();
      await bar.getByRole("combobox").fill("An");
      await bar.getByRole("option").first().click();
      await bar.getByRole("textbox").fill("1,5");
      await bar.getByRole("textbox").press("Enter");
      await bar.getByText(scene.t("bulk.changes", { count: 3 })).waitFor();
    },
  },
  {
    name: "choosing-level",
    reach: async (scene) => {
      await chooseTasks(scene);
      const bar = scene.pane.getByRole("region", { name: scene.t("bulk.label") });
      await bar.getByRole("button", { name: scene.t("bulk.level") }).click();
      await bar.getByRole("button", { name: scene.t("level.Gedeeld") }).click();
    },
  },
  {
    name: "analysis-before",
    reach: async ({ pane }) => {
      await showTab(pane, "analysis");
      await pane.locator("#sheets-on-request").waitFor();
    },
  },
  {
    name: "analysis-running",
    reach: async ({ preview, page, pane, t }) => {
      await showTab(pane, "analysis");
      await preview.idle();
      await page.evaluate(() => window.preview?.host.faults.plan(3, { kind: "noAnswer" }));
      await pane.getByRole("button", { name: t("action.analyse"), exact: true }).click();
      await pane.getByRole("progressbar").waitFor();
      await page.waitForTimeout(600);
    },
  },
  { name: "analysis-school", height: 3400, reach: analyse },
  { name: "analysis-group", workbook: GROUP, height: 4600, reach: analyse },
  {
    name: "analysis-folds",
    workbook: GROUP,
    height: 9000,
    reach: async (scene) => {
      await analyse(scene);
      await openSections(scene);
      for (const section of ["governance", "expertise"])
        for (const fold of await scene.pane.locator(`section[aria-labelledby=${section}] summary`).all())
          await fold.click();
    },
  },
  {
    name: "incomplete-task",
    workbook: GROUP,
    reach: async (scene) => {
      await analyse(scene);
      await openSections(scene);
      const { pane, t } = scene;
      await pane.locator("section[aria-labelledby=incomplete] li button").first().click();
      await pane.getByRole("combobox", { name: t("editor.addPerson") }).waitFor();
    },
  },
  {
    name: "out-of-date",
    reach: async (scene) => {
      await analyse(scene);
      await type(scene, "F8", "4");
      await scene.pane.getByText(scene.t("analysis.outdated")).waitFor();
    },
  },
  {
    name: "sheets-on-request",
    workbook: GROUP,
    height: 1500,
    reach: async ({ pane, t }) => {
      await showTab(pane, "analysis");
      for (const kind of ["jobDescriptions", "agreements", "data"] as const)
        await pane.getByRole("checkbox", { name: new RegExp(`^${t(`sheets.${kind}`)}`) }).check();
      await pane.getByRole("button", { name: t("sheets.make") }).click();
      await pane.getByText(t("sheets.present")).waitFor();
      await pane.getByRole("button", { name: t("sheets.remove") }).click();
    },
  },
  {
    name: "sheets-being-made",
    height: 1500,
    reach: async ({ preview, page, pane, t }) => {
      await showTab(pane, "analysis");
      await pane.getByRole("checkbox", { name: new RegExp(`^${t("sheets.agreements")}`) }).check();
      await preview.idle();
      await page.evaluate(() => window.preview?.host.faults.plan(3, { kind: "noAnswer" }));
      await pane.getByRole("button", { name: t("sheets.make") }).click();
      await pane.getByRole("progressbar").waitFor();
      await page.waitForTimeout(600);
    },
  },
  {
    name: "workbook",
    height: 1500,
    reach: async ({ page, pane, t }) => {
      await page.evaluate(() => window.preview?.host.user.type("Huidige situatie", "H8", "???"));
      await showTab(pane, "workbook");
      await pane.getByRole("heading", { name: t("plan.title") }).waitFor();
    },
  },
  {
    name: "workbook-group",
    workbook: GROUP,
    height: 2400,
    reach: async ({ pane, t }) => {
      await showTab(pane, "workbook");
      await pane.getByText(t("sheetSettings.title")).first().click();
      await pane
        .getByRole("button", { name: /(hernoemen|^Rename .*)$/ })
        .first()
        .click();
    },
  },
  {
    name: "workbook-actions",
    workbook: GROUP,
    height: 3600,
    reach: async ({ preview, pane }) => {
      await showTab(pane, "workbook");
      await pane.locator("#actions").waitFor();
      const actions = pane.locator("section[aria-labelledby=actions]");
      for (const fold of await actions.locator("summary").all()) await fold.click();
      await preview.idle();
      for (const field of await actions.getByRole("textbox", { name: /^(Naam|Name)/ }).all())
        await field.fill("Sint-Rita");
      await actions
        .getByRole("textbox", { name: /^(Omschrijving|Description)$/ })
        .fill("Beheer van 3D-printers");
    },
  },
  { name: "schools-chosen", workbook: GROUP, height: 1800, api: IMPORT_API, reach: chooseSchools },
  {
    name: "schools-by-hand",
    height: 1500,
    api: "1.12",
    reach: async ({ pane, t }) => {
      await showTab(pane, "workbook");
      await pane.getByText(t("import.title")).click();
      await pane.getByText(t("import.byHand")).waitFor();
    },
  },
  {
    name: "schools-long-name",
    workbook: GROUP,
    height: 1800,
    api: IMPORT_API,
    reach: async (scene) => {
      await chooseSchools(scene);
      await scene.pane
        .getByRole("textbox", { name: scene.t("field.school"), exact: true })
        .last()
        .fill("Vrije Basisschool De Grote Linde");
      await scene.pane.getByText(scene.t("import.shortened")).waitFor();
    },
  },
  {
    name: "schools-added",
    workbook: GROUP,
    height: 1800,
    api: IMPORT_API,
    reach: async (scene) => {
      await chooseSchools(scene);
      const { pane, t } = scene;
      await pane.getByRole("button", { name: t("import.do", { count: 1 }) }).click();
      await pane.getByRole("button", { name: t("import.remove") }).click();
    },
  },
  {
    name: "help",
    reach: async ({ pane, t }) => {
      await pane.locator("#tab-tasks").waitFor();
      await pane.getByRole("button", { name: t("menu.more"), exact: true }).click();
      await pane.getByRole("menuitem", { name: t("menu.help"), exact: true }).click();
      await pane.getByRole("heading", { name: t("help.keys"), exact: true }).waitFor();
    },
  },
  { name: "self-test", reach: selfTest },
  {
    name: "self-test-running",
    reach: async (scene) => {
      await selfTest(scene);
      const { page, pane, t } = scene;
      await page.evaluate(() => window.preview?.host.faults.neverAnswerNth(20));
      await pane.getByRole("button", { name: t("selfTest.start"), exact: true }).click();
      await pane.getByRole("progressbar").waitFor();
    },
  },
  {
    name: "self-test-done",
    height: 2400,
    reach: async (scene) => {
      await selfTest(scene);
      const { pane, t } = scene;
      await pane.getByRole("button", { name: t("selfTest.start"), exact: true }).click();
      await pane.getByText(t("selfTest.allWell")).waitFor();
    },
  },
  {
    name: "plain-browser",
    reach: async ({ page, t }) => {
      // What office.js remembers of the pane that was open here.
      await page.evaluate(() => {
        window.preview?.closePane();
        sessionStorage.clear();
      });
      await page.goto(new URL("taskpane.html", page.url()).href);
      await page.getByRole("heading", { name: t("browser.title") }).waitFor();
    },
  },
  {
    name: "crashed",
    reach: async ({ preview, pane, t }) => {
      await pane.locator("#tab-tasks").waitFor();
      await preview.paneFrame().evaluate(() => {
        Intl.PluralRules.prototype.select = () => {
          throw new Error("A fault for the test");
        };
      });
      await pane.getByRole("button", { name: t("action.refresh") }).click();
      await pane.getByText(t("problem.crashed")).waitFor();
      preview.complaints.length = 0; // the fault is meant
    },
  },
];

/** Opens the preview in the language and brings the pane into the state. */
export async function openState(
  browser: Browser,
  url: string,
  state: PaneState,
  look: { language: PaneLanguage; pane: number },
): Promise<PreviewPage> {
  const preview = await PreviewPage.open(browser, url, optionsOf(state, look));
  await reachState(preview, state, look.language);
  return preview;
}

/** What the preview is opened with for this state. */
export function optionsOf(
  { workbook = SCHOOL, height = 900, api }: PaneState,
  look: { language: PaneLanguage; pane: number },
): PreviewOptions {
  return { workbook, height, reducedMotion: "reduce", ...(api ? { api } : {}), ...look };
}

/** Brings a preview, opened beside the state's workbook, into the state. */
export async function reachState(
  preview: PreviewPage,
  state: PaneState,
  language: PaneLanguage,
): Promise<void> {
  const texts = language === "nl-BE" ? createTexts(nlBE, "nl-BE") : createTexts(en, "en");
  await state.reach({ ...texts, preview, page: preview.page, pane: preview.pane });
}

async function found({ pane }: Scene): Promise<void> {
  await pane.locator("#found").waitFor();
}

async function list(scene: Scene): Promise<void> {
  const { pane, t } = scene;
  await found(scene);
  await pane.getByRole("button", { name: t("found.close") }).click();
  await pane.locator("[data-task]").first().waitFor();
}

async function target({ pane, t }: Scene): Promise<void> {
  await pane.getByRole("combobox", { name: t("situation.choose") }).selectOption({ index: 1 });
}

async function editor(scene: Scene, task: string): Promise<void> {
  await list(scene);
  await openTask(scene, task);
}

async function openTask({ pane, t }: Scene, task: string): Promise<void> {
  await pane.getByRole("button", { name: task }).first().click();
  await pane.getByRole("combobox", { name: t("editor.addPerson") }).waitFor();
}

async function pressLevel({ pane, t }: Scene): Promise<void> {
  await pane.getByRole("button", { name: t("level.School"), exact: true }).click();
}

async function selfTest({ preview, pane, t }: Scene): Promise<void> {
  await pane.locator("#tab-tasks").waitFor();
  await preview.listening();
  await pane.getByRole("button", { name: t("menu.more"), exact: true }).click();
  await pane.getByRole("menuitem", { name: t("menu.selfTest") }).click();
  await pane.getByRole("button", { name: t("selfTest.start"), exact: true }).waitFor();
}

async function chooseTasks(scene: Scene): Promise<void> {
  await list(scene);
  const { pane, t } = scene;
  await pane.getByRole("button", { name: t("list.choose") }).click();
  for (const at of [0, 1, 3]) await pane.locator("[data-task]").nth(at).click();
  await pane.getByText(t("bulk.chosen", { count: 3 })).waitFor();
}

async function analyse({ pane, t }: Scene): Promise<void> {
  await showTab(pane, "analysis");
  await pane.getByRole("button", { name: t("action.analyse"), exact: true }).click();
  await pane.getByRole("button", { name: t("action.analyseAgain") }).waitFor();
}

async function openSections({ pane }: Scene): Promise<void> {
  const closed = pane.locator("[data-section][aria-expanded=false]");
  for (let left = await closed.count(); left > 0; left--) await closed.first().click();
}

/** Two files to bring schools from, one of them no workbook. */
async function chooseSchools({ pane, t }: Scene): Promise<void> {
  await showTab(pane, "workbook");
  await pane.getByText(t("import.title")).click();
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const files = [
    { name: "Takenoverzicht De Linde.xlsx", mimeType, buffer: Buffer.from(seedFile(SCHOOL)) },
    { name: "notulen.xlsx", mimeType, buffer: Buffer.from("Aanwezig: An") },
  ];
  await pane.getByLabel(t("import.choose")).setInputFiles(files);
  await pane.getByText(t("import.wrong.notXlsx", { file: "notulen.xlsx" })).waitFor();
  await pane
    .getByRole("textbox", { name: t("field.school"), exact: true })
    .last()
    .fill("De Linde");
}

/** As someone types in the grid. */
async function type({ page }: Scene, cell: string, text: string): Promise<void> {
  await page.evaluate(([to, what]) => window.preview?.host.user.type("Huidige situatie", to, what), [
    cell,
    text,
  ] as const);
}
