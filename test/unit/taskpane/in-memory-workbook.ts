import { analyse } from "../../../src/analysis/analyse";
import { done, type Outcome, type Problem } from "../../../src/port/problem";
import { editedWorkbook, firstCellOf } from "../../../src/port/optimistic-workbook";
import { unfitProblem } from "../../../src/excel/edits/conflict";
import { kindOf } from "../../../src/excel/sheets/generated-sheets";
import type {
  GeneratedSheetInfo,
  GridSelection,
  OpenedWorkbook,
  WorkbookChange,
  WorkbookPort,
} from "../../../src/port/workbook-port";
import { pickListCells, planPickLists } from "../../../src/editing/pick-lists";
import { nameImportedSheets } from "../../../src/editing/imported-sheets";
import { applyPlan } from "../../../src/editing/plan/apply-plan";
import type { EditPlan } from "../../../src/editing/plan/edit-plan";
import { fitPlan } from "../../../src/editing/plan/rebase";
import { type SheetCells, sheetCells } from "../../../src/editing/plan/sheet-cells";
import { resolveSheetIds } from "../../../src/editing/plan/added-sheets";
import type { Area, CellRef } from "../../../src/model/cell";
import type { Grid } from "../../../src/model/grid";
import type { Overview } from "../../../src/model/overview";
import { NO_SETTINGS, type WorkbookSettings } from "../../../src/model/workbook-settings";
import { planSheets } from "../../../src/summary/on-request/plan-request";
import { readWorkbook } from "../../../src/reading/read-workbook";

/** Sheets are made at this moment. */
const MADE_AT = new Date(2025, 10, 24, 9, 5);

/** A workbook without Excel: what `read` gives is what stands in it; edits are written in `cells`. */
export class InMemoryWorkbook implements WorkbookPort {
  /** Change it as someone else would, and tell so with changeInExcel. */
  cells: SheetCells = sheetCells([]);
  readonly shown: CellRef[] = [];
  /** Every job that was asked for, in order. */
  readonly asked: string[] = [];
  /** The next job fails with this. */
  nextProblem: Problem | null = null;
  /** Excel took the listeners. */
  tellsChanges = true;
  /** Per reading: the sheets that were asked for again, or null for all. */
  readonly readAgain: (string[] | null)[] = [];
  summaryOutdated: boolean | null = null;
  foreignSheetKept = false;
  generatedSheets: GeneratedSheetInfo[] = [];
  recalculates = false;
  settings: WorkbookSettings = NO_SETTINGS;
  private toTell: (() => void)[] = [];
  private listeners = new Set<(change: WorkbookChange) => void>();
  private gate: Promise<void> = Promise.resolve();

  private selectionListeners = new Set<(selection: GridSelection) => void>();
  private readonly activationListeners = new Set<(sheetId: string) => void>();
  /** What the pane went to in Excel. */
  readonly activated: string[] = [];
  activeSheetId: string | undefined;
  private sheetsAdded = 0;

  constructor(public read: () => Overview) {}

  /** One that can be edited. */
  static of(...grids: Grid[]): InMemoryWorkbook {
    const workbook: InMemoryWorkbook = new InMemoryWorkbook(() =>
      readWorkbook({ grids: workbook.cells.grids }),
    );
    workbook.cells = sheetCells(grids);
    return workbook;
  }

  /** Jobs wait until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((resolve) => (release = resolve));
    return release;
  }

  get watched(): boolean {
    return this.listeners.size + this.selectionListeners.size + this.activationListeners.size > 0;
  }

  /** The user selects cells in the grid. */
  selectInExcel(sheetId: string, area: Area): void {
    for (const tell of this.selectionListeners) tell({ sheetId, area });
  }

  /** The user goes to another sheet in Excel. */
  activateInExcel(sheetId: string): void {
    for (const tell of this.activationListeners) tell(sheetId);
  }

  changeInExcel(change: Partial<WorkbookChange> = {}): void {
    for (const tell of this.listeners) tell({ sheetId: null, address: null, merges: [], ...change });
  }

  open: WorkbookPort["open"] = (options = {}) => {
    this.readAgain.push(options.since ? [...options.since.changed.keys()] : null);
    options.onProgress?.({ step: "cells", share: 0.5 });
    return this.job("open", async (): Promise<OpenedWorkbook> => {
      if (this.tellsChanges) for (const tell of this.toTell.splice(0)) tell();
      return {
        overview: this.read(),
        cells: this.cells,
        summaryOutdated: this.summaryOutdated,
        generatedSheets: this.generatedSheets,
        sheetsInDoubt: [],
        settings: this.settings,
        settingsNotices: [],
        ...(this.activeSheetId === undefined ? {} : { activeSheetId: this.activeSheetId }),
      };
    });
  };

  analyse: WorkbookPort["analyse"] = (options = {}) => {
    options.onProgress?.({ step: "writing", share: 0.8 });
    return this.job(
      "analyse",
      async () => {
        const overview = this.read();
        this.addGenerated("Samenvatting", "Samenvatting");
        return {
          overview,
          cells: this.cells,
          settings: this.settings,
          settingsNotices: [],
          findings: analyse(overview, this.settings),
          generatedSheets: this.generatedSheets,
          sheetsInDoubt: [],
          kept: { notShown: null, moved: [], leftAlone: [] },
          since: null,
          summarySheet: "Samenvatting",
          foreignSheetKept: this.foreignSheetKept,
        };
      },
      options.signal,
    );
  };

  saveSettings: WorkbookPort["saveSettings"] = (settings) =>
    this.job("saveSettings", async () => {
      this.settings = settings;
    });

  makeSheets: WorkbookPort["makeSheets"] = (request, options = {}) =>
    this.job(
      "makeSheets",
      async () => {
        const overview = this.read();
        const plans = planSheets(analyse(overview, this.settings), overview, request, MADE_AT);
        for (const { key, name } of plans) this.addGenerated(key, name);
        return {
          made: plans.map(({ name }) => name),
          generatedSheets: this.generatedSheets,
          gone: [],
          left: [],
          kept: { notShown: null, moved: [], leftAlone: [] },
        };
      },
      options.signal,
    );

  removeGeneratedSheets: WorkbookPort["removeGeneratedSheets"] = (sheetIds) =>
    this.job("removeGeneratedSheets", async () => {
      const isGoing = ({ sheetId }: GeneratedSheetInfo) => sheetIds.includes(sheetId);
      const names = this.generatedSheets.filter(isGoing).map(({ sheetName }) => sheetName);
      this.generatedSheets = this.generatedSheets.filter((sheet) => !isGoing(sheet));
      return names;
    });

  importSchools: WorkbookPort["importSchools"] = (files, base, options = {}) =>
    this.job(
      "importSchools",
      async () => {
        const sheets = files.map(({ name }, at) => ({
          id: `imported-${at}`,
          file: name,
          name: "Huidige situatie",
        }));
        const named = nameImportedSheets(
          sheets.map((sheet) => ({ ...sheet, role: "current" as const })),
          base.overview.schools,
          [],
        );
        const added = named.map(({ id, ...sheet }) => ({ ...sheet, sheetId: id }));
        return { added, failed: [] };
      },
      options.signal,
    );

  canImportSchools = () => true;

  setPickLists: WorkbookPort["setPickLists"] = () =>
    this.job("setPickLists", async () => ({ cells: pickListCells(this.pickLists()), leftAlone: 0 }));

  removePickLists: WorkbookPort["removePickLists"] = () =>
    this.job("removePickLists", async () => pickListCells(this.pickLists()));

  private pickLists() {
    return planPickLists(this.read(), this.cells).lists;
  }

  removeImported: WorkbookPort["removeImported"] = () => this.job("removeImported", async () => undefined);

  private addGenerated(key: string, sheetName: string): void {
    const kind = kindOf(key);
    if (!kind || this.generatedSheets.some((sheet) => sheet.sheetName === sheetName)) return;
    const made = {
      sheetId: `generated-${key}`,
      sheetName,
      kind,
      madeAt: MADE_AT.toISOString(),
      outdated: false,
    };
    this.generatedSheets = [...this.generatedSheets, made];
  }

  show: WorkbookPort["show"] = (cell) =>
    this.job("show", async () => {
      this.shown.push(cell);
    });

  activate: WorkbookPort["activate"] = (sheetId) =>
    this.job("activate", async () => {
      this.activated.push(sheetId);
    });

  onActivate: WorkbookPort["onActivate"] = (listener) => {
    this.activationListeners.add(listener);
    return () => this.activationListeners.delete(listener);
  };

  prepare: WorkbookPort["prepare"] = async () => undefined;

  onChange: WorkbookPort["onChange"] = (listener, listening) => {
    this.listeners.add(listener);
    if (listening) this.toTell.push(listening);
    return () => this.listeners.delete(listener);
  };

  write: WorkbookPort["write"] = async (plan, known, settings = known.settings) => {
    const base = { ...known, settings };
    const fit = await this.job("write", async () => fitPlan(plan, this.cells));
    if (!fit.ok) return fit;
    if (!fit.value.ok) return { ok: false, problem: unfitProblem(fit.value.guard, this.cells) };
    const sheetIds = this.newSheetIds(fit.value.plan);
    const written = resolveSheetIds(fit.value.plan, sheetIds);
    const workbook = editedWorkbook({ ...base, cells: this.cells }, written);
    this.cells = applyPlan(written, this.cells);
    this.settings = settings;
    return done({
      workbook,
      plan: written,
      sheetIds,
      firstCell: firstCellOf(written),
      recalculates: this.recalculates,
    });
  };

  onSelect: WorkbookPort["onSelect"] = (listener) => {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  };

  private newSheetIds({ changes }: EditPlan): Record<string, string> {
    const added = changes.flatMap((change) => (change.kind === "addSheet" ? [change.sheetId] : []));
    return Object.fromEntries(added.map((sheetId) => [sheetId, `added-${++this.sheetsAdded}`]));
  }

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
