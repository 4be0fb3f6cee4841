import { distinctNames, type NamedSecond } from "../analysis/placed-task";
import type { Overview } from "../model/overview";
import { DEFAULT_OTHER_EXECUTORS } from "../model/reading-settings";

/** How executors are called on a sheet. */
export interface ShownNames {
  person(key: string): string;
  /** A firm, the management …: by its own name, or only as what it is. */
  other(name: string): string;
  /** Someone named to take over, who may have no task of their own. */
  second(second: NamedSecond): string;
}

export function fullNames(overview: Overview): ShownNames {
  const names = distinctNames(overview.persons);
  return { person: (key) => names.get(key) ?? key, other: (name) => name, second: ({ name }) => name };
}

/**
 * "Persoon A", "Persoon B" …, the same letter for the same person on every sheet made from this workbook. Words for a role
 * ("directie", "secretariaat") stay; any other executor may be somebody's name and becomes "Andere uitvoerder".
 */
export function withoutNames(overview: Overview): ShownNames {
  const letters = new Map(overview.persons.map(({ key }, index) => [key, `Persoon ${letterOf(index)}`]));
  const roles = new Set(DEFAULT_OTHER_EXECUTORS);
  const person = (key: string) => letters.get(key) ?? "Persoon";
  const other = (name: string) => (roles.has(name.trim().toLowerCase()) ? name : "Andere uitvoerder");
  return {
    person,
    other,
    second: ({ personKey, name }) => (personKey === null ? other(name) : person(personKey)),
  };
}

/** 0 -> A, 25 -> Z, 26 -> AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** An add-in cannot save a file of its own: whoever gets this workbook gets the names as well. */
export const SOURCES_TRAVEL =
  "Zonder namen. De bladen met de namen staan in dezelfde werkmap: zet dit blad in een lege werkmap of maak er een pdf van voor u het deelt.";
