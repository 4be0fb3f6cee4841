import { join } from "node:path";
import type { Browser, CDPSession, Frame } from "playwright-core";
import { PreviewPage } from "../browser/preview-page";
import { buildPreview, servePreview, type PreviewServer } from "../browser/preview-server";

/** A build of the pane that is served in the preview page. */
export interface PaneBuild {
  folder: string;
  server: PreviewServer;
}

export async function buildPane(): Promise<PaneBuild> {
  const folder = await buildPreview();
  return { folder, server: await servePreview(folder) };
}

/** The same page with another pane in it: one button of Fluent UI. */
export async function buildOneButton(): Promise<PaneBuild> {
  const folder = await buildPreview((configuration) => ({
    ...configuration,
    entry: {
      ...(configuration.entry as Record<string, string>),
      taskpane: "./test/bench/one-button/index.tsx",
    },
    output: { ...configuration.output, path: join(__dirname, "../../out/one-button") },
  }));
  return { folder, server: await servePreview(folder) };
}

/** What a pane leaves about itself for the bench. */
interface PaneNotes {
  /** Milliseconds from the start of its scripts until a task (or the one button) could be seen and used. */
  usableAfter?: number;
  /** Own script files that were loaded until then. */
  scripts?: string[];
  longTasks: LongTask[];
}

/** Milliseconds since the pane's page was there. */
interface LongTask {
  start: number;
  duration: number;
}

declare global {
  interface Window {
    benchNotes?: PaneNotes;
    /** In the page around the pane: milliseconds that the stand-in worked. */
    hostTime?: number;
  }
}

/** The preview with a workbook in it and a pane that tells the bench about itself. */
export class MeasuredPane {
  private constructor(
    readonly preview: PreviewPage,
    readonly frame: Frame,
    readonly devtools: CDPSession,
  ) {}

  static async open(
    browser: Browser,
    { server }: PaneBuild,
    { workbook, slowdown = 1 }: { workbook?: Uint8Array; slowdown?: number } = {},
  ): Promise<MeasuredPane> {
    const preview = await PreviewPage.open(browser, server.url, { pane: "closed" });
    const { page } = preview;
    if (workbook) await page.evaluate(openWorkbook, Buffer.from(workbook).toString("base64"));
    await page.context().addInitScript(noteWhenUsable);
    await page.evaluate(countHostTime);
    const devtools = await page.context().newCDPSession(page);
    if (slowdown > 1) await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    await page.evaluate(() => window.preview?.openPane());
    const element = await page.waitForSelector("#pane-place iframe");
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The pane has no frame.");
    await frame.waitForFunction(() => window.benchNotes?.usableAfter !== undefined);
    return new MeasuredPane(preview, frame, devtools);
  }

  /** How long it took to be usable, without the stand-in's own work in the same process. */
  async opening(): Promise<{ time: number; scripts: string[] }> {
    const notes = await this.frame.evaluate(() => window.benchNotes!);
    const hostTime = await this.preview.page.evaluate(() => window.hostTime ?? 0);
    return { time: (notes.usableAfter ?? 0) - hostTime, scripts: notes.scripts ?? [] };
  }

  /** Milliseconds in which scripts ran in this page since it was opened. */
  async scriptTime(): Promise<number> {
    await this.devtools.send("Performance.enable");
    const { metrics } = await this.devtools.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0) * 1000;
  }

  /** Bytes that are still held after everything unused was thrown away. */
  async heldMemory(): Promise<number> {
    for (let round = 0; round < 3; round++) await this.devtools.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.devtools.send("Runtime.getHeapUsage");
    return usedSize;
  }

  now(): Promise<number> {
    return this.frame.evaluate(() => performance.now());
  }

  /** How long each of them took that began after this moment; the browser tells them late. */
  longTasks(after: number): Promise<number[]> {
    return this.frame.evaluate(
      (from) =>
        (window.benchNotes?.longTasks ?? [])
          .filter(({ start }) => start >= from)
          .map(({ duration }) => duration),
      after,
    );
  }

  async close(): Promise<void> {
    await this.preview.close();
  }
}

function openWorkbook(base64: string): Promise<void> | undefined {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return window.preview?.open(bytes, "bench.xlsx");
}

/** The stand-in answers each request in one go; what it takes is not the pane's. */
function countHostTime(): void {
  window.hostTime = 0;
  const host = window.preview?.host as unknown as { answer(...all: unknown[]): unknown };
  const answer = host.answer.bind(host);
  host.answer = (...all) => {
    const start = performance.now();
    const answered = answer(...all);
    window.hostTime = (window.hostTime ?? 0) + performance.now() - start;
    return answered;
  };
}

/** Runs in every frame before its scripts. */
function noteWhenUsable(): void {
  if (!location.pathname.endsWith("taskpane.html")) return;
  const notes: PaneNotes = { longTasks: [] };
  window.benchNotes = notes;
  new PerformanceObserver((list) => {
    for (const { startTime: start, duration } of list.getEntries()) notes.longTasks.push({ start, duration });
  }).observe({ type: "longtask", buffered: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector("[data-task]")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(note));
  });
  observer.observe(document, { childList: true, subtree: true });

  function note(): void {
    const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    notes.scripts = performance
      .getEntriesByType("resource")
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith(".js") && !path.includes("office-js"));
    // Deferred scripts start when the document has been parsed.
    notes.usableAfter = performance.now() - (page?.domInteractive ?? 0);
  }
}
