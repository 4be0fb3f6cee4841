import { expect } from "expect";
import { bind } from "jest-each";

/** Jest's words for Mocha, whose runner keeps everything loaded from one mutant to the next: ten times as fast. */
const test = (name: string, run: () => void) => it(name, run);
Object.assign(globalThis, { expect, test: Object.assign(test, { each: bind(test, false) }) });

// Mocha makes a new one for each file
let given: unknown = describe;
Object.defineProperty(globalThis, "describe", {
  configurable: true,
  get: () => given,
  set: (made: typeof describe) => {
    given = Object.assign(made, { each: bind(made, false) });
  },
});
