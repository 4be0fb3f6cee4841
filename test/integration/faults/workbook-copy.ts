import type { ExcelHost } from "../../host/host";
import type { WorkbookStore } from "../../host/workbook/workbook";
import { openContent, type SavedContent } from "../saved-content";

/** Keeps the workbook as it is now, to go back to it as often as wanted, much faster than opening the file again. */
export function keepWorkbook(host: ExcelHost): () => void {
  const kept = copyOf(host.store);
  return () => {
    host.store = copyOf(kept);
    host.changed();
  };
}

/** The same in new objects; what only a saved file needs is shared. */
function copyOf(store: WorkbookStore): WorkbookStore {
  const copies = new Map<unknown, unknown>([[store.file, store.file]]);
  const copy = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
    const known = copies.get(value);
    if (known) return known;
    if (value instanceof Map) {
      const made = new Map<unknown, unknown>();
      copies.set(value, made);
      for (const [key, each] of value) made.set(key, copy(each));
      return made;
    }
    const made = (
      Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value) as object)
    ) as Record<string, unknown>;
    copies.set(value, made);
    for (const [key, each] of Object.entries(value)) made[key] = copy(each);
    return made;
  };
  return copy(store) as WorkbookStore;
}

const GENERATED = "^(Samenvatting|Bevindingen|Scholen|Takenpakket|Afspraken)[^!]*";
/** Differs with the moment at which a sheet was made, or is only convenient: it may fail without undoing the job. */
const LEFT_OUT = [`${GENERATED}!A[23] value$`, `${GENERATED} part `].map((one) => new RegExp(one));
/** What is kept of a sheet, apart from when and by which job it was made. */
const OF_THE_MOMENT = ["madeAt", "job", "sheetId", "heads"];

/** All that stands in the workbook, but for the moment at which an analysis was made. */
export function timelessContent(host: ExcelHost): SavedContent {
  const content = new Map(openContent(host));
  for (const key of content.keys()) if (LEFT_OUT.some((one) => one.test(key))) content.delete(key);
  for (const [key, value] of host.store.settings) {
    // Prints of every cell, also of the moment
    if (key.startsWith("Takenwijzer.cellen.")) continue;
    const timeless = (name: string, part: unknown) => (OF_THE_MOMENT.includes(name) ? undefined : part);
    content.set(`setting ${key}`, JSON.stringify(value, timeless));
  }
  return content;
}
