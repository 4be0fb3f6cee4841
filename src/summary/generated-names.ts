export const SUMMARY_NAME = "Samenvatting";

/** A name that Excel accepts for a sheet: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end. */
export function sheetNameOf(kind: string, whose: string): string {
  const allowed = whose
    .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${kind} ${allowed}`.slice(0, 31).replace(/^'+|['\s]+$/g, "");
}

/** What tells one generated sheet from another, whatever the user calls them: letters, digits and underscores. */
export function sheetKeyOf(kind: string, whose: string): string {
  return `${kind}_${whose}`.replace(/[^\p{L}\p{N}]/gu, "_").slice(0, 200);
}

/** The same with a number where it is taken already; compared without case, as Excel does. */
export function uniqueKeys(keys: readonly string[]): string[] {
  const used = new Set<string>();
  return keys.map((key) => {
    let unique = key;
    for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${key}_${count}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
