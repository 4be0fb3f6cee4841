import type { Area, CellRef, CellValue } from "../../model/cell";
import type { IntentionKind } from "../intention";

/** What is written into a cell, as Excel's `formulas` takes it: text that must stay text may carry a leading apostrophe. */
export interface CellContent {
  formula: CellValue;
  /** Only where the number format must change with the content; otherwise it is left alone. */
  numberFormat?: string;
}

export interface ContentChange {
  kind: "content";
  cell: CellRef;
  before: CellContent;
  after: CellContent;
}

/** "#RRGGBB"; null = no fill, for fonts the automatic colour. */
export type Color = string | null;

export interface ColorChange {
  kind: "color";
  cell: CellRef;
  part: "fill" | "font";
  before: Color;
  after: Color;
}

/** One cell of an inserted or deleted row (place = column) or column (place = row); empty cells are left out. */
export interface LineCell {
  place: number;
  content: CellContent;
}

export interface LineColor {
  place: number;
  part: "fill" | "font";
  color: Color;
}

/** insert: a whole row or column comes in before `at`, with these cells; delete: the reverse, with what stood there. */
export interface LineChange {
  kind: "insertLine" | "deleteLine";
  axis: "row" | "column";
  sheetId: string;
  at: number;
  /** The row or column (numbered without the line itself) that lends its formats, borders, height or width. */
  like: number;
  cells: LineCell[];
  /** Colours that differ from those of `like`. */
  colors: LineColor[];
  /** Height or width in points, where it is known; else an inserted line is as large as `like`. */
  size?: number;
  /** A row that is hidden, by hand or by a filter. */
  hidden?: true;
}

/** Merged cells that grow or shrink along with the rows. Null = not merged. */
export interface MergeChange {
  kind: "merge";
  sheetId: string;
  before: Area | null;
  after: Area | null;
}

/** Adds a sheet as a copy, or deletes that copy again. */
export interface SheetChange {
  kind: "addSheet" | "deleteSheet";
  /** In a new plan an own mark such as "new:1"; resolveSheetIds puts in Excel's id once the sheet is there. */
  sheetId: string;
  name: string;
  copyOf: string;
  /** Where it stands: right after this sheet. */
  afterSheetId: string;
  /** Its non-empty cells when the plan that adds it is done; it is deleted again only while it holds just these. */
  cells: SheetContent;
}

/** Applied in order; every cell is numbered as it is at that moment. */
export type Change = ContentChange | ColorChange | LineChange | MergeChange | SheetChange;

/** Checked before the first change, numbered as the sheet is then. One that fails means: find the rows again, or refuse. */
export type Guard =
  /** The shown text must still be this: the description of the task, or the header of the column. */
  | { kind: "text"; cell: CellRef; text: string; of: "task" | "header" }
  /** The content must still be this; numberFormat is compared only when given. */
  | { kind: "content"; cell: CellRef; content: CellContent }
  | { kind: "color"; cell: CellRef; part: "fill" | "font"; color: Color }
  /** These cells must still be merged, as one. */
  | { kind: "merge"; sheetId: string; area: Area }
  /** The non-empty cells of the row or column that will be deleted must be just these. */
  | { kind: "line"; sheetId: string; axis: "row" | "column"; at: number; cells: LineCell[] }
  /** The non-empty cells of the sheet that will be deleted must be just these; of a formula only that it is one. */
  | { kind: "sheet"; sheetId: string; cells: SheetContent }
  /** No sheet may have this name, in any case. */
  | { kind: "noSheet"; name: string };

export type SheetContent = { row: number; column: number; formula: CellValue }[];

/** A text that finds a row (description) or a column (header) again. */
export interface Anchor {
  of: "task" | "header";
  cell: CellRef;
  text: string;
}

export type ConfirmationCode =
  | "formulaCell" // a formula would be overwritten
  | "unreadableText" // a text that could not be read would be lost
  | "outOfScope" // the task says nvt
  | "filledTask" // a task with persons, level or priority would be removed
  | "emptyTask" // a task without any of these would be removed
  | "otherContent" // other cells of the row are lost too (notes, columns that are not ours)
  | "formulaChanges" // a formula elsewhere that points at the row; undo does not bring it back
  | "splitLost" // "Jan/Piet 2u": hours that were not divided become one person's
  | "sharedName" // the name belongs to another person already: the two become one
  | "copyEmptied"; // the sheet that is copied was filled in; the copy is emptied

export interface Confirmation {
  code: ConfirmationCode;
  cell: CellRef;
  /** What stands there now. */
  text: string;
}

/** Says what the plan does; the sentence is made by the locale. `undo` is set on the inverse. */
export interface PlanLabel {
  code: IntentionKind;
  /** task (description, of one task), count (tasks), person, hours ("" = unknown), level, priority, sheet, school, name… */
  params: Record<string, string | number>;
  undo: boolean;
}

/** For a preview: what will be different afterwards. Cells are numbered as they are after the plan. */
export interface Touches {
  sheetIds: string[];
  cells: CellRef[];
  lines: { what: "insert" | "delete"; axis: "row" | "column"; sheetId: string; at: number }[];
  sheets: { what: "add" | "delete"; name: string }[];
}

/** One undoable action. */
export interface EditPlan {
  label: PlanLabel;
  changes: Change[];
  guards: Guard[];
  /** Where the guards' rows and columns are before the plan, and where they are after it. */
  anchors: { before: Anchor[]; after: Anchor[] };
  /** Not empty: ask first, then apply the same plan. */
  needsConfirmation: Confirmation[];
  touches: Touches;
}

export type RefusalCode =
  | "nothingToDo" // it is so already
  | "taskUnknown" // no task was read at that cell
  | "sheetUnknown"
  | "personUnknown"
  | "noLevelColumn" // the sheet has no column for that level
  | "noPriorityColumn"
  | "noPersonColumn" // and no place where one could be inserted
  | "emptyName"
  | "nameNotReadable" // it would not be read back as one name ("Jan 2", "An/Piet", "vacature")
  | "nameTaken" // a sheet, school or person column has it already
  | "nameNotAllowed" // Excel does not allow it as a sheet name
  | "sharedCell" // the cell's text cannot be changed for one person only
  | "clusterUnknown" // none of the sheets has that cluster
  | "taskExists"
  | "noExample" // no pair of sheets to copy
  | "targetExists"
  | "hoursNotAllowed"; // negative, or more than a week holds

export interface Refusal {
  code: RefusalCode;
  cell?: CellRef;
  text?: string;
}

export type PlanOutcome = { ok: true; plan: EditPlan } | { ok: false; refusal: Refusal };
