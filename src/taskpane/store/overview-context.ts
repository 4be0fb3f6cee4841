import { createContext, useContext } from "react";
import type { Overview } from "../../model/overview";
import { usePaneSelect } from "./pane-context";

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
