import type { Host } from "../protocol/host-interface";
import { generalException, invalidSelection } from "../protocol/failure";

/**
 * What moves the view fails while the user looks at another workbook: github.com/OfficeDev/office-js/issues/771 (the list of
 * calls there; worksheets.add, delete and load were mended since).
 */
export function assertInFront(host: Host): void {
  if (!host.inFront) throw generalException();
}

/** What asks for the selection then: github.com/OfficeDev/office-js/issues/5319 and 561. */
export function assertSelection(host: Host): void {
  if (!host.inFront) throw invalidSelection();
}
