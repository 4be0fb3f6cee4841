import type { Events } from "../events";
import type { Platform, UndoStack } from "../undo";
import type { RangeRef, WorkbookStore } from "../workbook/workbook";

/** What the API and the edits know of the host they work in. */
export interface Host {
  readonly store: WorkbookStore;
  readonly events: Events;
  readonly undo: UndoStack;
  /** The newest ExcelApi requirement set this Excel has, such as "1.9". */
  readonly apiSet: string;
  readonly locale: string;
  readonly readOnly: boolean;
  readonly platform: Platform;
  /** false: the user looks at another workbook, which some calls cannot bear. */
  readonly inFront: boolean;
  editingCell: boolean;
  /** Something is different now; values are worked out when next read. */
  changed(): void;
  /** Brings formulas up to date; call before values are shown. */
  calculated(): WorkbookStore;
  calculateNow(): void;
  /** Keeps a range by an id; it moves with its cells from now on. */
  keepReference(range: RangeRef): string;
  dropReference(id: string): void;
  referenceOf(range: RangeRef): string | undefined;
  readonly trackedRanges: Iterable<RangeRef>;
  trackedRange(id: string): RangeRef | undefined;
}
