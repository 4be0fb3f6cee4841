import type { SharedTask } from "../model/overview";
import type { Notice, Situation, TaskList } from "../model/situation";
import type { Task } from "../model/task";

/**
 * Makes all sheets agree on which tasks are core, in place. The first task list that has purple and knows the task decides;
 * without one a task is core when any sheet with purple says so. Sheets without purple follow, and where sheets with purple
 * disagree the difference is listed.
 */
export function agreeOnCore(
  taskLists: readonly TaskList[],
  situations: readonly Situation[],
  shared: readonly SharedTask[],
): Notice[] {
  const notices: Notice[] = [];
  const sheets = [...taskLists, ...situations];
  const byId = new Map(shared.map((task) => [task.id, task]));
  const sharedOf = (task: Task): SharedTask | undefined => byId.get(task.id);
  const decided = new Map<SharedTask, boolean>();
  for (const list of taskLists) {
    if (!list.hasPurple) continue;
    for (const task of list.tasks) {
      const one = sharedOf(task);
      if (one && !decided.has(one)) decided.set(one, task.core);
    }
  }
  const byList = new Set(decided.keys());
  for (const { hasPurple, tasks } of situations) {
    if (!hasPurple) continue;
    for (const task of tasks) {
      const one = sharedOf(task);
      if (one && !byList.has(one)) decided.set(one, task.core || (decided.get(one) ?? false));
    }
  }
  for (const task of shared) task.core = decided.get(task) ?? false;
  for (const sheet of sheets) {
    for (const task of sheet.tasks) {
      const core = sharedOf(task)?.core ?? task.core;
      if (sheet.hasPurple && core !== task.core)
        notices.push({ code: "coreDiffers", cell: task.cell, text: task.description });
      task.core = core;
    }
  }
  if (sheets.some((sheet) => sheet.hasPurple)) {
    for (const { hasPurple, tasks, sheet } of situations) {
      const first = tasks[0];
      if (!hasPurple && first) notices.push({ code: "noPurple", cell: first.cell, text: sheet.name });
    }
  }
  return notices;
}
