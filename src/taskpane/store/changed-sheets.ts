import type { ChangesSince, WorkbookChange } from "../../port/workbook-port";
import type { LineShift } from "../../editing/plan/line-shift";

/** Which sheets changed in Excel since they were read. As long as Excel does not tell of changes, and after any doubt: perhaps all. */
export class ChangedSheets {
  private changed: Map<string, LineShift[] | null> | null = null;
  private listening = false;
  private reading = false;

  /** From now on Excel tells of every change; what changed before is in the reading that runs. */
  startListening(): void {
    this.listening = true;
    this.changed = new Map();
  }

  /** A sheet of null: it is not known which. */
  note({ sheetId, merges }: WorkbookChange): void {
    if (sheetId === null) return this.forget();
    const before = this.changed?.get(sheetId);
    // What moves while a reading runs may have moved in it already
    const known = merges && before !== null && (merges.length === 0 || !this.reading);
    this.changed?.set(sheetId, known ? [...(before ?? []), ...merges] : null);
  }

  forget(): void {
    this.changed = null;
  }

  /** For a reading that begins now: what changed, or null for all. What is noted after this is for the next one. */
  take(): ChangesSince | null {
    const taken = this.changed;
    this.changed = this.listening ? new Map() : null;
    this.reading = true;
    return taken;
  }

  /** The reading has ended. */
  settle(): void {
    this.reading = false;
  }
}
