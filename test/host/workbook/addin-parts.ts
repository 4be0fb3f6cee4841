import type { WorkbookStore } from "./workbook";

/** What add-ins keep in the file beside the sheets: filled in later. */
export async function readAddinParts(_bytes: Uint8Array, _store: WorkbookStore): Promise<void> {}
export async function writeAddinParts(bytes: Uint8Array, _store: WorkbookStore): Promise<Uint8Array> {
  return bytes;
}
