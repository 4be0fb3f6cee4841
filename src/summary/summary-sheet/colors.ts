import type { CellStyle, PlannedHeatMap } from "../sheet-plan";

/** Blue for how much someone carries, orange for what asks for attention; the number always stands there too. */
const LOAD = ["#8EA9C8", "#BCCDE0", "#E3EBF3"] as const;
const LACK = ["#F4B183", "#F8CFB2", "#FCE9DC"] as const;
export const BAR = "#9DB3CE";

export const TILE: CellStyle = { fill: "#F2F2F2" };
export const TILE_ACCENT = "#44546A";
export const TILE_ALERT: CellStyle = { fill: "#FCE9DC" };
export const TILE_ALERT_ACCENT = "#B00000";
export const ALERT_TEXT = "#B00000";

/** Three steps up to the largest number; nothing is coloured when all numbers are 0. */
export function heatSteps(kind: "load" | "lack", largest: number): PlannedHeatMap["steps"] {
  if (largest <= 0) return [];
  const [dark, middle, light] = kind === "load" ? LOAD : LACK;
  const thresholds = [
    { atLeast: Math.ceil((largest * 2) / 3), fill: dark },
    { atLeast: Math.ceil(largest / 3), fill: middle },
    { atLeast: 1, fill: light },
  ];
  // With few steps to take, the darkest is kept for the largest
  return thresholds.filter(
    ({ atLeast }, at) => atLeast > 0 && thresholds.findIndex((one) => one.atLeast === atLeast) === at,
  );
}
