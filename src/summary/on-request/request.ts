import type { Findings } from "../../analysis/findings";
import type { PlacedTask } from "../../analysis/placed-task";
import type { CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import type { Role } from "../../model/situation";
import type { ShownNames } from "../shown-names";

export const SHEET_KINDS = ["jobDescriptions", "agreements", "data"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** What the user asks for besides the summary. */
export interface SheetsRequest {
  kinds: readonly SheetKind[];
  /** Task packages of these persons only (Person.key); of everyone with a task when left out. */
  persons?: readonly string[];
  /** Task packages for today or for the target; today when left out. */
  role?: Role;
  /** "Persoon A" instead of names, for sharing outside the school. */
  withoutNames?: boolean;
}

/** What sheets on request are made from. */
export interface RequestContext {
  findings: Findings;
  overview: Overview;
  names: ShownNames;
  withoutNames: boolean;
  madeAt: Date;
  /** Every task of every sheet, by the row in which it stands (rowKey). */
  placed: ReadonlyMap<string, PlacedTask>;
}

export function rowKey({ sheetId, row }: CellRef): string {
  return `${sheetId} ${row}`;
}
