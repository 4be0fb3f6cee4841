import { distinctNames } from "../analysis/placed-task";
import type { Overview } from "../model/overview";
import { DEFAULT_OTHER_EXECUTORS } from "../model/reading-settings";

/** How executors are called on a sheet. */
export interface ShownNames {
  person(key: string): string;
  /** A firm, the management …: by its own name, or only as what it is. */
  other(name: string): string;
}

export function fullNames(overview: Overview): ShownNames {
  const names = distinctNames(overview.persons);
  return { person: (key) => names.get(key) ?? key, other: (name) => name };
}

/**
 * "Persoon A", "Persoon B" …, the same letter for the same person on every sheet made from this workbook. Words for a role
 * ("directie", "secretariaat") stay; any other executor may be somebody's name and becomes "Andere uitvoerder".
 */
export function withoutNames(overview: Overview): ShownNames {
  const letters = new Map(overview.persons.map(({ key }, index) => [key, `Persoon ${letterOf(index)}`]));
  const roles = new Set(DEFAULT_OTHER_EXECUTORS);
  return {
    person: (key) => letters.get(key) ?? "Persoon",
    other: (name) => (roles.has(name.trim().toLowerCase()) ? name : "Andere uitvoerder"),
  };
}

/** 0 -> A, 25 -> Z, 26 -> AA. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
