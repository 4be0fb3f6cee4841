import { type SheetText, TaskWorkbook } from "./task-workbook";

const SHEET: SheetText = {
  name: "Huidige situatie",
  rows: [
    ["Cluster", "Omschrijving", "SG", "School", "Wie", "Uren"],
    ["Technisch", "Een", "", "x", "Joris", 1],
    ["Technisch", "Twee", "", "x", "", ""],
    ["Technisch", "Drie", "", "x", "Alex + Joris", 3],
  ],
};

/** "row,column: before -> after" of every cell that is written. */
const written = ({ changes }: ReturnType<TaskWorkbook["plan"]>): string[] =>
  changes.flatMap((change) =>
    change.kind === "content"
      ? [`${change.cell.row},${change.cell.column}: ${change.before.formula} -> ${change.after.formula}`]
      : [change.kind],
  );

describe("hours that stand in a column of their own", () => {
  const book = TaskWorkbook.of(SHEET);
  const task = (name: string) => book.task("Huidige situatie", name).cell;

  test("are written there, the name beside them", () => {
    const plan = book.plan({ kind: "assign", tasks: [task("Twee")], person: "Els", hours: 1.5 });
    expect(written(plan)).toEqual(["2,4:  -> Els", "2,5:  -> 1.5"]);
    expect(book.after(plan).who("Huidige situatie", "Twee")).toEqual(["Els 1.5"]);
  });

  test("are changed there", () => {
    const plan = book.plan({
      kind: "changeHours",
      tasks: [task("Een")],
      executorKey: "joris@school",
      hours: 2,
    });
    expect(written(plan)).toEqual(["1,5: 1 -> 2"]);
    expect(book.after(plan).who("Huidige situatie", "Een")).toEqual(["Joris 2"]);
  });

  test("go when nobody is left", () => {
    const plan = book.plan({ kind: "unassign", tasks: [task("Een")], executorKey: "joris@school" });
    expect(written(plan).sort()).toEqual(["1,4: Joris -> ", "1,5: 1 -> "]);
    expect(book.after(plan).who("Huidige situatie", "Een")).toEqual([]);
  });
});
