import type { WorkbookPort } from "./workbook-port";

/** Not there yet: the pane is told so. */
export const writePlan: WorkbookPort["write"] = async () => ({
  ok: false,
  problem: { code: "unsupported", detail: "", retry: false },
});
