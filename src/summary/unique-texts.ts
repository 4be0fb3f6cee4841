/** Excel wants every header of a table once, whatever its case: "Kerntaak", "Kerntaak (2)". Never empty. */
export function uniqueTexts(texts: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((text) => text.toLowerCase()));
  return texts.map((text) => {
    const wanted = text.trim() === "" ? "–" : text;
    let unique = wanted;
    for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${wanted} (${count})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
