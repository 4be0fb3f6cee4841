import { nameBroughtSheets, schoolOfFile, type BroughtSheet } from "../../../src/editing/brought-sheets";
import type { School } from "../../../src/model/overview";
import type { Role, Situation } from "../../../src/model/situation";

const situation = {} as Situation;
const school = (name: string, ...roles: Role[]): School => ({
  name,
  current: roles.includes("current") ? situation : null,
  target: roles.includes("target") ? situation : null,
});
const brought = (file: string, ...sheets: [name: string, role: Role][]): BroughtSheet[] =>
  sheets.map(([name, role], index) => ({ id: `${file} ${index}`, file, name, role }));
const names = (sheets: BroughtSheet[], schools: School[] = [], taken: string[] = []) =>
  nameBroughtSheets(sheets, schools, [...taken, ...sheets.map(({ name }) => name)]).map(
    ({ school: of, sheetName }) => [of, sheetName],
  );

test.each([
  ["Takenoverzicht ICT-coördinatie Sint-Jan.xlsx", "Sint-Jan"],
  ["sint_jan huidige situatie.xlsx", "sint jan"],
  ["De Linde.xlsx", "De Linde"],
  ["takenoverzicht.xlsx", "takenoverzicht"],
])("%s is of %s", (file, expected) => {
  expect(schoolOfFile(file)).toBe(expected);
});

describe("names for sheets of other files", () => {
  test("a school that its sheets do not name is named after its file", () => {
    expect(
      names(brought("De Linde.xlsx", ["Huidige situatie (2)", "current"], ["Streefdoel (2)", "target"])),
    ).toEqual([
      ["De Linde", "De Linde - Huidige situatie"],
      ["De Linde", "De Linde - Streefdoel"],
    ]);
  });

  test("a school that its sheets name keeps that name, whatever the file is called", () => {
    expect(names(brought("kopie.xlsx", ["Vaartkant - huidig", "current"]))).toEqual([
      ["Vaartkant", "Vaartkant - Huidige situatie"],
    ]);
  });

  test("a school that is there already in that role gets a number, both its sheets alike", () => {
    const sheets = brought("x.xlsx", ["Vaartkant huidig", "current"], ["Vaartkant streefdoel", "target"]);
    expect(names(sheets, [school("vaartkant", "current")]).map(([of]) => of)).toEqual([
      "Vaartkant 2",
      "Vaartkant 2",
    ]);
  });

  test("a target for a school that has only its current sheet joins it", () => {
    expect(
      names(brought("x.xlsx", ["Streefdoel Vaartkant", "target"]), [school("Vaartkant", "current")]),
    ).toEqual([["Vaartkant", "Vaartkant - Streefdoel"]]);
  });

  test("two schools in one file, one as a copy of the other, stay two schools", () => {
    expect(
      names(
        brought(
          "Groep.xlsx",
          ["Huidige situatie", "current"],
          ["Streefdoel", "target"],
          ["Huidige situatie (2)", "current"],
          ["Streefdoel (2)", "target"],
        ),
      ).map(([of]) => of),
    ).toEqual(["Groep", "Groep", "Groep 2", "Groep 2"]);
  });

  test("two files of one name's school stay two schools", () => {
    const sheets = [
      ...brought("a/De Linde.xlsx", ["De Linde huidig", "current"]),
      ...brought("b/De Linde.xlsx", ["De Linde huidig (2)", "current"]),
    ];
    expect(names(sheets).map(([of]) => of)).toEqual(["De Linde", "De Linde 2"]);
  });

  test("long names and signs that a sheet name cannot have", () => {
    const [[of, sheetName] = []] = names(
      brought("Vrije Basisschool De Lange Naam [definitief].xlsx", ["Huidige situatie", "current"]),
    );
    expect(of).toBe("Vrije Basisschoo");
    expect(sheetName!.length).toBeLessThanOrEqual(31);
  });
});
