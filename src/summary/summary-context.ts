import type { Findings } from "../analysis/findings";
import { cellAddress, type CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { SettingsNotice } from "../model/parse-settings";
import type { Role } from "../model/situation";
import type { PlannedCell } from "./sheet-plan";
import type { SummaryDraft } from "./summary-draft";
import { LINK } from "./summary-styles";

/** What every section of the summary works from. */
export interface SummaryContext {
  findings: Findings;
  overview: Overview;
  madeAt: Date;
  workbookName: string | undefined;
  /** Parts of the stored settings that could not be used. */
  settingsNotices: readonly SettingsNotice[];
  sheets: ReadonlyMap<string, SheetFacts>;
}

/** Cells further down whose totals the key figures repeat; undefined when that section is left out. */
export interface SummaryTotals {
  hours?: string;
  tasksWithPerson?: string;
  openTasks?: string;
  tasks?: string;
  coreTasks?: string;
  openCoreTasks?: string;
}

/** A part of the summary with a name of its own, listed in the contents. */
export interface SummarySection {
  topic: string;
  /** What it comes down to, in a sentence; null when there is nothing to say, and the section is left out. */
  news(context: SummaryContext): string | null;
  /** Writes what stands under the news. */
  write(draft: SummaryDraft, context: SummaryContext): SummaryTotals | void;
}

export interface SheetFacts {
  name: string;
  /** "" for a task list. */
  school: string;
  /** null for a task list. */
  role: Role | null;
}

export function sheetFacts(findings: Findings, overview: Overview): Map<string, SheetFacts> {
  const lists = overview.taskLists.map(({ sheet }): [string, SheetFacts] => [
    sheet.id,
    { name: sheet.name, school: "", role: null },
  ]);
  const situations = findings.sheets.map(({ sheet, school, role }): [string, SheetFacts] => [
    sheet.id,
    { name: sheet.name, school, role },
  ]);
  return new Map([...lists, ...situations]);
}

/** The address of a cell, leading there; empty when its sheet is not one we read. */
export function linkTo(context: SummaryContext, cell: CellRef): PlannedCell {
  const sheet = context.sheets.get(cell.sheetId);
  const address = cellAddress(cell);
  if (!sheet) return { value: "" };
  return {
    value: address,
    link: { sheetName: sheet.name, address, tip: `Naar ${address} op ${sheet.name}` },
    style: LINK,
  };
}
