import type { Area, CellValue } from "../model/cell";

/** Style of a cell; what is left out stays as the workbook's default. Colours are "#RRGGBB", sizes in points. */
export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  numberFormat?: string;
  wrap?: boolean;
  horizontal?: "Left" | "Center" | "Right";
  vertical?: "Top" | "Center" | "Bottom";
  /** A thin line under the cell. */
  bottomBorder?: string;
  /** A thick line left of the cell. */
  leftBorder?: string;
  indent?: number;
}

/** A link inside this workbook only. */
export interface CellLink {
  /** Null: the sheet of the link itself, whatever name it gets. */
  sheetName: string | null;
  /** A generated sheet that is made together with this one, by its plan's key, whatever name it gets; wins over the name. */
  sheetKey?: string;
  /** "D12". */
  address: string;
  tip: string;
}

export interface PlannedCell {
  value?: CellValue;
  /** In en-US, beginning with "="; wins over value. Only ever made by us, never from a cell's text. */
  formula?: string;
  style?: CellStyle;
  link?: CellLink;
}

export interface PlannedTable {
  /** Unique in the workbook, letters, digits and underscore. */
  name: string;
  /** Header row and body; a total row, if any, stands below as ordinary cells. */
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface PlannedChart {
  name: string;
  kind: "bar" | "barStacked" | "column";
  title: string;
  /** Labels in the first column, a header above each series. */
  data: { row: number; column: number; rowCount: number; columnCount: number };
  /** The cells that the chart lies over; kept free of text. */
  at: { row: number; column: number; rowCount: number; columnCount: number };
  /** One per series. */
  colors: string[];
}

/** A bar in each cell, from zero to the largest of them; the number stands over it. */
export interface PlannedDataBars {
  area: Area;
  color: string;
}

/** Colours by what a number comes to, so that a block of figures can be seen at a glance; the number always stands there. */
export interface PlannedHeatMap {
  area: Area;
  /** Highest first: the first step whose number is reached counts, the others are not looked at. */
  steps: { atLeast: number; fill: string; color?: string }[];
}

/** Colours by an exact text, in the same way. */
export interface PlannedTextColors {
  area: Area;
  texts: { text: string; fill: string; color?: string }[];
}

/** A list to choose from in each cell; anything else may be typed all the same. */
export interface PlannedChoices {
  area: Area;
  choices: readonly string[];
}

/** A whole generated worksheet, ready to be written in one go. Rows and columns from zero, from A1. */
export interface SheetPlan {
  /** Wanted name; the writer takes the next free one when a sheet that is not ours has it. */
  name: string;
  /** What tells this generated sheet from others, whatever it is called: letters, digits and underscores. */
  key: string;
  /** Where in the workbook, the first time; right after the sheet of the plan before it, when there are several. */
  position: "first" | "last" | "afterPrevious";
  /** "#RRGGBB"; left out, the tab has none. */
  tabColor?: string;
  /** In characters of the default font, one per column; its length is the plan's width. */
  columnWidths: number[];
  /** Rows may be shorter than the width; undefined = empty. */
  rows: (PlannedCell | undefined)[][];
  tables: PlannedTable[];
  charts: PlannedChart[];
  dataBars?: PlannedDataBars[];
  heatMaps?: PlannedHeatMap[];
  textColors?: PlannedTextColors[];
  choices?: PlannedChoices[];
  /** In points; rows without a height of their own get what their contents need. */
  rowHeights?: (number | undefined)[];
  hiddenColumns?: number[];
  frozenRows: number;
  frozenColumns?: number;
  print: {
    landscape: boolean;
    /** From A1; the whole plan when left out. */
    area?: { rowCount: number; columnCount: number };
    /** Rows from the top that every page repeats. */
    titleRows: number;
    /** In percent; or the whole sheet on one page; or all columns on one, as many pages down as it takes. */
    scale: number | "onePage" | "onePageWide";
    /** Rows before which a new page begins. */
    breaks: number[];
  };
}
