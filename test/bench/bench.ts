import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../browser/find-browser";
import { seedFile } from "../integration/open-workbook";
import { isMissed, tableOf, type Figure, type SkippedPart } from "./figures";
import { groupWorkbook, longWorkbook, xlsxOf } from "./group-workbook";
import { otherLibraries } from "./other-libraries";
import { memory, opening, typing } from "./pane-figures";
import { buildOneButton, buildPane } from "./pane-pages";
import { gridsOf, readingCost } from "./reading-cost";
import { largeGroup, roundTrips } from "./round-trips";

const PARTS = ["trips", "large", "thinking", "libraries", "pane", "memory"] as const;
type Part = (typeof PARTS)[number];

const FULL = { schools: [1, 4, 20, 100], large: 100, rounds: 9, openings: 5, analyses: 200 };
const QUICK = { schools: [1, 4, 20], large: 20, rounds: 3, openings: 1, analyses: 20 };

/**
 * npm run bench [-- --quick] [part…]: measures, prints one table, and writes it to out/bench.json.
 * Parts: trips, large, thinking, libraries, pane, memory.
 */
async function bench(asked: string[]): Promise<void> {
  const size = asked.includes("--quick") ? QUICK : FULL;
  const chosen = PARTS.filter((part) => asked.includes(part));
  const parts: readonly Part[] = chosen.length > 0 ? chosen : PARTS;
  const figures: Figure[] = [];
  const skipped: SkippedPart[] = [];
  const failed: SkippedPart[] = [];

  const group = async (schools: number): Promise<Uint8Array> => xlsxOf(groupWorkbook(schools));
  if (parts.includes("trips")) {
    for (const schools of size.schools) {
      say(`Round trips of ${schools} schools…`);
      try {
        await roundTrips(schools, await group(schools), figures);
      } catch (error) {
        failed.push({ part: `round trips of ${schools} schools`, why: String(error) });
      }
    }
  }
  if (parts.includes("large")) {
    say("A very large group…");
    const schools = size.large;
    try {
      await largeGroup(schools, await xlsxOf(groupWorkbook(schools, { persons: 40, tasks: 200 })), figures);
    } catch (error) {
      failed.push({ part: "a very large group", why: String(error) });
    }
  }
  if (parts.includes("thinking") || parts.includes("libraries")) {
    say("Reading and analysing 100 schools…");
    const xlsx = await group(100);
    const many = await gridsOf(xlsx);
    if (parts.includes("thinking"))
      figures.push(...(await readingCost(await gridsOf(await group(10)), many, size.rounds)));
    if (parts.includes("libraries")) figures.push(...(await otherLibraries(xlsx, many, size.rounds)));
  }
  const inBrowser = parts.filter((part) => part === "pane" || part === "memory");
  if (inBrowser.length > 0) {
    const browser = await launchBrowser().catch((error: Error) => error);
    if (browser instanceof Error) skipped.push(...inBrowser.map((part) => ({ part, why: browser.message })));
    else {
      say("The pane in a browser…");
      const pane = await buildPane();
      const oneButton = await buildOneButton();
      try {
        if (parts.includes("pane")) {
          const seed = seedFile("voorbeeld-school.xlsx");
          figures.push(...(await opening(browser, pane, oneButton, seed, size.openings)));
          figures.push(...(await typing(browser, pane, await xlsxOf(longWorkbook(500)), size.openings)));
        }
        if (parts.includes("memory")) figures.push(...(await memory(pane, size.analyses)));
      } finally {
        await browser.close();
        pane.server.close();
        oneButton.server.close();
      }
    }
  }

  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}`;
  say(`\n${machine}\n\n${tableOf(figures)}`);
  for (const { part, why } of skipped) say(`SKIPPED: ${part}. ${why}`);
  for (const { part, why } of failed) say(`FAILED: ${part}. ${why}`);
  if (failed.length > 0) process.exitCode = 1;
  const missed = figures.filter(isMissed);
  say(
    missed.length + failed.length === 0
      ? "Every aim is met."
      : `Missed: ${missed.map(({ what }) => what).join("; ") || "none of what was measured"}.`,
  );
  const folder = join(__dirname, "../../out");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "bench.json"), JSON.stringify({ machine, figures, skipped, failed }, null, 2));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

bench(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
