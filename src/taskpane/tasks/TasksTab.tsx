import { FoundCard } from "../FoundCard";
import { usePaneState } from "../pane-context";
import type { SheetView } from "../workbook-view";
import { TaskList } from "./TaskList";

export function TasksTab({ views, chosen }: { views: SheetView[]; chosen: SheetView }) {
  const { workbook, analysis } = usePaneState();
  return (
    <>
      {workbook && !analysis.done && <FoundCard overview={workbook.overview} views={views} />}
      <TaskList view={chosen} views={views} />
    </>
  );
}
