import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Frame, FrameLocator, Page } from "playwright-core";
import type { HostStats } from "../host";
import type { PreviewHandle } from "../host/preview/preview";
import type { Tab } from "../../src/taskpane/store/pane-state";

export interface PreviewOptions {
  /** Of the seeds; left out: the example of one school. */
  workbook?: string;
  theme?: "light" | "dark";
  language?: string;
  /** Newest ExcelApi set of the host; left out: that of PREVIEW_API, else the newest. */
  api?: string;
  /** Width of the pane in pixels. */
  pane?: number | "closed";
  /** Of the window. */
  width?: number;
  height?: number;
  reducedMotion?: "reduce";
  forcedColors?: "active";
}

/** The preview in a browser, used as a person would. */
export class PreviewPage {
  /** What the browser or a page complained of; a test expects it to stay empty. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    readonly pane: FrameLocator,
  ) {}

  static async open(browser: Browser, url: string, options: PreviewOptions = {}): Promise<PreviewPage> {
    return PreviewPage.openIn(await newPage(browser, options), url, options);
  }

  /** In a page that may have shown another preview before, in the same language. */
  static async openIn(page: Page, url: string, options: PreviewOptions = {}): Promise<PreviewPage> {
    const { width = 1280, height = 860, theme = "light" } = options;
    const { forcedColors = "none", reducedMotion = "no-preference" } = options;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, forcedColors, reducedMotion });
    const preview = new PreviewPage(page, page.frameLocator("#pane-place iframe"));
    page.on("pageerror", (error) => preview.complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        preview.complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    const address = new URL(url);
    if (options.workbook) address.searchParams.set("workbook", `seeds/${options.workbook}`);
    if (options.theme) address.searchParams.set("theme", options.theme);
    if (options.language) address.searchParams.set("language", options.language);
    const api = options.api ?? process.env["PREVIEW_API"];
    if (api) address.searchParams.set("api", api);
    if (options.pane !== undefined) address.searchParams.set("pane", String(options.pane));
    await page.goto(address.href);
    await page.waitForFunction(() => window.preview !== undefined);
    return preview;
  }

  /** Opens a file as with the button "Openen…". */
  async openFile(path: string): Promise<void> {
    await this.page.setInputFiles("#file-input", path);
  }

  async openBytes(bytes: Uint8Array, name: string): Promise<void> {
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    await this.page.setInputFiles("#file-input", { name, mimeType, buffer: Buffer.from(bytes) });
  }

  /** Opens one of the examples, as from the menu. */
  async openSeed(name: string): Promise<void> {
    await this.openFile(join(__dirname, "../../seeds", name));
  }

  /** The pane's own window, to look into it. */
  paneFrame(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes("/taskpane.html"));
    if (!frame) throw new Error("The pane is not open.");
    return frame;
  }

  /** What the download button gives. */
  async download(): Promise<Uint8Array> {
    const waiting = this.page.waitForEvent("download");
    await this.page.click("#download");
    return new Uint8Array(await readFile(await (await waiting).path()));
  }

  /** Round trips between the pane and the workbook since the workbook was opened, or since the last reset. */
  stats(): Promise<HostStats> {
    return this.page.evaluate(() => {
      const { roundTrips, requestBytes, responseBytes, log } = handle().host.stats;
      return { roundTrips, requestBytes, responseBytes, log: [...log] };
      function handle(): PreviewHandle {
        if (!window.preview) throw new Error("The preview has not started.");
        return window.preview;
      }
    });
  }

  async resetStats(): Promise<void> {
    await this.page.evaluate(() => window.preview?.host.resetStats());
  }

  /** The pane has read the workbook and hears what happens in it: no more handlers are coming. */
  async listening(): Promise<void> {
    let before = 0;
    for (;;) {
      const now = await this.page.evaluate(() => window.preview?.host.events.registered ?? 0);
      if (now > 0 && now === before) return;
      before = now;
      await this.page.waitForTimeout(400);
    }
  }

  async idle(): Promise<void> {
    await this.page.evaluate(() => window.preview?.idle());
  }

  /** Changes the theme as Excel and the system do, while the pane is open. */
  async changeLook(look: "light" | "dark" | "contrast"): Promise<void> {
    const scheme = look === "dark" ? "dark" : "light";
    await this.page.evaluate((theme) => (document.documentElement.dataset["theme"] = theme), scheme);
    await this.page.emulateMedia({
      colorScheme: scheme,
      forcedColors: look === "contrast" ? "active" : "none",
    });
    const shown = look === "contrast" ? "highContrast" : scheme;
    await this.paneFrame().waitForFunction(
      (theme) => (document.documentElement.dataset["theme"] ?? "light") === theme,
      shown,
    );
    await this.settled();
  }

  /** Colours change gradually: halfway, a button has neither the colours of before nor those of after. */
  async settled(): Promise<void> {
    await this.paneFrame().evaluate(async () => {
      const passing = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
      await Promise.allSettled(passing.map(({ finished }) => finished));
    });
  }

  /** Opens every section of the analysis. */
  async openSections(): Promise<void> {
    const closed = this.pane.locator("[data-section][aria-expanded=false]");
    await this.pane.locator("[data-section]").first().waitFor();
    for (let left = await closed.count(); left > 0; left--) await closed.first().click();
  }

  /** The names of the sheet tabs, in order. */
  sheetNames(): Promise<string[]> {
    return this.page.locator("#tabs [role=tab]").allTextContents();
  }

  async activeSheet(): Promise<string | null> {
    return this.page.locator("#tabs [aria-selected=true]").textContent();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

export function newPage(browser: Browser, { language = "nl-BE" }: PreviewOptions = {}): Promise<Page> {
  return browser.newPage({ ignoreHTTPSErrors: true, acceptDownloads: true, locale: language });
}

/** Chooses a tab, and waits until only its panel is to be seen: a button in another one may have the same name. */
export async function showTab(pane: FrameLocator, tab: Tab): Promise<void> {
  await pane.locator(`#tab-${tab}`).click();
  await pane.locator(`#tab-${tab}[aria-selected=true]`).waitFor();
}
