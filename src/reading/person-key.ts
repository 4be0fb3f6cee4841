import { foldText, nameKey } from "./normalise-text";

/** A name of one word is another person in another school ("jan@sint-jan"); longer names are the same person everywhere. */
export function personKey(name: string, school: string): string {
  const key = nameKey(name);
  return key.includes(" ") ? key : `${key}@${foldText(school)}`;
}
