import type { CellRef } from "../model/cell";
import type { Role } from "../model/situation";
import type { Level, Priority } from "../model/task";

/** One task on one sheet, as findings point at it. */
export interface TaskPlace {
  taskId: string;
  school: string;
  role: Role;
  cluster: string;
  description: string;
  core: boolean;
  level: Level | null;
  priority: Priority | null;
  cell: CellRef;
  hidden: boolean;
}
