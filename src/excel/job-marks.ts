import type { SheetRef } from "../model/grid";

/** Not that of generated sheets: what bears such a name is never taken for one. */
const PREFIX = "TakenwijzerNieuw_";

/**
 * Hidden names over what a job adds, put there in the very batch that adds it: after a failure the job knows its own sheets, rows
 * and columns for certain, wherever they stand by then. They go in the job's last batch.
 */
export class JobMarks {
  /** So that no other job, of whoever, has the same marks. */
  private readonly token = crypto.randomUUID().replaceAll("-", "").slice(0, 12);
  private readonly marks = new Map<string, string>();

  /** Where the structure of the workbook is protected there can be no names: then nothing is marked. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly mayMark = true,
  ) {}

  /** Queues the mark of what was just added; of a sheet any cell will do. */
  mark(key: string, range: Excel.Range): void {
    if (!this.mayMark) return;
    const mark = `${PREFIX}${this.token}_${this.marks.size + 1}`;
    this.marks.set(key, mark);
    this.context.workbook.names.add(mark, range).visible = false;
  }

  /** Queues that all marks go; when everything else of the job is queued. */
  unmark(): void {
    for (const mark of this.marks.values()) this.context.workbook.names.getItem(mark).delete();
  }

  /** Asks which are there; after the next sync the answer tells it, given the sheets as they are then. */
  load(): (sheets: readonly SheetRef[]) => FoundMark[] {
    const { names } = this.context.workbook;
    const asked = [...this.marks].map(([key, mark]) => {
      const name = names.getItemOrNullObject(mark);
      name.load("formula");
      return { key, name };
    });
    return (sheets) =>
      asked.flatMap(({ key, name }): FoundMark[] => {
        if (name.isNullObject) return [];
        const sheetName = sheetNameIn(String(name.formula));
        const sheet = sheets.find((one) => one.name === sheetName);
        return [{ key, sheetId: sheet?.id ?? null, unmark: () => name.delete() }];
      });
  }
}

export interface FoundMark {
  /** Under which it was marked. */
  key: string;
  /** Null when what it marked went away meanwhile. */
  sheetId: string | null;
  /** Queues that the mark goes. */
  unmark(): void;
}

/** "Huidige situatie" of "='Huidige situatie'!$A$1". */
function sheetNameIn(formula: string): string | undefined {
  return /^='?(.+?)'?![^!]+$/.exec(formula)?.[1]?.replaceAll("''", "'");
}
