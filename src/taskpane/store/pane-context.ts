import { createContext, useContext, useSyncExternalStore } from "react";
import type { Overview } from "../../model/overview";
import type { PaneController } from "./pane-controller";
import type { PaneState } from "./pane-state";

/** While something is pressed in the pane, it stays as it is: what came meanwhile is shown after it. */
type ShownState = Pick<PaneController, "getState" | "subscribe">;

export const ShownStateContext = createContext<ShownState | null>(null);

export const PaneContext = createContext<PaneController | null>(null);

/** What the user can ask; the same object for the life of the pane. */
export function usePane(): PaneController {
  const controller = useContext(PaneContext);
  if (!controller) throw new Error("No pane: render inside <App>");
  return controller;
}

/**
 * A part of what is known now; renders again only when that part is another one. So `select` answers with something that
 * stands in the state, or a text, number or boolean; not with a new object each time.
 */
export function usePaneSelect<Part>(select: (state: PaneState) => Part): Part {
  const shown = useContext(ShownStateContext);
  const controller = usePane();
  const { subscribe, getState } = shown ?? controller;
  const selected = () => select(getState());
  return useSyncExternalStore(subscribe, selected, selected);
}

/** What the findings in view were worked out from, where that is not the last reading. */
export const OverviewContext = createContext<Overview | null>(null);

/** The overview that the cells in view belong to: their sheets are named in it. */
export function useOverview(): Overview {
  const analysed = useContext(OverviewContext);
  const read = usePaneSelect((state) => state.workbook?.overview);
  const overview = analysed ?? read;
  if (!overview) throw new Error("No overview: nothing has been read yet");
  return overview;
}
