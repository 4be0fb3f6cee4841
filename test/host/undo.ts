import { UNDO_SUPPORT } from "./protocol/undo-support";
import { undoNotSupported } from "./protocol/failure";

/** Where Excel runs; Windows and Mac are one here. */
export type Platform = "web" | "desktop" | "ipad";

/** Reported to empty the stack though it only reads: github.com/OfficeDev/office-js/issues/5918 */
const EMPTIES_BY_READING = new Set(["Range.getMergedAreasOrNullObject"]);

/**
 * Excel's own undo stack, as the undo capabilities page describes it: what an add-in does is on it beside what people do, a call
 * that cannot be undone empties it, and within a group (mergeUndoGroup of Excel.run) such a call fails instead.
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
 */
export class UndoStack {
  private taken: string[] = [];
  private readonly emptied: string[] = [];
  private groups: { used: boolean }[] = [];
  private deepest = 0;

  constructor(private readonly platform: Platform) {}

  /** What Ctrl+Z would take back, oldest first: "user" or "add-in". */
  get steps(): readonly string[] {
    return this.taken;
  }
  /** The calls that emptied the stack since the last reset, by their documented names. */
  get emptiedBy(): readonly string[] {
    return this.emptied;
  }
  get openGroups(): number {
    return this.groups.length;
  }
  /** More than one: a group began before the one before it had ended. */
  get deepestGroup(): number {
    return this.deepest;
  }
  reset(): void {
    this.taken = [];
    this.emptied.length = 0;
    this.deepest = this.groups.length;
  }

  begin(): void {
    this.groups.push({ used: false });
    this.deepest = Math.max(this.deepest, this.groups.length);
  }
  end(): void {
    this.groups.pop();
  }
  /** A pane that is gone leaves no group behind. */
  forgetGroups(): void {
    this.groups = [];
  }

  /** Something was done; what belongs to a group is one step. Nested groups are part of the outermost. */
  record(by: "user" | "add-in"): void {
    const [outermost] = by === "add-in" ? this.groups : [];
    if (outermost?.used) return;
    if (outermost) outermost.used = true;
    this.taken.push(by);
  }

  /** Before a member of the API is called or set; throws UndoNotSupported within a group. */
  before(member: string): void {
    const reads = EMPTIES_BY_READING.has(member);
    const support = UNDO_SUPPORT[member];
    if (!reads && (!support || (this.platform === "web" ? support.web : support.desktop))) return;
    if (!reads && this.groups.length > 0) throw undoNotSupported(member);
    this.taken = [];
    this.emptied.push(member);
  }
}
