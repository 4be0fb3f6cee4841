/** Event numbers of Office.js, for the events this host sends. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHidden: 22,
  protection: 24,
  nameChanged: 25,
  visibility: 26,
  moved: 27,
} as const;
export type EventType = (typeof EVENT)[keyof typeof EVENT];

/** The id that events of the whole worksheet collection go to. */
export const WORKBOOK_TARGET = "Workbook";

/** One event as Office.js takes it. */
export interface RichApiEvent {
  type: EventType;
  /** "Workbook", or the id of a worksheet. */
  targetId: string;
  args: Record<string, unknown>;
  isRemote: boolean;
}

/** Who made a change: the add-in itself, someone in the grid, or a co-author elsewhere. */
export interface Origin {
  source: "Local" | "Remote";
  triggerSource: "Unknown" | "ThisLocalAddin";
}
export const BY_ADDIN: Origin = { source: "Local", triggerSource: "ThisLocalAddin" };
export const BY_USER: Origin = { source: "Local", triggerSource: "Unknown" };
export const BY_COAUTHOR: Origin = { source: "Remote", triggerSource: "Unknown" };

/** Which events were asked for, and their delivery: after the answer that caused them, in order. */
export class Events {
  private readonly wanted = new Map<string, number>();
  private readonly listeners = new Set<(event: RichApiEvent) => void>();
  private pending: RichApiEvent[] = [];
  private scheduled: ReturnType<typeof setTimeout> | null = null;
  /** Excel's runtime.enableEvents. */
  enabled = true;

  register(type: EventType, targetId: string): void {
    const key = `${type}|${targetId}`;
    this.wanted.set(key, (this.wanted.get(key) ?? 0) + 1);
  }

  unregister(type: EventType, targetId: string): void {
    const key = `${type}|${targetId}`;
    const left = (this.wanted.get(key) ?? 0) - 1;
    if (left > 0) this.wanted.set(key, left);
    else this.wanted.delete(key);
  }

  /** How many handlers are registered; a pane that cleans up leaves none. */
  get registered(): number {
    return [...this.wanted.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Whether anyone asked for these events of this sheet. */
  hears(type: EventType, sheetId: string): boolean {
    return this.isWanted(type, sheetId) || this.isWanted(type, WORKBOOK_TARGET);
  }

  private isWanted(type: EventType, targetId: string): boolean {
    return this.wanted.has(`${type}|${targetId}`);
  }

  listen(listener: (event: RichApiEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sends to those who registered with the collection and to those of the sheet itself. */
  emit(type: EventType, sheetId: string, args: Record<string, unknown>, origin: Origin): void {
    if (!this.enabled && origin.triggerSource === "ThisLocalAddin") return;
    for (const targetId of [WORKBOOK_TARGET, sheetId]) {
      if (!this.isWanted(type, targetId)) continue;
      this.pending.push({
        type,
        targetId,
        args: { worksheetId: sheetId, ...args },
        isRemote: origin.source === "Remote",
      });
    }
    if (this.pending.length > 0) this.scheduled ??= setTimeout(() => this.flush(), 0);
  }

  flush(): void {
    if (this.scheduled) clearTimeout(this.scheduled);
    this.scheduled = null;
    const events = this.pending;
    this.pending = [];
    for (const event of events) for (const listener of this.listeners) listener(event);
  }

  /** A pane that was closed or loaded again asks anew. */
  forgetRegistrations(): void {
    this.wanted.clear();
  }
}
