import type { Messages } from "../messages";
import { later } from "./later";
import { start } from "./start";

/** The interface texts in English; same keys and placeholders as nl-BE. */
export const en: Messages = { ...start, ...later };
