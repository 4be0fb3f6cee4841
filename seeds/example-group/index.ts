import type { GroupSheet } from "./group-sheet";
import { kiekeboom } from "./kiekeboom";
import { smidse } from "./smidse";
import { vaartkant } from "./vaartkant";
import { zwaluwnest } from "./zwaluwnest";

/** Four fictitious schools of one fictitious group, each with its own habits; in the order of the sheets. */
export const GROUP_SHEETS: GroupSheet[] = [...vaartkant, ...smidse, ...kiekeboom, ...zwaluwnest];
