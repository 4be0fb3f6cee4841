import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./find-browser";
import { newPage, PreviewPage, type PreviewOptions } from "./preview-page";

/**
 * Starts a browser for the tests of one file; no page that a test opened may have complained. Pages are used again, which takes half
 * the work of new ones: nothing that a test kept, routed or listened to is left in them.
 */
export function browserSuite(): { open(options?: PreviewOptions): Promise<PreviewPage> } {
  let browser: Browser;
  let opened: { preview: PreviewPage; language: string | undefined }[] = [];
  const free = new Map<string | undefined, Page[]>();
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const used = opened;
    opened = [];
    const complaints = used.flatMap(({ preview }) => preview.complaints);
    for (const { preview, language } of used) {
      await emptied(preview.page);
      free.set(language, [...(free.get(language) ?? []), preview.page]);
    }
    expect(complaints).toEqual([]);
  });
  return {
    async open(options = {}) {
      const { language } = options;
      const page = free.get(language)?.pop() ?? (await newPage(browser, options));
      const preview = await PreviewPage.openIn(page, process.env["PREVIEW_URL"] ?? "", options);
      opened.push({ preview, language });
      return preview;
    },
  };
}

async function emptied(page: Page): Promise<void> {
  page.removeAllListeners("console");
  page.removeAllListeners("pageerror");
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.context().unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}
