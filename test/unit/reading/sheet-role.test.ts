import type { Role } from "../../../src/model/situation";
import { assignSchools, readSheetName } from "../../../src/reading/sheet-role";

test.each<[string, string, Role | null]>([
  ["Huidige situatie", "", "current"],
  ["Streefdoel", "", "target"],
  ["HUIDIGE SITUATIE", "", "current"],
  ["Huidige situatie (2)", "", "current"],
  ["Streefdoel 2", "", "target"],
  ["Huidige situatie Sint-Jan", "Sint-Jan", "current"],
  ["Streefdoel Sint-Jan", "Sint-Jan", "target"],
  ["Sint-Jan huidig", "Sint-Jan", "current"],
  ["Sint-Jan - huidige situatie", "Sint-Jan", "current"],
  ["Sint-Jan – gewenst", "Sint-Jan", "target"],
  ["Sint-Jan (to be)", "Sint-Jan", "target"],
  ["Sint-Jan (As Is)", "Sint-Jan", "current"],
  ["Sint-Jan_toekomst", "Sint-Jan", "target"],
  ["Doel: Sint-Jan", "Sint-Jan", "target"],
  ["Gewenste situatie Sint-Jan", "Sint-Jan", "target"],
  ["Sint-Jan | streefdoel (3)", "Sint-Jan", "target"],
  ["Sint-Jan - huidig - 2024", "Sint-Jan - 2024", "current"],
  ["GO! De Smidse - Huidig", "GO! De Smidse", "current"],
  ["Takenoverzicht Sint-Jan", "Sint-Jan", null],
  ["BS Kiekeboom (2)", "BS Kiekeboom", null],
  ["Sint-Jan", "Sint-Jan", null],
  ["Doelstraat", "Doelstraat", null],
  ["Campus 2", "Campus 2", null],
  ["Blad1", "Blad1", null],
])("%s is school %j, role %s", (name, school, role) => {
  expect(readSheetName(name)).toMatchObject({ school, role });
});

describe("the schools of a workbook", () => {
  const schools = (names: [string, Role][]): string[] => {
    const assigned = assignSchools(names.map(([name, role], id) => ({ id: String(id), name, role })));
    return names.map((_, id) => assigned.get(String(id)) ?? "");
  };

  test.each<[string, [string, Role][], string[]]>([
    [
      "one pair without a name",
      [
        ["Huidige situatie", "current"],
        ["Streefdoel", "target"],
      ],
      ["School", "School"],
    ],
    [
      "copies without a name are a second school",
      [
        ["Huidige situatie", "current"],
        ["Streefdoel", "target"],
        ["Huidige situatie (2)", "current"],
        ["Streefdoel (2)", "target"],
      ],
      ["School", "School", "School 2", "School 2"],
    ],
    [
      "copies that stand before what they were copied from",
      [
        ["Huidige situatie (2)", "current"],
        ["Streefdoel (2)", "target"],
        ["Huidige situatie", "current"],
        ["Streefdoel", "target"],
      ],
      ["School 2", "School 2", "School", "School"],
    ],
    [
      "a copy that became the target",
      [
        ["Sint-Jan", "current"],
        ["Sint-Jan (2)", "target"],
      ],
      ["Sint-Jan", "Sint-Jan"],
    ],
    [
      "a copy that has the same role",
      [
        ["Sint-Jan huidig", "current"],
        ["Sint-Jan huidig (2)", "current"],
      ],
      ["Sint-Jan", "Sint-Jan 2"],
    ],
    [
      "one school, spelt differently",
      [
        ["Sint-Jan huidig", "current"],
        ["SINT JAN doel", "target"],
      ],
      ["Sint-Jan", "Sint-Jan"],
    ],
    [
      "three times the same role",
      [
        ["Huidig", "current"],
        ["Huidig (2)", "current"],
        ["Huidige situatie", "current"],
      ],
      ["School", "School 3", "School 2"],
    ],
  ])("%s", (_, names, expected) => {
    expect(schools(names)).toEqual(expected);
  });

  test("a school chosen by hand wins over the name", () => {
    const assigned = assignSchools([
      { id: "a", name: "Huidige situatie", role: "current", school: "De Linde" },
      { id: "b", name: "De Linde streefdoel", role: "target" },
      { id: "c", name: "De linde huidig", role: "current" },
    ]);
    expect(Object.fromEntries(assigned)).toEqual({ a: "De Linde", b: "De Linde", c: "De linde 2" });
  });
});
