import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convert, findLibreOffice } from "../integration/libre-office";
import { launchBrowser } from "./find-browser";
import { PreviewPage, type PreviewOptions, showTab } from "./preview-page";
import { buildPreview, servePreview } from "./preview-server";

const DOCS = join(__dirname, "../../docs");
const SCHOOL = "voorbeeld-school.xlsx";
const GROUP = "voorbeeld-scholengroep.xlsx";
const DOTS_PER_INCH = "80";

/** npm run pictures: takes the pictures of the README again, each from the real pane in a real browser. */
async function takePictures(): Promise<void> {
  mkdirSync(DOCS, { recursive: true });
  const server = await servePreview(await buildPreview());
  const browser = await launchBrowser();
  const shot = async (
    name: string,
    options: PreviewOptions,
    act: (preview: PreviewPage) => Promise<void>,
    onlyPane = false,
  ): Promise<void> => {
    const preview = await PreviewPage.open(browser, server.url, { reducedMotion: "reduce", ...options });
    await preview.pane.locator("#tab-tasks").waitFor();
    await act(preview);
    await preview.idle();
    const path = join(DOCS, `${name}.png`);
    if (onlyPane) await preview.page.locator("#pane-side").screenshot({ path });
    else await preview.page.screenshot({ path });
    process.stdout.write(`docs/${name}.png\n`);
    await preview.close();
  };
  try {
    const window = { width: 1280, height: 800 };
    await shot("overzicht", { ...window, workbook: SCHOOL, pane: 380 }, async ({ page }) => {
      await page.getByRole("tab", { name: "Huidige situatie", exact: true }).click();
    });
    await shot("invullen", { height: 900, workbook: SCHOOL, pane: 380 }, openTask, true);
    await shot(
      "invullen-donker",
      { height: 900, workbook: SCHOOL, pane: 320, theme: "dark" },
      openTask,
      true,
    );
    await shot("analyse", { ...window, workbook: GROUP, pane: 380 }, analyse);
    await shot(
      "werkmap",
      { height: 900, workbook: GROUP, pane: 380 },
      ({ pane }) => showTab(pane, "workbook"),
      true,
    );
    await printSummary(browser, server.url);
  } finally {
    await browser.close();
    server.close();
  }
}

async function openTask({ page, pane }: PreviewPage): Promise<void> {
  await page.getByRole("tab", { name: "Streefdoel", exact: true }).click();
  await pane.getByRole("combobox", { name: "School en situatie" }).selectOption({ index: 1 });
  await pane.locator("[data-task]").nth(2).click();
  await pane.getByRole("button", { name: "Korte termijn" }).waitFor();
}

async function analyse({ pane }: PreviewPage): Promise<void> {
  await showTab(pane, "analysis");
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await pane.getByText(/^Laatst geanalyseerd/).waitFor();
}

/** The first page of the summary as LibreOffice prints it. */
async function printSummary(browser: Parameters<typeof PreviewPage.open>[0], url: string): Promise<void> {
  const libreOffice = findLibreOffice();
  if (!libreOffice) return;
  const preview = await PreviewPage.open(browser, url, { workbook: GROUP });
  await analyse(preview);
  const pdf = convert(libreOffice, await preview.download(), "pdf");
  await preview.close();
  const folder = mkdtempSync(join(tmpdir(), "takenwijzer-"));
  try {
    writeFileSync(join(folder, "summary.pdf"), pdf);
    const page = ["-png", "-r", DOTS_PER_INCH, "-f", "1", "-l", "1", "-singlefile"];
    execFileSync("pdftoppm", [...page, join(folder, "summary.pdf"), join(DOCS, "samenvatting")]);
    process.stdout.write("docs/samenvatting.png\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

takePictures().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
