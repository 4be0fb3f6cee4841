import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneController } from "./pane-controller";
import type { PaneState } from "./pane-state";

export const PaneContext = createContext<PaneController | null>(null);

/** What the user can ask; the same object for the life of the pane. */
export function usePane(): PaneController {
  const controller = useContext(PaneContext);
  if (!controller) throw new Error("No pane: render inside <App>");
  return controller;
}

/** What is known now; renders again when it changes. */
export function usePaneState(): PaneState {
  const controller = usePane();
  return useSyncExternalStore(controller.subscribe, controller.getState, controller.getState);
}
