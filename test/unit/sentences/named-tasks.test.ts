import { shortTask } from "../../../src/sentences/named-tasks";

test.each([
  ["Realisatie en onderhoud van helpdesk", "Realisatie en onderhoud van helpdesk"],
  [
    "Implementatie en opvolging van een back-up strategie inclusief archivering",
    "Implementatie en opvolging van een back-up strategie…",
  ],
  [
    "In staat zijn een ICT-beleidsplan of actieplan op te stellen i.s.m. de directeur en/of een ICT-kernteam",
    "In staat zijn een ICT-beleidsplan of actieplan op te…",
  ],
  ["x".repeat(200), `${"x".repeat(27)}…`],
])("a long task is named by how it begins, up to a whole word", (task, named) => {
  expect(shortTask(task)).toBe(named);
});
