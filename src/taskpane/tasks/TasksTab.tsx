import { FoundCard } from "../FoundCard";
import { usePaneState } from "../pane-context";
import type { SheetView } from "../workbook-view";
import { TaskList } from "./TaskList";

export function TasksTab({ views, chosen }: { views: SheetView[]; chosen: SheetView }) {
  const { workbook, analysis, edits } = usePaneState();
  // Whoever fills in tasks has seen what was found.
  const isNew = !analysis.done && !edits.lastWrite;
  return (
    <>
      {workbook && isNew && <FoundCard overview={workbook.overview} views={views} />}
      <TaskList view={chosen} views={views} />
    </>
  );
}
