type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Ctrl+Z and Ctrl+Y, on a Mac Cmd+Z and Cmd+Shift+Z. */
export function undoCommand({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): "undo" | "redo" | null {
  if (ctrlKey === metaKey || altKey) return null;
  switch (key.toLowerCase()) {
    case "z":
      return shiftKey ? "redo" : "undo";
    case "y":
      return shiftKey ? null : "redo";
    default:
      return null;
  }
}

/** A field in which something was typed takes back its own typing. */
export function undoesItself(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return target.value !== "";
  if (!(target instanceof HTMLInputElement) || target.type === "checkbox") return false;
  return target.value !== "" && target.dataset.untouched === undefined;
}
