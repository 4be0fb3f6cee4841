import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/find-browser";
import type { Figure } from "./figures";
import { MeasuredPane, type PaneBuild } from "./pane-pages";
import { median, milliseconds } from "./processor-time";

const OPENING = "Opening the pane in Chromium";
const FILTER = "Typing in the filter with 500 tasks";
const MEMORY = "Memory held by the pane";
/** What the engine compiles while it runs is held too, and keeps coming for long: without that, growth is what the pane holds. */
const NOTHING_COMPILED = "--js-flags=--no-opt --no-maglev --no-sparkplug";

/** As a slow school laptop. */
const SLOWDOWN = 4;
const WORDS = "onderhouden van";

export async function opening(
  browser: Browser,
  pane: PaneBuild,
  oneButton: PaneBuild,
  workbook: Uint8Array,
  rounds: number,
): Promise<Figure[]> {
  const measured: Record<"ours" | "button", { times: number[]; size: number; files: number }> = {
    ours: { times: [], size: 0, files: 0 },
    button: { times: [], size: 0, files: 0 },
  };
  for (let round = 0; round < rounds; round++) {
    for (const [name, build] of [["ours", pane] as const, ["button", oneButton] as const]) {
      const page = await MeasuredPane.open(browser, build, { workbook, slowdown: SLOWDOWN });
      const { time, scripts } = await page.opening();
      await page.close();
      measured[name].times.push(time);
      measured[name].files = scripts.length;
      measured[name].size = scripts.reduce((sum, path) => sum + compressed(build.folder, path), 0) / 1000;
    }
  }
  const { ours, button } = measured;
  const [time, buttonTime] = [median(ours.times), median(button.times)];
  const template = "Microsoft's template: 168.9 kB with its polyfills, 87.3 kB without";
  return [
    {
      part: OPENING,
      what: "JavaScript until the first usable task list (gzip, without office.js)",
      value: ours.size,
      unit: "kB",
      aim: 190,
      from: `${ours.files} files; one button of React and Fluent UI: ${button.size.toFixed(1)} kB; ${template}`,
    },
    {
      part: OPENING,
      what: `script start to task list ÷ to one button of React and Fluent UI, processor ${SLOWDOWN} × slower`,
      value: time / buttonTime,
      unit: "×",
      from: `${milliseconds(time)} ÷ ${milliseconds(buttonTime)}, without the stand-in's own work`,
    },
  ];
}

function compressed(folder: string, path: string): number {
  return gzipSync(readFileSync(join(folder, path))).length;
}

export async function typing(
  browser: Browser,
  pane: PaneBuild,
  workbook: Uint8Array,
  rounds: number,
): Promise<Figure[]> {
  const runs: TypedOnce[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await typeOnce(browser, pane, workbook));
  const drawing = median(runs.map(({ drawingAll }) => drawingAll));
  const perKey = runs.flatMap((run) => run.perKey);
  return [
    {
      part: FILTER,
      what: "scripting per key ÷ drawing the list of another sheet",
      value: median(perKey) / drawing,
      unit: "×",
      from: `${milliseconds(median(perKey))} (worst ${milliseconds(Math.max(...perKey))}) ÷ ${milliseconds(drawing)}`,
    },
    {
      part: FILTER,
      what: `tasks over 50 ms while typing ${WORDS.length} letters, median of ${rounds}`,
      value: median(runs.map(({ long }) => long.length)),
      unit: "tasks",
      aim: 0,
      from: `each time: ${runs.map(({ long }) => long.map(milliseconds).join(" and ") || "none").join(", ")}`,
    },
  ];
}

interface TypedOnce {
  drawingAll: number;
  perKey: number[];
  long: number[];
}

async function typeOnce(browser: Browser, pane: PaneBuild, workbook: Uint8Array): Promise<TypedOnce> {
  const measured = await MeasuredPane.open(browser, pane, { workbook });
  const { preview } = measured;
  const settled = async (): Promise<number> => {
    await preview.idle();
    await preview.idle();
    return measured.scriptTime();
  };
  const situation = preview.pane.getByRole("combobox", { name: "School en situatie" });
  let before = await settled();
  await situation.selectOption({ index: 1 });
  const drawingAll = (await settled()) - before;

  await preview.pane.getByRole("searchbox").focus();
  const typingBegins = await measured.now();
  const perKey: number[] = [];
  for (const letter of WORDS) {
    before = await settled();
    await preview.page.keyboard.type(letter);
    perKey.push((await settled()) - before);
  }
  const long = (await measured.longTasks(typingBegins)).filter((duration) => duration > 50);
  await measured.close();
  return { drawingAll, perKey, long };
}

export async function memory(pane: PaneBuild, analyses: number): Promise<Figure[]> {
  const early = Math.max(5, Math.ceil(analyses / 20));
  const browser = await launchBrowser([NOTHING_COMPILED]);
  let first: number, last: number;
  try {
    first = await memoryAfter(browser, pane, early);
    last = await memoryAfter(browser, pane, analyses);
  } finally {
    await browser.close();
  }
  return [
    {
      part: MEMORY,
      what: `after ${analyses} analyses ÷ after ${early}`,
      value: last / first,
      unit: "×",
      aim: 1.05,
      from: `${(last / 1e6).toFixed(1)} MB ÷ ${(first / 1e6).toFixed(1)} MB`,
    },
  ];
}

/** What is given back when the pane is closed: the stand-in, in the same process, stays. */
async function memoryAfter(browser: Browser, pane: PaneBuild, analyses: number): Promise<number> {
  const measured = await MeasuredPane.open(browser, pane);
  const { preview } = measured;
  for (let turn = 0; turn < analyses; turn++) {
    const name = turn === 0 ? "Analyseren" : "Opnieuw analyseren";
    await preview.pane.getByRole("button", { name, exact: true }).click();
    await preview.pane.getByText(/^Laatst geanalyseerd/).waitFor();
    await preview.idle();
    await preview.resetStats();
  }
  const open = await measured.heldMemory();
  await preview.page.evaluate(() => window.preview?.closePane());
  const closed = await measured.heldMemory();
  await measured.close();
  return open - closed;
}
