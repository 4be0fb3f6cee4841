import { ofRole, placeTasks } from "../../../src/analysis/placed-task";
import { proposePersons } from "../../../src/analysis/propose-persons";
import { workloadPerPerson } from "../../../src/analysis/workload";
import { currentSheet, overviewOf, targetSheet } from "./overview-builder";

const overview = overviewOf(
  currentSheet([
    { task: "Servers" },
    { task: "Netwerk", who: ["Bea Claes 1"] },
    { task: "Wifi", who: ["Chris Daems 3"] },
    { task: "Nascholing", cluster: "Pedagogisch", who: ["Dirk Elst 1"] },
  ]),
  currentSheet([{ task: "Servers", who: ["An Bos 1"] }], "Sint-Piet"),
  targetSheet([{ task: "Servers", who: ["Els Fort"] }]),
);
const tasks = placeTasks(overview);
const task = tasks[0]!;
const propose = (capacities: Record<string, number> = {}) =>
  proposePersons({ task, tasks, workload: workloadPerPerson(ofRole(tasks, "current")), capacities });
const names = (capacities?: Record<string, number>) => propose(capacities).map(({ person }) => person);

test("whom the target names, then who does it elsewhere, then who does most in the cluster", () => {
  expect(names()).toEqual(["Els Fort", "An Bos", "Chris Daems"]);
  expect(propose().map(({ reasons }) => reasons)).toEqual([
    [{ is: "planned" }],
    [
      { is: "sameTask", schools: ["Sint-Piet"] },
      { is: "cluster", tasks: 1 },
    ],
    [{ is: "cluster", tasks: 1 }],
  ]);
});

test("the room that is left is told; who has none is not proposed", () => {
  const proposed = propose({ "chris daems": 3, "bea claes": 2.5 });
  expect(proposed.map(({ person }) => person)).toEqual(["Els Fort", "An Bos", "Bea Claes"]);
  expect(proposed[2]!.reasons).toEqual([
    { is: "cluster", tasks: 1 },
    { is: "room", hours: 1.5 },
  ]);
});

test("nobody who only does other work", () => {
  expect(names({ "chris daems": 1, "bea claes": 1, "an bos": 1, "els fort": 0 })).toEqual([]);
});
