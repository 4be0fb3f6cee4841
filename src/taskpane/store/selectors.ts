import type { PaneState } from "./pane-state";
import { isHeld, type Question } from "./edit-state";
import { sheetViews, type SheetView } from "./workbook-view";

/** How many edits are being written or wait for their turn. */
export function writingCount({ edits }: Pick<PaneState, "edits">): number {
  return isHeld(edits) ? 0 : edits.requests.length;
}

/** What is asked before an edit that takes something away. */
export function questionOf({ edits }: Pick<PaneState, "edits">): Question | null {
  return edits.questions[0] ?? null;
}

const NO_VIEWS: SheetView[] = [];

/** Every situation sheet as the pane shows it; the same objects as long as the workbook is the same. */
export function viewsOf({ workbook }: PaneState): SheetView[] {
  return workbook ? sheetViews(workbook.overview) : NO_VIEWS;
}

/** The sheet whose tasks are listed. */
export function chosenView(state: PaneState): SheetView | undefined {
  return viewsOf(state).find(({ situation }) => situation.sheet.id === state.situationId);
}
