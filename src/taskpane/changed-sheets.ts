/** Which sheets changed in Excel since they were read. As long as Excel does not tell of changes, and after any doubt: perhaps all. */
export class ChangedSheets {
  private changed: Set<string> | null = null;
  private listening = false;

  /** From now on Excel tells of every change; what changed before is in the reading that runs. */
  startListening(): void {
    this.listening = true;
    this.changed = new Set();
  }

  /** null: it is not known which. */
  note(sheetId: string | null): void {
    if (sheetId === null) this.forget();
    else this.changed?.add(sheetId);
  }

  forget(): void {
    this.changed = null;
  }

  /** For a reading that begins now: the sheets to read again, or null for all. What is noted after this is for the next one. */
  take(): ReadonlySet<string> | null {
    const taken = this.changed;
    this.changed = this.listening ? new Set() : null;
    return taken;
  }
}
