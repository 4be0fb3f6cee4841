import type { SheetRef } from "../../model/grid";
import type { Ownership } from "./generated-sheets";
import type { GeneratedState } from "./generated-state";
import type { LoadedSheet } from "./load-generated";

/** What is known of the workbook's sheets when something is published. */
export interface SeenSheets {
  sheets: readonly SheetRef[];
  owned: Ownership;
  state: GeneratedState;
  loaded: readonly LoadedSheet[];
  /** Names of all tables in the workbook. */
  tables: readonly string[];
}
