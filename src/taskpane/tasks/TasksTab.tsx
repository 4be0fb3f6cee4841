import { useRef } from "react";
import { FoundCard } from "../FoundCard";
import { usePane, usePaneState } from "../pane-context";
import type { SheetView } from "../workbook-view";
import { TaskList } from "./TaskList";

export function TasksTab({ views, chosen }: { views: SheetView[]; chosen: SheetView }) {
  const { closeStart } = usePane();
  const { workbook, startSeen } = usePaneState();
  const list = useRef<HTMLDivElement>(null);
  /** The button that had the keyboard is gone. */
  const toTheTasks = () => {
    closeStart();
    const find = (what: string) => list.current?.querySelector<HTMLElement>(what);
    (find("[data-task][tabindex='0']") ?? find("input"))?.focus();
  };
  return (
    <>
      {workbook && !startSeen && (
        <FoundCard overview={workbook.overview} views={views} onClose={toTheTasks} />
      )}
      <div ref={list}>
        <TaskList view={chosen} views={views} />
      </div>
    </>
  );
}
