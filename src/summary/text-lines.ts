/** Texts broken into lines, since Excel does not say how it will break them. */

/** Lines of about equal length, so that no lone word is left on the last one. */
export function balancedLines(text: string, width: number): string[] {
  let lines = linesOf(text, width);
  for (let narrower = width - 1; lines.length > 1 && narrower > 0; narrower--) {
    const tried = linesOf(text, narrower);
    if (tried.length > lines.length) break;
    lines = tried;
  }
  return lines;
}

/** Breaks a text at spaces into lines of at most so many characters; a longer word stays whole, "24 %" and "2 u" too. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text)) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** How many lines of so many characters a text fills, broken in the same way; a word that is longer goes on over the next. */
export function lineCountOf(text: string, width: number): number {
  if (text.length <= width) return 1;
  let count = 0;
  let length = 0;
  for (const word of wordsOf(text)) {
    if (length > 0 && length + 1 + word.length <= width) {
      length += 1 + word.length;
      continue;
    }
    count += Math.ceil(length / width);
    length = word.length;
  }
  return Math.max(1, count + Math.ceil(length / width));
}

function wordsOf(text: string): string[] {
  const words = text.split(/\s+(?![%u](?:\P{L}|$))/u);
  return words.includes("") ? words.filter((word) => word !== "") : words;
}
