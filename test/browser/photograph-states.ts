import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./find-browser";
import { openState, PANE_STATES } from "./pane-states";
import type { PreviewPage } from "./preview-page";
import { buildPreview, servePreview } from "./preview-server";

const OUT = join(__dirname, "../../out/states");
const LANGUAGES = ["nl-BE", "en-GB"] as const;
const WIDTHS = [320, 450] as const;
const LOOKS = ["light", "dark", "contrast"] as const;

/** npm run states [name, as a regular expression]: photographs every state of the pane, in every language, width and theme, into out/states. */
async function photograph(wanted: RegExp): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const server = await servePreview(await buildPreview());
  const browser = await launchBrowser();
  try {
    for (const state of PANE_STATES.filter(({ name }) => wanted.test(name))) {
      for (const language of LANGUAGES) {
        const preview = await openState(browser, server.url, state, { language, pane: WIDTHS[0] });
        for (const look of LOOKS) {
          await preview.changeLook(look);
          for (const width of WIDTHS) {
            const name = [state.name, language.slice(0, 2), look, width].join("_");
            await shot(preview, width, join(OUT, `${name}.png`));
          }
        }
        process.stdout.write(`${[state.name, language, ...preview.complaints].join(" ")}\n`);
        await preview.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function shot({ page }: PreviewPage, width: number, path: string): Promise<void> {
  const isBeside = await page.locator("#pane-side").isVisible();
  if (isBeside) {
    await page.evaluate((to) => window.preview?.resizePane(to), width);
    await page.waitForTimeout(100);
    await page.locator("#pane-side").screenshot({ path });
  } else {
    const height = page.viewportSize()?.height ?? 900;
    await page.setViewportSize({ width, height });
    await page.screenshot({ path });
  }
}

photograph(new RegExp(process.argv[2] ?? "")).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
