import { expect } from "expect";
import { bind } from "jest-each";

/** Jest's words for Mocha, whose runner keeps everything loaded from one mutant to the next: ten times as fast. */
const test = (name: string, run: () => void) => it(name, run);

Object.assign(describe, { each: bind(describe, false) });
Object.assign(globalThis, { expect, test: Object.assign(test, { each: bind(test, false) }) });
