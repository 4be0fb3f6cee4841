import { remembered } from "./normalise-text";

/** Purple by hue and colourfulness, so that tints count and neighbours (blue, pink, plum of followed links, grey) do not. */

interface Hue {
  /** 0–360, as in HSL. */
  hue: number;
  saturation: number;
  lightness: number;
  /** Widest less narrowest channel, 0–255. */
  spread: number;
}

/** Null for anything that is not "#RRGGBB" (with or without #). */
const hueOf = remembered((color): { hue: Hue | null } => {
  const digits = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (digits === undefined) return { hue: null };
  const red = parseInt(digits.slice(0, 2), 16);
  const green = parseInt(digits.slice(2, 4), 16);
  const blue = parseInt(digits.slice(4, 6), 16);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const spread = most - least;
  const lightness = (most + least) / 510;
  const saturation = spread === 0 ? 0 : spread / 255 / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (spread > 0) {
    if (most === red) hue = (green - blue) / spread;
    else if (most === green) hue = (blue - red) / spread + 2;
    else hue = (red - green) / spread + 4;
  }
  return { hue: { hue: (hue * 60 + 360) % 360, saturation, lightness, spread } };
});

/** Lavender is pale: 13 steps between the channels. Less is a grey with a tinge. */
const LEAST_SPREAD = 10;
const LEAST_SATURATION = 0.15;

function isColourful({ spread, saturation, lightness }: Hue): boolean {
  return spread >= LEAST_SPREAD && saturation >= LEAST_SATURATION && lightness >= 0.08;
}

export function isPurple(color: string): boolean {
  const { hue } = hueOf(color);
  if (!hue || !isColourful(hue)) return false;
  if (hue.hue < 250 || hue.hue > 312) return false;
  if (hue.hue <= 290) return true;
  // Towards magenta only dark colours are purple; light ones are pink, but for the tints of the newer themes' plum
  const plumTint = hue.hue >= 303 && hue.hue <= 309 && hue.saturation > 0.5 && hue.saturation < 0.66;
  return hue.lightness <= 0.42 || plumTint;
}

/** Whether a colour is the reference (the legend's purple) or a tint of it: nearly its hue, or another purple close by. */
export function hasHueOf(color: string, reference: string): boolean {
  const { hue } = hueOf(color);
  const { hue: wanted } = hueOf(reference);
  if (!hue || !wanted || !isColourful(hue)) return false;
  const apart = Math.abs(hue.hue - wanted.hue);
  return Math.min(apart, 360 - apart) <= (isPurple(color) ? 20 : 8);
}

/** "#7030A0" from "7030a0"; for comparing and showing. */
export function normalColor(color: string): string {
  return `#${color.replace(/^#/, "").toUpperCase()}`;
}
