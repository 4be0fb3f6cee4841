import type { Level, Priority } from "../../../model/task";

export type EditorCommand =
  | { do: "level"; level: "SG" | "School" }
  | { do: "priority"; priority: Priority }
  | { do: "core" | "next" | "previous" | "close" | "sameAsBefore" };

/** The letter of each choice, the same in every language, since KT, LT, SG and School stand so in the workbook. */
export const LETTERS = { SG: "g", School: "s", KT: "k", LT: "l", Geen: "n", core: "c" } as const;

/** How a key is named in a tooltip and to screen readers. */
export function shortcutOf(choice: keyof typeof LETTERS): string {
  return `Alt+${LETTERS[choice].toUpperCase()}`;
}

const COMMANDS: Record<string, EditorCommand> = {
  [LETTERS.SG]: { do: "level", level: "SG" },
  [LETTERS.School]: { do: "level", level: "School" },
  [LETTERS.KT]: { do: "priority", priority: "KT" },
  [LETTERS.LT]: { do: "priority", priority: "LT" },
  [LETTERS.Geen]: { do: "priority", priority: "Geen" },
  [LETTERS.core]: { do: "core" },
};

type Press = Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">;

/** What a key means in the editor; letters need Alt where text is typed. */
export function editorCommand(press: Press, inText: boolean): EditorCommand | null {
  const { key, code, altKey, ctrlKey, metaKey } = press;
  if (ctrlKey && key === "Enter") return { do: "sameAsBefore" };
  if (ctrlKey || metaKey) return null;
  if (key === "Escape") return { do: "close" };
  if (altKey && key === "ArrowDown") return { do: "next" };
  if (altKey && key === "ArrowUp") return { do: "previous" };
  if (inText && !altKey) return null;
  // On a Mac, Alt makes another sign of the letter
  const letter = altKey && /^Key[A-Z]$/.test(code) ? code.slice(3) : key;
  return COMMANDS[letter.toLowerCase()] ?? null;
}

/** What the level becomes when one of the two is pressed: both together are one level of their own. */
export function levelAfter(level: Level | null, pressed: "SG" | "School"): Level | null {
  const other = pressed === "SG" ? "School" : "SG";
  if (level === "Gedeeld") return other;
  if (level === pressed) return null;
  return level === other ? "Gedeeld" : pressed;
}
