import type { Overview, Person } from "../model/overview";
import type { WorkbookSettings } from "../model/workbook-settings";
import { personKey } from "../reading/person-key";
import type { Intention } from "./intention";

/**
 * What the user decided about a person goes along to their new name. The old name keeps it too, for an undo. Null when there is
 * nothing to keep.
 */
export function settingsAfter(
  intention: Intention,
  { persons }: Overview,
  settings: WorkbookSettings,
): WorkbookSettings | null {
  const keys =
    intention.kind === "renamePerson"
      ? [intention.personKey]
      : intention.kind === "mergePersons"
        ? intention.personKeys
        : [];
  const capacities = { ...settings.capacities };
  const anchorPoints = [...settings.anchorPoints];
  const differentPersons = [...settings.differentPersons];
  for (const person of keys.flatMap((key) => persons.find((one) => one.key === key) ?? [])) {
    for (const [school, key] of newKeys(person, intention)) {
      const capacity = capacities[person.key];
      if (capacity !== undefined) capacities[key] ??= capacity;
      const has = (personKey: string) =>
        anchorPoints.some((one) => one.personKey === personKey && one.school === school);
      if (has(person.key) && !has(key)) anchorPoints.push({ personKey: key, school });
      for (const pair of settings.differentPersons) {
        const other = pair.find((one) => one !== person.key);
        if (!pair.includes(person.key) || other === undefined || keys.includes(other)) continue;
        if (!differentPersons.some((one) => one.includes(key) && one.includes(other)))
          differentPersons.push([key, other]);
      }
    }
  }
  const isSame =
    anchorPoints.length === settings.anchorPoints.length &&
    differentPersons.length === settings.differentPersons.length &&
    Object.keys(capacities).length === Object.keys(settings.capacities).length;
  return isSame ? null : { ...settings, capacities, anchorPoints, differentPersons };
}

/** A name of one word is another person in every school. */
function newKeys({ schools }: Person, intention: Intention): [school: string, key: string][] {
  const name = "name" in intention ? intention.name : "";
  return schools.map((school) => [school, personKey(name, school)]);
}
