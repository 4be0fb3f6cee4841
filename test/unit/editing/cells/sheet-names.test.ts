import fc from "../../../property";
import { schoolNamesForSheets, situationSheetName } from "../../../../src/editing/cells/sheet-names";
import { readSheetName } from "../../../../src/reading/sheet-role";

/** Names of sheets for a school: at most 31 signs, read back as that school, and told apart by how they end. */

const first = (school: string, count = 1): string[] => {
  const names: string[] = [];
  for (const name of schoolNamesForSheets(school)) if (names.push(name) >= count) break;
  return names;
};

describe("a school's name as far as it goes in a sheet's", () => {
  test.each([
    ["De Zon", ["De Zon", "De Zon 2", "De Zon 3"]],
    ["  De   Zon ", ["De Zon", "De Zon 2", "De Zon 3"]],
    ["'t Zonnetje: a/b [c]?", ["t Zonnetje a b c", "t Zonnetje a b c 2", "t Zonnetje a b c 3"]],
    // 22 signs go beside "Huidig"; what is longer keeps its beginning and its end
    [
      "Abcdefghij Abcdefghijk",
      ["Abcdefghij Abcdefghijk", "Abcdefghi…bcdefghijk 2", "Abcdefghi…bcdefghijk 3"],
    ],
    [
      "Vrije Basisschool De Linde",
      ["…Basisschool De Linde", "Vrije Basi…ol De Linde", "Vrije Bas…l De Linde 2"],
    ],
    ["Koninklijkatheneumvanbrugge", ["Koninklijk…umvanbrugge"]],
  ])("%j", (school, expected) => {
    expect(first(school, expected.length)).toEqual(expected);
  });

  test("is never longer than there is room for, and each is another", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z' :/]{1,60}$/), (school) => {
        const names = [...schoolNamesForSheets(school)];
        for (const name of names) expect(`${name} - Huidig`.length).toBeLessThanOrEqual(31);
        expect(new Set(names).size).toBe(names.length);
        expect(names.length).toBeGreaterThanOrEqual(98);
      }),
    );
  });
});

describe("the name of a sheet for a school and a role", () => {
  test.each<[string, "current" | "target", string | null, string[], string | null]>([
    ["De Zon", "current", null, [], "De Zon - Huidige situatie"],
    ["De Zon", "target", null, [], "De Zon - Streefdoel"],
    // As other sheets are named
    ["De Zon", "current", "Huidige situatie De Maan", [], "Huidige situatie De Zon"],
    ["De Zon", "target", "De Maan Streefdoel", [], "De Zon Streefdoel"],
    ["De Zon", "current", "Huidige situatie De Maan (2)", [], "Huidige situatie De Zon"],
    ["De Zon", "current", "Huidige situatie", [], "De Zon - Huidige situatie"],
    // Taken in any case, or too long: the next that goes
    ["De Zon", "current", null, ["de zon - HUIDIGE SITUATIE"], "De Zon huidige situatie"],
    ["De Zon", "target", null, ["De Zon - Streefdoel", "De Zon streefdoel", "De Zon - Doel"], "De Zon doel"],
    [
      "De Zon",
      "target",
      null,
      ["De Zon - Streefdoel", "De Zon streefdoel", "De Zon - Doel", "De Zon doel"],
      null,
    ],
    ["Basisschool De Linde", "current", null, [], "Basisschool De Linde - Huidig"],
    ["Basisschool De Linde", "current", "Huidige situatie De Maan", [], "Basisschool De Linde - Huidig"],
    // What no sheet can be named
    ["a/b", "current", null, [], null],
    ["Een school met een naam zonder einde", "current", null, [], null],
    ["'t Zonnetje", "current", null, [], null],
  ])("%j, %s, like %j beside %j: %j", (school, role, example, taken, expected) => {
    const name = situationSheetName(school, role, example, taken);
    expect(name).toBe(expected);
    if (name !== null) expect(readSheetName(name)).toMatchObject({ role });
  });
});
