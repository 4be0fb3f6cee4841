/** What a key means in the grid while no cell is being edited. */
export type GridCommand =
  | { does: "move"; rows: number; columns: number; extend: boolean; toEdge: boolean }
  | { does: "page"; pages: number; extend: boolean }
  | { does: "home"; wholeSheet: boolean; extend: boolean }
  | { does: "end"; extend: boolean }
  | { does: "edit" }
  | { does: "clear" }
  | { does: "selectAll" };

const ARROWS: Record<string, { rows: number; columns: number }> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** null: the key is not a command of the grid (a character to type, or the browser's own). */
export function gridCommand(event: Key): GridCommand | null {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const arrow = ARROWS[event.key];
  if (arrow) return { does: "move", ...arrow, extend: event.shiftKey, toEdge: control };
  switch (event.key) {
    case "Enter":
      return { does: "move", rows: event.shiftKey ? -1 : 1, columns: 0, extend: false, toEdge: false };
    case "Tab":
      return { does: "move", rows: 0, columns: event.shiftKey ? -1 : 1, extend: false, toEdge: false };
    case "PageDown":
    case "PageUp":
      return control
        ? null
        : { does: "page", pages: event.key === "PageDown" ? 1 : -1, extend: event.shiftKey };
    case "Home":
      return { does: "home", wholeSheet: control, extend: event.shiftKey };
    case "End":
      return control ? { does: "end", extend: event.shiftKey } : null;
    case "F2":
      return { does: "edit" };
    case "Delete":
    case "Backspace":
      return { does: "clear" };
    case "a":
    case "A":
      return control ? { does: "selectAll" } : null;
    default:
      return null;
  }
}

/** What a key does to the cell being edited: where the selection goes afterwards, or null for ordinary typing. */
export function editorCommand(
  event: Key,
  mode: "enter" | "edit",
): { keep: boolean; rows: number; columns: number } | "lineBreak" | null {
  if (event.key === "Escape") return { keep: false, rows: 0, columns: 0 };
  if (event.key === "Enter" && event.altKey) return "lineBreak";
  if (event.key === "Enter") return { keep: true, rows: event.shiftKey ? -1 : 1, columns: 0 };
  if (event.key === "Tab") return { keep: true, rows: 0, columns: event.shiftKey ? -1 : 1 };
  const arrow = ARROWS[event.key];
  if (arrow && mode === "enter" && !event.shiftKey) return { keep: true, ...arrow };
  return null;
}
