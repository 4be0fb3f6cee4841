/** How far two spellings are apart, in edits; used narrowly, since nearly equal texts may be different tasks. */

/** Number of insertions, deletions and substitutions from a to b; anything above `most` is answered as most + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const columns = endB - start;
  let previous = Array.from({ length: columns + 1 }, (_, i) => i);
  let current = new Array<number>(columns + 1).fill(0);
  for (let i = start; i < endA; i++) {
    current[0] = i - start + 1;
    let best = current[0];
    for (let j = 1; j <= columns; j++) {
      const same = a.charCodeAt(i) === b.charCodeAt(start + j - 1) ? 0 : 1;
      const value = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + same,
      );
      current[j] = value;
      if (value < best) best = value;
    }
    if (best > most) return most + 1;
    [previous, current] = [current, previous];
  }
  return Math.min(previous[columns] ?? 0, most + 1);
}

/** Equal, or one letter more, less or other, or two neighbours swapped. */
export function oneTypoApart(a: string, b: string): boolean {
  if (a === b) return true;
  if (editDistance(a, b, 1) === 1) return true;
  if (a.length !== b.length) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
