import { useRef } from "react";
import { FoundCard } from "../shell/FoundCard";
import { usePane, usePaneSelect } from "../store/pane-context";
import type { SheetView } from "../store/workbook-view";
import { TaskList } from "./list/TaskList";

export function TasksTab({ views, chosen }: { views: SheetView[]; chosen: SheetView }) {
  const { closeStart } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const startSeen = usePaneSelect((state) => state.startSeen);
  const list = useRef<HTMLDivElement>(null);
  /** The button that had the keyboard is gone. */
  const toTheTasks = () => {
    closeStart();
    const find = (what: string) => list.current?.querySelector<HTMLElement>(what);
    (find("[data-task][tabindex='0']") ?? find("input"))?.focus();
  };
  return (
    <>
      {workbook && !startSeen && <FoundCard views={views} onClose={toTheTasks} />}
      <div ref={list}>
        <TaskList view={chosen} views={views} />
      </div>
    </>
  );
}
