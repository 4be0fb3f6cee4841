import { useLayoutEffect, useRef, type RefObject } from "react";

/** Lines whose buttons make them go: what is pressed in the list, and what is drawn after it. */
interface KeptFocus {
  list: RefObject<HTMLDivElement | null>;
  /** To be called when a button of this number (from zero) is pressed. */
  onPress: (at: number) => void;
}

/** When the line goes on which the keyboard was, it comes to the line that takes its place, else to the last, else to the list. */
export function useKeptFocus(lines: unknown): KeptFocus {
  const list = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  useLayoutEffect(() => {
    const at = pressed.current;
    if (at === null || document.activeElement !== document.body) return;
    pressed.current = null;
    const buttons = list.current?.querySelectorAll<HTMLElement>("[data-answers]") ?? [];
    (buttons[Math.min(at, buttons.length - 1)] ?? list.current)?.focus();
  }, [lines]);
  return { list, onPress: (at) => void (pressed.current = at) };
}
