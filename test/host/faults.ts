import { ApiFailure, HostFailure } from "./protocol/failure";

/** What can go wrong with a round trip. */
export type Fault =
  /** A number is a failure of the host (5103, 5102, 7000…), a text one of the API ("AccessDenied"). */
  | { kind: "fail"; code: number | string; message?: string }
  | { kind: "failAfter"; code: number | string }
  /** This share of its actions is carried out; the next one fails. */
  | { kind: "failPartway"; code: string; share: number }
  | { kind: "held"; begin: () => void; until: Promise<void> }
  /** Nobody hears of it again; carriedOut: Excel did it all the same. */
  | { kind: "noAnswer"; carriedOut?: boolean }
  /** Something else happens just before, such as an edit by a co-author. */
  | { kind: "meanwhile"; act: () => void };

export interface Held {
  begun: Promise<void>;
  release: () => void;
}

/** Faults planned for round trips to come that the add-in waits for; 1 is the next one. */
export class Faults {
  private count = 0;
  private readonly planned = new Map<number, Fault[]>();
  /** Of each request in which Office.js lets go of ranges, for which nobody waits. */
  ofReleases: Fault[] = [];

  plan(nth: number, fault: Fault): void {
    const at = this.count + nth;
    this.planned.set(at, [...(this.planned.get(at) ?? []), fault]);
  }

  failNext(code: number | string, message?: string): void {
    this.failNth(1, code, message);
  }
  /** The round trip fails and nothing of it happens. */
  failNth(nth: number, code: number | string, message?: string): void {
    this.plan(nth, { kind: "fail", code, ...(message ? { message } : {}) });
  }
  /** The round trip is carried out, but its answer is lost in a failure. */
  loseAnswerOfNth(nth: number, code: number | string): void {
    this.plan(nth, { kind: "failAfter", code });
  }
  /** An action in the middle of the round trip fails; those before it stay done, as Excel says of its batches. */
  failPartwayNth(nth: number, code: string, share = 0.5): void {
    this.plan(nth, { kind: "failPartway", code, share });
  }
  /** The round trip waits from when it has begun until it is released. */
  holdNth(nth: number): Held {
    let begin: () => void = () => undefined;
    let release: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const until = new Promise<void>((resolve) => (release = resolve));
    this.plan(nth, { kind: "held", begin, until });
    return { begun, release };
  }
  neverAnswerNth(nth: number, carriedOut = false): void {
    this.plan(nth, { kind: "noAnswer", carriedOut });
  }
  beforeNth(nth: number, act: () => void): void {
    this.plan(nth, { kind: "meanwhile", act });
  }
  clear(): void {
    this.ofReleases = [];
    this.planned.clear();
  }

  /** The faults of the round trip that starts now. */
  take(): Fault[] {
    this.count += 1;
    const faults = this.planned.get(this.count) ?? [];
    this.planned.delete(this.count);
    return faults;
  }
}

export function failureOf(code: number | string, message?: string): Error {
  return typeof code === "number"
    ? new HostFailure(code, message)
    : new ApiFailure(code, message ?? `The request failed on purpose (${code}).`);
}
