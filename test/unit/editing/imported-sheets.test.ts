import {
  nameImportedSheets,
  schoolOfFile,
  withSchoolNames,
  type ImportedSheet,
} from "../../../src/editing/imported-sheets";
import { NO_SETTINGS } from "../../../src/model/workbook-settings";
import { readSheetName } from "../../../src/reading/sheet-role";
import type { School } from "../../../src/model/overview";
import type { Role, Situation } from "../../../src/model/situation";

const situation = (name: string) => ({ sheet: { id: name, name, visibility: "visible" } }) as Situation;
const school = (name: string, ...roles: Role[]): School => ({
  name,
  current: roles.includes("current") ? situation(`${name} huidig`) : null,
  target: roles.includes("target") ? situation(`${name} doel`) : null,
});
const imported = (file: string, ...sheets: [name: string, role: Role][]): ImportedSheet[] =>
  sheets.map(([name, role], index) => ({ id: `${file} ${index}`, file, name, role }));
const names = (sheets: ImportedSheet[], schools: School[] = [], taken: string[] = []) =>
  nameImportedSheets(sheets, schools, [...taken, ...sheets.map(({ name }) => name)]).map(
    ({ school: of, sheetName }) => [of, sheetName],
  );

test.each([
  ["Takenoverzicht ICT-coördinatie Sint-Jan.xlsx", "Sint-Jan"],
  ["sint_jan huidige situatie.xlsx", "sint jan"],
  ["De Linde.xlsx", "De Linde"],
  ["takenoverzicht.xlsx", "takenoverzicht"],
  ["ICT_coordinatie-De Linde", "De Linde"],
  ["Takenoverzicht ictcoördinatie De Linde v1.2.xlsx", "De Linde v1.2"],
  ["ICT  coordinatie.xlsx", "ICT  coordinatie"],
])("%s is of %s", (file, expected) => {
  expect(schoolOfFile(file)).toBe(expected);
});

describe("names for sheets of other files", () => {
  test("a school that its sheets do not name is named after its file", () => {
    expect(
      names(imported("De Linde.xlsx", ["Huidige situatie (2)", "current"], ["Streefdoel (2)", "target"])),
    ).toEqual([
      ["De Linde", "De Linde - Huidige situatie"],
      ["De Linde", "De Linde - Streefdoel"],
    ]);
  });

  test("a school that its sheets name keeps that name, whatever the file is called", () => {
    expect(names(imported("kopie.xlsx", ["Vaartkant - huidig", "current"]))).toEqual([
      ["Vaartkant", "Vaartkant - Huidige situatie"],
    ]);
  });

  test("its own name for now is no obstacle, that of another sheet is", () => {
    const own = imported("x.xlsx", ["De Linde - Huidige situatie", "current"]);
    expect(names(own)).toEqual([["De Linde", "De Linde - Huidige situatie"]]);
    const two = imported("x.xlsx", ["De Linde huidig", "current"]);
    expect(names(two, [], ["De Linde - Huidige situatie"])).toEqual([
      ["De Linde", "De Linde huidige situatie"],
    ]);
    // The second file does not get the name that the first one got
    const files = [
      ...imported("a.xlsx", ["De Eik huidig", "current"]),
      ...imported("b.xlsx", ["De Eik huidig", "current"]),
    ];
    expect(names(files).map(([, name]) => name)).toEqual([
      "De Eik - Huidige situatie",
      "De Eik 2 - Huidige situatie",
    ]);
  });

  test("a school that was found in the sheet goes before the file's name, with single spaces", () => {
    const [sheet] = imported("kopie.xlsx", ["Streefdoel", "target"]);
    expect(names([{ ...sheet!, school: "  De   Zon " }])).toEqual([["De Zon", "De Zon - Streefdoel"]]);
    expect(names([{ ...sheet!, school: "  " }])).toEqual([["kopie", "kopie - Streefdoel"]]);
  });

  test("a school that is there already in that role gets a number, both its sheets alike", () => {
    const sheets = imported("x.xlsx", ["Vaartkant huidig", "current"], ["Vaartkant streefdoel", "target"]);
    expect(names(sheets, [school("vaartkant", "current")]).map(([of]) => of)).toEqual([
      "Vaartkant 2",
      "Vaartkant 2",
    ]);
  });

  test("a target for a school that has only its current sheet joins it", () => {
    expect(
      names(imported("x.xlsx", ["Streefdoel Vaartkant", "target"]), [school("Vaartkant", "current")]),
    ).toEqual([["Vaartkant", "Vaartkant - Streefdoel"]]);
  });

  test("two schools in one file, one as a copy of the other, stay two schools", () => {
    expect(
      names(
        imported(
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
      ...imported("a/De Linde.xlsx", ["De Linde huidig", "current"]),
      ...imported("b/De Linde.xlsx", ["De Linde huidig (2)", "current"]),
    ];
    expect(names(sheets).map(([of]) => of)).toEqual(["De Linde", "De Linde 2"]);
  });

  test.each<[string, string, string, string]>([
    [
      "De Appeltuin Rotselaar",
      "De Appeltuin Rotselaar",
      "De Appeltuin Rotselaar - Huidig",
      "De Appeltuin Rotselaar - Doel",
    ],
    [
      "Vrije Basisschool De Linde",
      "Vrije Basisschool De Linde",
      "…Basisschool De Linde - Huidig",
      "…Basisschool De Linde - Doel",
    ],
    [
      "Vrije Kleuterschool De Linde",
      "Vrije Kleuterschool De Linde",
      "Vrije…De Linde huidige situatie",
      "Vrije…De Linde - Streefdoel",
    ],
    [
      "Onafgebrokenlangenaamzonderspaties",
      "Onafgebrokenlangenaamzonderspaties",
      "Onafgebrok…nderspaties - Huidig",
      "Onafgebrok…nderspaties - Doel",
    ],
    [
      "'t Klavertje [definitief]",
      "'t Klavertje [definitief]",
      "t Klavertje definitief - Huidig",
      "t Klavertje definitief - Doel",
    ],
  ])("%s: the school keeps its name, a tab what Excel has room for", (file, of, current, target) => {
    const sheets = imported(`${file}.xlsx`, ["Huidige situatie", "current"], ["Streefdoel", "target"]);
    expect(names(sheets)).toEqual([
      [of, current],
      [of, target],
    ]);
    expect(Math.max(current.length, target.length)).toBeLessThanOrEqual(31);
  });

  test("schools whose names shorten to the same have different tabs, whatever sheets they bring", () => {
    const files = [
      "Vrije Basisschool De Grote Linde",
      "Vrije Kleuterschool De Grote Linde",
      "Vrije Lagere School De Grote Linde",
    ];
    const sheets = files.flatMap((file, at) =>
      imported(`${file}.xlsx`, ["Huidige situatie", at === 1 ? "target" : "current"]),
    );
    const tabs = names(sheets);
    expect(tabs.map(([of]) => of)).toEqual(files);
    expect(tabs.map(([, tab]) => tab)).toEqual([
      "Vrije…De Grote Linde - Huidig",
      "Vrije Kleu…Grote Linde - Doel",
      "…School De Grote Linde - Huidig",
    ]);
    expect(new Set(tabs.map(([, tab]) => readSheetName(tab!).school)).size).toBe(3);
  });

  test("the sheets of a school that is there under a shortened name are shortened alike", () => {
    const there: School = {
      name: "Vrije Basisschool De Grote Linde",
      current: situation("Vrije…De Grote Linde - Huidig"),
      target: null,
    };
    const sheets = imported("Vrije Basisschool De Grote Linde.xlsx", ["Streefdoel", "target"]);
    expect(names(sheets, [there], ["Vrije…De Grote Linde - Huidig"])).toEqual([
      ["Vrije Basisschool De Grote Linde", "Vrije…De Grote Linde streefdoel"],
    ]);
  });

  test("what a tab does not tell in full is kept beside it, in place of what was kept of an earlier tab of that name", () => {
    const named = nameImportedSheets(
      [
        ...imported("Vrije Basisschool De Grote Linde.xlsx", ["Huidige situatie", "current"]),
        ...imported("De Eik.xlsx", ["Huidige situatie", "current"]),
      ],
      [],
      [],
    );
    const earlier = { id: "9", name: "vrije…de grote linde - huidig", school: "Oud" };
    const other = { id: "8", name: "De Berk", excluded: true };
    expect(withSchoolNames({ ...NO_SETTINGS, sheets: [earlier, other] }, named).sheets).toEqual([
      other,
      {
        id: "Vrije Basisschool De Grote Linde.xlsx 0",
        name: "Vrije…De Grote Linde - Huidig",
        school: "Vrije Basisschool De Grote Linde",
      },
    ]);
    expect(withSchoolNames(NO_SETTINGS, named.slice(1))).toBe(NO_SETTINGS);
  });
});
