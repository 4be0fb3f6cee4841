import type { CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import type { Role } from "../model/situation";
import type { TaskPlace } from "./task-place";
import { placeTasks } from "./placed-task";
import { taskIds } from "./task-ids";

export interface PlaceOfCell {
  school: string;
  role: Role;
  /** The task of its row; null for a heading, or a row that is no task. */
  task: TaskPlace | null;
}

/** Which school, sheet and task a cell belongs to. */
export class Places {
  private readonly sheets = new Map<string, { school: string; role: Role; rows: Map<number, TaskPlace> }>();
  private readonly ids: ReadonlyMap<string, string>;

  constructor(overview: Overview) {
    this.ids = taskIds(overview.tasks);
    for (const { place } of placeTasks(overview)) {
      const { sheetId, row } = place.cell;
      let sheet = this.sheets.get(sheetId);
      if (!sheet)
        this.sheets.set(sheetId, (sheet = { school: place.school, role: place.role, rows: new Map() }));
      sheet.rows.set(row, place);
    }
  }

  /** Null on a sheet that says nothing of who does what. */
  at({ sheetId, row }: CellRef): PlaceOfCell | null {
    const sheet = this.sheets.get(sheetId);
    return sheet ? { school: sheet.school, role: sheet.role, task: sheet.rows.get(row) ?? null } : null;
  }

  /** The same in every workbook and at every reading in which the task is worded the same. */
  wordingId(taskId: string): string {
    return this.ids.get(taskId) ?? taskId;
  }
}
