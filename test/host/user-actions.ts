import { COLUMNS, ROWS, parseArea, type Area } from "./workbook/address";
import { activate, enterCells, hideRows, mergeCells, select, unmergeCells } from "./edits/cells";
import {
  addSheet,
  deleteSheet,
  moveSheet,
  protectSheet,
  renameSheet,
  setVisibility,
  unprotectSheet,
} from "./edits/sheets";
import { sortCells } from "./edits/sort";
import { deleteCells, insertCells } from "./edits/structure";
import { BY_COAUTHOR, BY_USER } from "./events";
import { itemNotFound, invalidArgument } from "./protocol/failure";
import { inputLocale, parseInput } from "./workbook/parse-input";
import { numberFormatOf } from "./workbook/cell-text";
import type { Sheet, Visibility } from "./workbook/sheet";
import type { Host } from "./protocol/host-interface";

/** What a person does in the grid, or a co-author elsewhere. Sheets by name, cells by address; texts as typed. */
export class UserActions {
  constructor(private readonly host: Host) {}

  /** Types a text in every cell of the address, in the language of the grid ("1,5" is a number in nl-BE). */
  type(sheetName: string, address: string, text: string): void {
    this.enter(sheetName, address, text, BY_USER);
  }

  /** The same by someone else in the same workbook; it is no step of this user. */
  typeAsCoauthor(sheetName: string, address: string, text: string): void {
    this.enter(sheetName, address, text, BY_COAUTHOR);
  }

  select(sheetName: string, address: string): void {
    select(this.host, this.sheet(sheetName), this.area(address), BY_USER);
  }
  activate(sheetName: string): void {
    activate(this.host, this.sheet(sheetName), BY_USER);
  }

  /** Rows and columns are counted from zero. */
  insertRows(sheetName: string, firstRow: number, count = 1): void {
    this.step(() =>
      insertCells(this.host, this.sheet(sheetName), wholeRows(firstRow, count), "Down", BY_USER),
    );
  }
  deleteRows(sheetName: string, firstRow: number, count = 1): void {
    this.step(() => deleteCells(this.host, this.sheet(sheetName), wholeRows(firstRow, count), "Up", BY_USER));
  }
  insertColumns(sheetName: string, firstColumn: number, count = 1): void {
    this.step(() =>
      insertCells(this.host, this.sheet(sheetName), wholeColumns(firstColumn, count), "Right", BY_USER),
    );
  }
  deleteColumns(sheetName: string, firstColumn: number, count = 1): void {
    this.step(() =>
      deleteCells(this.host, this.sheet(sheetName), wholeColumns(firstColumn, count), "Left", BY_USER),
    );
  }
  hideRows(sheetName: string, firstRow: number, count = 1, hidden = true): void {
    this.step(() => hideRows(this.host, this.sheet(sheetName), wholeRows(firstRow, count), hidden, BY_USER));
  }

  /** Sorts the rows of the address by one of its columns (from zero within it). */
  sort(sheetName: string, address: string, column: number, ascending = true): void {
    const fields = [{ key: column, ascending }];
    const rows = { hasHeaders: false, columns: false };
    this.step(() => sortCells(this.host, this.sheet(sheetName), this.area(address), fields, rows, BY_USER));
  }

  merge(sheetName: string, address: string): void {
    this.step(() => mergeCells(this.host, this.sheet(sheetName), this.area(address), false, BY_USER));
  }
  unmerge(sheetName: string, address: string): void {
    this.step(() => unmergeCells(this.host, this.sheet(sheetName), this.area(address), BY_USER));
  }

  addSheet(name?: string): string {
    return this.step(() => addSheet(this.host, name, BY_USER).name);
  }
  renameSheet(sheetName: string, to: string): void {
    this.step(() => renameSheet(this.host, this.sheet(sheetName), to, BY_USER));
  }
  deleteSheet(sheetName: string): void {
    deleteSheet(this.host, this.sheet(sheetName), BY_USER);
  }
  moveSheet(sheetName: string, position: number): void {
    this.step(() => moveSheet(this.host, this.sheet(sheetName), position, BY_USER));
  }
  showSheet(sheetName: string, visibility: Visibility): void {
    this.step(() => setVisibility(this.host, this.sheet(sheetName), visibility, BY_USER));
  }

  /** Options in the API's words, such as allowFormatCells. */
  protectSheet(sheetName: string, options: Record<string, boolean> = {}, password?: string): void {
    this.step(() => protectSheet(this.host, this.sheet(sheetName), options, password, BY_USER));
  }
  unprotectSheet(sheetName: string, password?: string): void {
    this.step(() => unprotectSheet(this.host, this.sheet(sheetName), password, BY_USER));
  }

  /** The caret is in a cell: Excel refuses requests until it leaves. */
  enterEditMode(): void {
    this.host.editingCell = true;
  }
  leaveEditMode(): void {
    this.host.editingCell = false;
  }

  /** What this user can take back with Ctrl+Z. */
  private step<T>(act: () => T): T {
    const done = act();
    this.host.undo.record("user");
    return done;
  }

  private enter(sheetName: string, address: string, text: string, origin: typeof BY_USER): void {
    const sheet = this.sheet(sheetName);
    const area = this.area(address);
    const locale = inputLocale(this.host.locale);
    const inputs = matrix(area, (row, column) =>
      parseInput(text, numberFormatOf(sheet.styleAt(row, column)), locale),
    );
    const enter = (): void => enterCells(this.host, sheet, area, inputs, origin);
    if (origin === BY_USER) this.step(enter);
    else enter();
  }

  private sheet(name: string): Sheet {
    const sheet = this.host.store.sheetNamed(name);
    if (!sheet) throw itemNotFound(`There is no worksheet "${name}".`);
    return sheet;
  }

  private area(address: string): Area {
    const area = parseArea(address);
    if (!area) throw invalidArgument(`"${address}" is no address.`);
    return area;
  }
}

const wholeRows = (top: number, count: number): Area => ({
  top,
  bottom: top + count - 1,
  left: 0,
  right: COLUMNS - 1,
});
const wholeColumns = (left: number, count: number): Area => ({
  left,
  right: left + count - 1,
  top: 0,
  bottom: ROWS - 1,
});

function matrix<T>(area: Area, make: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (__, right) =>
      make(area.top + down, area.left + right),
    ),
  );
}
