import { headerWord, isOtherHeading } from "./header-words";
import { nameKey, remembered } from "./normalise-text";
import { endsInBareNumber, readPersonText } from "./person-text";

/**
 * The one name in a header ("Jan Peeters", "Jan (18u)", "Persoon 1: Jan"); null when the header names no one or several,
 * or ends in a number of its own ("Leerkracht 1"): then the column is a slot.
 */
export const headerName: (text: string) => string | null = remembered((text) => {
  const named = withoutLabel(text);
  const { readable, parts } = readPersonText(named);
  const only = parts[0];
  if (!readable || parts.length !== 1 || only?.kind !== "name" || only.role !== "executor") return null;
  return endsInBareNumber(named) && !named.includes("(") ? null : only.name;
});

/** Whether a column headed by just this name is that person's own; under "KT" or "Naam" it would be another one. */
export function headsOwnColumn(name: string): boolean {
  return (
    nameKey(headerName(name) ?? "") === nameKey(name) && headerWord(name) === "other" && !isOtherHeading(name)
  );
}

/** Whether a heading outside the persons' group holds names, with or without hours ("Jan (18u)", "Leerkracht 2", "Jan / An"). */
export function namesSomeone(text: string): boolean {
  const { readable, parts } = readPersonText(withoutLabel(text));
  return (
    readable && parts.length > 0 && parts.every(({ kind, name }) => kind === "name" && !isOtherHeading(name))
  );
}

/** "An Peeters" of "Persoon 1: An Peeters". */
function withoutLabel(text: string): string {
  const label = /^([^:–]{1,15}?)\s*[:–]\s*(.+)$/s.exec(text);
  return label?.[1] && label[2] && headerWord(label[1]) === "slot" ? label[2] : text;
}
