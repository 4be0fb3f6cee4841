import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { readDemoInput } from "./demo-input";
import { findBrowser, launchBrowser } from "./find-browser";
import type { Browser } from "playwright-core";
import { PreviewPage } from "./preview-page";
import { buildPreview, servePreview } from "./preview-server";

const ROOT = join(__dirname, "../..");
const EXAMPLE = join(ROOT, "seeds/voorbeeld-scholengroep.xlsx");

/**
 * npm run demo [in.xlsx] [out.xlsx]: opens the workbook in the stand-in, clicks Analyseren in the real pane in a real browser,
 * saves the workbook and a picture, and prints what the pane says and what it cost. What is missing (the workbook, a browser) is
 * said before anything is built.
 */
async function demo(input = EXAMPLE, output = join(ROOT, "out", basename(input))): Promise<void> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const workbook = await readDemoInput(input);
  await findBrowser();
  say("Building the pane and the preview page…");
  const server = await servePreview(await buildPreview());
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    const preview = await PreviewPage.open(browser, server.url, { width: 1440, height: 900 });
    const { page, pane } = preview;
    await preview.openBytes(workbook.bytes, workbook.name);
    await page.locator("#file-name").getByText(workbook.name, { exact: true }).waitFor();
    const analyse = pane.getByRole("button", { name: "Analyseren", exact: true });
    const nothing = pane.getByRole("heading", { name: "Geen takenoverzicht gevonden" });
    await analyse.or(nothing).first().waitFor();
    if (await nothing.isVisible()) throw new Error((await pane.locator("main").innerText()).trim());
    const opened = await preview.stats();

    await preview.resetStats();
    await analyse.click();
    const done = pane.getByRole("button", { name: "Opnieuw analyseren" });
    const failed = pane.getByRole("alert");
    await done.or(failed).first().waitFor();
    if (await failed.isVisible()) throw new Error((await failed.innerText()).trim());
    await preview.idle();
    const analysed = await preview.stats();

    await mkdir(dirname(resolve(output)), { recursive: true });
    await writeFile(output, await preview.download());
    const picture = output.replace(/\.xlsx$/i, "") + ".png";
    await page.screenshot({ path: picture });
    say("");
    // A count stands on a line of its own
    say((await pane.getByRole("tabpanel").innerText()).replace(/\n+(\d+)(?=\n|$)/g, ": $1"));
    say("");
    say(`Opened:   ${cost(opened)}`);
    say(`Analysed: ${cost(analysed)}`);
    say(`Workbook: ${output}`);
    say(`Picture:  ${picture}`);
    if (preview.complaints.length > 0) throw new Error(preview.complaints.join("\n"));
  } finally {
    await browser?.close();
    server.close();
  }
}

function cost({
  roundTrips,
  requestBytes,
  responseBytes,
}: Awaited<ReturnType<PreviewPage["stats"]>>): string {
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
  return `${roundTrips} round trips, ${kilobytes(requestBytes)} out, ${kilobytes(responseBytes)} back`;
}

const [input, output] = process.argv.slice(2);
demo(input, output).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
