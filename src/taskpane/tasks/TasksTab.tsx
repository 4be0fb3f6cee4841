import { useState } from "react";
import { FoundCard } from "../FoundCard";
import { usePaneState } from "../pane-context";
import type { SheetView } from "../workbook-view";
import { TaskList } from "./TaskList";

export function TasksTab({ views, chosen }: { views: SheetView[]; chosen: SheetView }) {
  const { workbook, analysis, edits } = usePaneState();
  // Whoever fills in tasks has seen what was found.
  const [seen, setSeen] = useState(false);
  const isNew = !seen && !analysis.done && !edits.lastWrite;
  return (
    <>
      {workbook && isNew && (
        <FoundCard overview={workbook.overview} views={views} onClose={() => setSeen(true)} />
      )}
      <TaskList view={chosen} views={views} />
    </>
  );
}
