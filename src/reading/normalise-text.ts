/** Folding of text, so that people's spellings of one thing compare equal. */

const CACHE_LIMIT = 20000;

/** Remembers results, since a workbook repeats the same texts thousands of times; forgets all when full. */
export function remembered<T>(compute: (text: string) => T, limit = CACHE_LIMIT): (text: string) => T {
  let cache = new Map<string, T>();
  return (text) => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (cache.size >= limit) cache = new Map();
    cache.set(text, result);
    return result;
  };
}

const PLAIN = /^[\x20-\x7e]*$/;

/** Lower case, no accents, one kind of apostrophe and dash, single spaces, trimmed. Punctuation stays. */
export const foldText: (text: string) => string = remembered((text) => {
  let folded = text;
  if (!PLAIN.test(folded)) {
    folded = folded
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
      .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
      .replace(/[\u2010-\u2015\u2212]/g, "-");
  }
  return folded.toLowerCase().replace(/\s+/g, " ").trim();
});

/** Letters and digits only: for headers and task descriptions, where spaces and punctuation vary. */
export const compactKey: (text: string) => string = remembered((text) =>
  foldText(text).replace(/[^\p{L}\p{N}]+/gu, ""),
);

/** Words of letters and digits. */
export const foldedWords: (text: string) => readonly string[] = remembered(
  (text) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [],
);

/** Names are the same when this is equal: trimmed, case, accents and inner spaces folded. */
export function nameKey(name: string): string {
  return foldText(name);
}
