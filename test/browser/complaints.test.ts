import type { Browser } from "playwright-core";
import { launchBrowser } from "./find-browser";
import { PreviewPage } from "./preview-page";

/** The other tests expect no complaints; here the pane has reason to complain, and each complaint is heard. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each<[string, string]>([
  ["a rejection that nobody handles", 'void Promise.reject(new Error("ongehoord"))'],
  ["an error outside any promise", 'setTimeout(() => { throw new Error("ongehoord"); })'],
  ["a console error", 'console.error("ongehoord")'],
  ["a console warning", 'console.warn("ongehoord")'],
])("%s in the pane is heard", async (_, script) => {
  const preview = await PreviewPage.open(browser, process.env["PREVIEW_URL"] ?? "");
  await preview.listening();
  await preview.paneFrame().evaluate(script);
  await preview.page.waitForTimeout(200);
  expect(preview.complaints).toEqual([expect.stringContaining("ongehoord")]);
  await preview.close();
});
