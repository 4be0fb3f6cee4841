import { analyse } from "../../../../src/analysis/analyse";
import { openByUrgency } from "../../../../src/taskpane/analysis/open-by-urgency";
import { currentSheet, overviewOf, targetSheet } from "../../analysis/overview-builder";

test("core tasks first, then by the priority of the target, with whom the target plans", () => {
  const findings = analyse(
    overviewOf(
      currentSheet([
        { task: "Zonder doel" },
        { task: "Later" },
        { task: "Nu" },
        { task: "Kern", core: true },
        { task: "Niet nodig" },
        { task: "Gedaan", who: ["An 1"] },
      ]),
      targetSheet([
        { task: "Later", priority: "LT" },
        { task: "Nu", priority: "KT", who: ["An 2"] },
        { task: "Kern", core: true, priority: "LT" },
        { task: "Niet nodig", priority: "Geen" },
        { task: "Gedaan", priority: "KT" },
      ]),
    ),
  );
  const classes = openByUrgency(findings).map(({ urgency, tasks }) => [
    urgency,
    tasks.map(({ place, planned }) => [place.description, place.role, planned]),
  ]);
  expect(classes).toEqual([
    ["core", [["Kern", "current", []]]],
    ["KT", [["Nu", "current", ["An"]]]],
    ["LT", [["Later", "current", []]]],
    [
      "other",
      [
        ["Zonder doel", "current", []],
        ["Niet nodig", "current", []],
      ],
    ],
  ]);
});

test("nothing open gives no classes", () => {
  expect(openByUrgency(analyse(overviewOf(currentSheet([{ task: "A", who: ["An"] }]))))).toEqual([]);
});
