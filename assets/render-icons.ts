/** Draws the PNG icons from the SVG files of this folder: `npx tsx assets/render-icons.ts`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "../test/browser/find-browser";

const ICONS = ["icon", "analyse"];
/** Side in pixels -> which drawing; small sizes have a simpler one. */
const SIZES: [side: number, drawing: "-small" | ""][] = [
  [16, "-small"],
  [20, "-small"],
  [24, "-small"],
  [32, ""],
  [40, ""],
  [48, ""],
  [64, ""],
  [80, ""],
];

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const icon of ICONS) {
      for (const [side, drawing] of SIZES) {
        const svg = readFileSync(path.join(__dirname, `${icon}${drawing}.svg`), "utf8");
        await page.setViewportSize({ width: side, height: side });
        await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
        await page.screenshot({ path: path.join(__dirname, `${icon}-${side}.png`), omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
