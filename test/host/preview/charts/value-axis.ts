/** Round steps for a value axis from zero (or from the lowest value below it) to past the highest. */
export function axisTicks(lowest: number, highest: number, wanted = 5): number[] {
  const low = Math.min(0, lowest);
  const span = Math.max(0, highest) - low;
  if (span === 0) return [0, 1];
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.ceil(Math.max(0, highest) / step);
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}
