import { later } from "./later";
import { start } from "./start";

/**
 * The interface texts in Dutch; the source of truth: other languages have the same keys and placeholders, and the same two parts.
 * `{name}` is filled in; a text with one and other follows the number in `count`.
 */
export const nlBE = { ...start, ...later };
