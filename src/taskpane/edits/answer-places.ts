import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from "react";
import type { EditPlace } from "./edit-place";

/** The places that are in view now, so that an answer without its place can be shown elsewhere. */
export class AnswerPlaces {
  private readonly shown: EditPlace[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  has(place: EditPlace): boolean {
    return this.shown.includes(place);
  }

  /** Answers with how to leave. */
  enter(place: EditPlace): () => void {
    this.shown.push(place);
    this.tell();
    return () => {
      this.shown.splice(this.shown.indexOf(place), 1);
      this.tell();
    };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** The places in view, and the one where the last edit is answered. */
export const AnswersContext = createContext<{ places: AnswerPlaces; at: EditPlace | null } | null>(null);

function useAnswers() {
  const answers = useContext(AnswersContext);
  if (!answers) throw new Error("No answers: render inside <Pane>");
  return answers;
}

/** Whether the last edit is answered here. */
export function useIsAnsweredAt(place: EditPlace): boolean {
  const { places, at } = useAnswers();
  useLayoutEffect(() => places.enter(place), [places, place]);
  return at === place;
}

/** The place of the last answer, whether or not it is in view. */
export function useAnswerPlace(): { at: EditPlace | null; isShown: boolean } {
  const { places, at } = useAnswers();
  const isShown = useSyncExternalStore(places.subscribe, () => at !== null && places.has(at));
  return { at, isShown };
}
