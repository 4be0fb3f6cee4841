import type { Sheet } from "../../workbook/sheet";
import { areaAddress, parseArea, splitSheetName } from "../../workbook/address";
import { ApiFailure } from "../../protocol/failure";
import { Grid } from "../grid/grid";
import { editText } from "../edit-text";
import { sheetView } from "../host-view";
import { element } from "./element";
import { FormulaBar } from "./formula-bar";
import { SheetTabs } from "./sheet-tabs";
import { StatusBar } from "./status-bar";
import type { WorkbookSession } from "./workbook-session";

/** Everything of the page that shows the workbook, and what a person does there. */
export class WorkbookView {
  private readonly grid: Grid;
  private readonly formulaBar: FormulaBar;
  private readonly tabs: SheetTabs;
  private readonly statusBar: StatusBar;
  private shown: Sheet;
  private readonly scrollPlaces = new WeakMap<Sheet, { left: number; top: number }>();

  constructor(
    private readonly session: WorkbookSession,
    private readonly say: (sentence: string | null) => void,
  ) {
    this.shown = session.activeSheet;
    this.formulaBar = new FormulaBar({
      goTo: (area) => {
        this.session.select(area);
        this.grid.focus();
      },
      begin: () => {
        this.grid.beginEdit("edit", this.activeText(), "elsewhere");
      },
      change: (text) => this.grid.mirrorEdit(text),
      end: (keep, rowsDown) => {
        this.grid.leaveEdit(keep, rowsDown);
        this.grid.focus();
      },
    });
    this.tabs = new SheetTabs({
      activate: (sheet) => this.attempt(() => this.activate(sheet)),
      rename: (sheet, name) => this.attempt(() => this.session.host.user.renameSheet(sheet.name, name)),
      add: () => this.attempt(() => this.session.host.user.activate(this.session.host.user.addSheet())),
    });
    this.statusBar = new StatusBar(() => {
      session.host.resetStats();
      session.changed();
    });
    this.grid = new Grid(
      element("grid", HTMLDivElement),
      {
        select: (area) => this.session.select(area),
        editText: (place) => editText(this.session.host, this.shown, place),
        type: (place, text) => this.attempt(() => this.session.type(place, text)),
        clear: (area) => this.attempt(() => this.session.clear(area)),
        paste: (place, rows) => this.attempt(() => this.session.paste(place, rows)),
        editing: (text) => this.editing(text),
        openLink: (target) => this.openLink(target),
      },
      sheetView(session.host, this.shown),
    );
    this.startCellButtons();
    session.onChange(() => this.refresh());
  }

  /** Draws the workbook as it now is. */
  refresh(): void {
    const { store } = this.session.host;
    const sheet = this.session.activeSheet;
    if (sheet !== this.shown) {
      this.scrollPlaces.set(this.shown, this.grid.scrolled);
      this.grid.leaveEdit(true);
      this.shown = sheet;
      this.grid.show(
        sheetView(this.session.host, sheet),
        sheet.selection,
        this.scrollPlaces.get(sheet) ?? { left: 0, top: 0 },
      );
    } else {
      this.grid.show(sheetView(this.session.host, sheet), sheet.selection);
    }
    this.tabs.show(store);
    const { selection } = sheet;
    const single = this.grid.isSingle(selection);
    this.formulaBar.show(selection, this.grid.activeCell, this.activeText(), single);
    this.statusBar.showSelection(sheet, selection);
    this.statusBar.showCounts(this.session.host.stats);
    element("protect", HTMLButtonElement).setAttribute("aria-pressed", String(this.isProtected()));
  }

  private activeText(): string {
    return editText(this.session.host, this.shown, this.grid.activeCell);
  }

  private activate(sheet: Sheet): void {
    if (this.grid.editMode) this.grid.leaveEdit(true);
    this.session.host.user.activate(sheet.name);
  }

  /** A cell is being edited: the host refuses the pane's requests until it is left, as Excel does. */
  private editing(text: string | null): void {
    const { user, editingCell } = this.session.host;
    if (text !== null && !editingCell) user.enterEditMode();
    if (text === null) user.leaveEditMode();
    this.formulaBar.editing(text);
    this.statusBar.showMode(
      text === null ? "ready" : this.grid.editMode === "enter" ? "entering" : "editing",
    );
  }

  private openLink(target: string): void {
    if (/^https?:/i.test(target)) {
      window.open(target, "_blank", "noopener");
      return;
    }
    const { sheetName, rest } = splitSheetName(target.replace(/^#/, ""));
    const sheet = sheetName === null ? this.shown : this.session.host.store.sheetNamed(sheetName);
    const area = parseArea(rest);
    if (!sheet || !area) return this.say(`De koppeling “${target}” verwijst naar niets in deze werkmap.`);
    this.attempt(() => {
      this.activate(sheet);
      this.session.host.user.select(sheet.name, areaAddress(area));
    });
  }

  private startCellButtons(): void {
    const { user } = this.session.host;
    const rows = (): [number, number] => {
      const { top, bottom } = this.shown.selection;
      return [top, bottom - top + 1];
    };
    const press = (id: string, act: () => void): void =>
      element(id, HTMLButtonElement).addEventListener("click", () => this.attempt(act));
    press("insert-row", () => user.insertRows(this.shown.name, ...rows()));
    press("delete-row", () => user.deleteRows(this.shown.name, ...rows()));
    press("protect", () => {
      if (this.isProtected()) user.unprotectSheet(this.shown.name);
      else user.protectSheet(this.shown.name);
      this.session.changed();
    });
  }

  private isProtected(): boolean {
    return this.shown.parts.sheetProtection?.sheet ?? false;
  }

  /** What Excel would refuse with a message is said above the grid. */
  private attempt(act: () => void): void {
    try {
      this.say(null);
      act();
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      const protectedSheet = error.code === "AccessDenied";
      this.say(
        protectedSheet ? `Het blad “${this.shown.name}” is beveiligd.` : `Dat kan niet: ${error.message}`,
      );
      this.session.changed();
    }
  }
}
