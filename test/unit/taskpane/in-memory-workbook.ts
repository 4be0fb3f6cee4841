import { analyse } from "../../../src/analysis/analyse";
import { done, type Outcome, type Problem } from "../../../src/excel/problem";
import type { OpenedWorkbook, WorkbookChange, WorkbookPort } from "../../../src/excel/workbook-port";
import type { CellRef } from "../../../src/model/cell";
import type { Overview } from "../../../src/model/overview";

/** A workbook without Excel: what `read` gives is what stands in it. */
export class InMemoryWorkbook implements WorkbookPort {
  readonly shown: CellRef[] = [];
  /** Every job that was asked for, in order. */
  readonly asked: string[] = [];
  /** The next job fails with this. */
  nextProblem: Problem | null = null;
  summaryOutdated: boolean | null = null;
  foreignSheetKept = false;
  private listeners = new Set<(change: WorkbookChange) => void>();
  private gate: Promise<void> = Promise.resolve();

  constructor(public read: () => Overview) {}

  /** Jobs wait until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  get watched(): boolean {
    return this.listeners.size > 0;
  }

  changeInExcel(change: Partial<WorkbookChange> = {}): void {
    for (const tell of this.listeners) tell({ sheetId: null, address: null, byCoauthor: false, ...change });
  }

  open: WorkbookPort["open"] = (options = {}) => {
    options.onProgress?.({ step: "cells", share: 0.5 });
    return this.job("open", async (): Promise<OpenedWorkbook> => ({
      overview: this.read(),
      summaryOutdated: this.summaryOutdated,
    }));
  };

  analyse: WorkbookPort["analyse"] = (options = {}) => {
    options.onProgress?.({ step: "writing", share: 0.8 });
    return this.job(
      "analyse",
      async () => {
        const overview = this.read();
        return {
          overview,
          findings: analyse(overview),
          summarySheet: "Samenvatting",
          foreignSheetKept: this.foreignSheetKept,
        };
      },
      options.signal,
    );
  };

  show: WorkbookPort["show"] = (cell) =>
    this.job("show", async () => {
      this.shown.push(cell);
    });

  onChange: WorkbookPort["onChange"] = async (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async job<T>(name: string, work: () => Promise<T>, signal?: AbortSignal): Promise<Outcome<T>> {
    this.asked.push(name);
    await this.gate;
    if (signal?.aborted) return { ok: false, problem: problem("cancelled") };
    const failed = this.nextProblem;
    this.nextProblem = null;
    return failed ? { ok: false, problem: failed } : done(await work());
  }
}

export function problem(code: Problem["code"], more: Partial<Problem> = {}): Problem {
  return { code, detail: `${code}: as Excel says it`, retry: true, ...more };
}
