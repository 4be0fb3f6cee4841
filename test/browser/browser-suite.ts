import type { Browser } from "playwright-core";
import { launchBrowser } from "./find-browser";
import { PreviewPage, type PreviewOptions } from "./preview-page";

/** Starts a browser for the tests of one file; every page that a test opens is closed after it, and must not have complained. */
export function browserSuite(): { open(options?: PreviewOptions): Promise<PreviewPage> } {
  let browser: Browser;
  let pages: PreviewPage[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const complaints = pages.flatMap((page) => page.complaints);
    await Promise.all(pages.map((page) => page.close()));
    pages = [];
    expect(complaints).toEqual([]);
  });
  return {
    async open(options) {
      const page = await PreviewPage.open(browser, process.env["PREVIEW_URL"] ?? "", options);
      pages.push(page);
      return page;
    },
  };
}
