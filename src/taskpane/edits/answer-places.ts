import { createContext, useContext, useLayoutEffect, useSyncExternalStore } from "react";
import type { EditPlace } from "./edit-place";

/** What is said in a place: what asks something of the user, a failure too; or what was written. */
export type Said = "asks" | "written";

interface ShownPlace {
  /** null: of any edit. */
  place: EditPlace | null;
  says: readonly Said[];
}

/** The places that are in view now, so that an answer without its place can be shown elsewhere. */
export class AnswerPlaces {
  private readonly shown: ShownPlace[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  say(what: Said, place: EditPlace): boolean {
    return this.shown.some((one) => (one.place ?? place) === place && one.says.includes(what));
  }

  /** Answers with how to leave. */
  enter(place: EditPlace | null, says: readonly Said[]): () => void {
    const one = { place, says };
    this.shown.push(one);
    this.tell();
    return () => {
      this.shown.splice(this.shown.indexOf(one), 1);
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

/** Whether the last edit is answered here, where `says` is said of it. */
export function useIsAnsweredAt(place: EditPlace, says: readonly Said[]): boolean {
  const { places, at } = useAnswers();
  useLayoutEffect(() => places.enter(place, says), [places, place, says]);
  return at === place;
}

/** The place of the last edit; what was written is said here, whichever that is. */
export function useSaysAllWritten(): EditPlace | null {
  const { places, at } = useAnswers();
  useLayoutEffect(() => places.enter(null, WRITTEN), [places]);
  return at;
}

const WRITTEN: readonly Said[] = ["written"];

/** The place of the last edit. */
export function useAnswerPlace(): EditPlace | null {
  return useAnswers().at;
}

/** Whether this is said of the last edit in its own place. */
export function useIsSaidInPlace(what: Said): boolean {
  const { places, at } = useAnswers();
  return useSyncExternalStore(places.subscribe, () => at !== null && places.say(what, at));
}
