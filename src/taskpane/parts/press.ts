/**
 * Whether a mouse button or finger is down in the pane. What would move things waits until it is up again, so that a press
 * ends on what it began on.
 */
let isDown = false;
const waiting = new Set<() => void>();

/** Runs now, or after the press and the click that comes of it. */
export function afterPress(act: () => void): void {
  if (isDown) waiting.add(act);
  else act();
}

/** Answers with how to stop watching. */
export function watchPresses(page: Document): () => void {
  const down = () => (isDown = true);
  // The click comes right after, in the same turn
  const up = () => setTimeout(released);
  const moved = ({ buttons }: PointerEvent) => {
    // Let go of outside the pane
    if (isDown && buttons === 0) released();
  };
  page.addEventListener("pointerdown", down, true);
  page.addEventListener("pointerup", up, true);
  page.addEventListener("pointercancel", up, true);
  page.addEventListener("pointermove", moved, true);
  return () => {
    page.removeEventListener("pointerdown", down, true);
    page.removeEventListener("pointerup", up, true);
    page.removeEventListener("pointercancel", up, true);
    page.removeEventListener("pointermove", moved, true);
    released();
  };
}

function released(): void {
  isDown = false;
  const acts = [...waiting];
  waiting.clear();
  for (const act of acts) act();
}

interface Source<State> {
  getState(): State;
  subscribe(listener: () => void): () => void;
}

/** The same state as that of the source, but while something is pressed it stays what it was. */
export function heldWhilePressed<State>(source: Source<State>): Source<State> {
  let shown = source.getState();
  return {
    getState: () => {
      if (!isDown) shown = source.getState();
      return shown;
    },
    subscribe: (listener) => source.subscribe(() => afterPress(listener)),
  };
}
