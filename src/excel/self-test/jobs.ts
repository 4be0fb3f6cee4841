import { planEdit } from "../../editing/plan-edit";
import { invertPlan } from "../../editing/plan/build-plan";
import type { EditPlan } from "../../editing/plan/edit-plan";
import type { Intention } from "../../editing/intention";
import type { CellRef } from "../../model/cell";
import type { Task } from "../../model/task";
import type { Outcome } from "../../port/problem";
import type { JobOptions, OpenedWorkbook, WorkbookPort } from "../../port/workbook-port";
import { OTHER_SCHOOL, SHEETS, TASK_COUNT } from "./small-overview";

/** Something of the add-in's own that is tried; `run` answers with what is there afterwards. */
export interface SelfTestJob {
  name: string;
  run: (desk: Desk) => Promise<unknown>;
  answer: unknown;
}

/** The self-test at work: what was read last, and the plans that were written. */
export class Desk {
  private opened: OpenedWorkbook | null = null;
  private last: EditPlan | null = null;

  constructor(
    readonly port: WorkbookPort,
    readonly options: JobOptions,
  ) {}

  async read(): Promise<OpenedWorkbook> {
    this.opened = valueOf(await this.port.open(this.options));
    return this.opened;
  }

  /** Plans and writes it, and reads the workbook again. */
  async edit(intention: (opened: OpenedWorkbook) => Intention): Promise<OpenedWorkbook> {
    const opened = this.opened ?? (await this.read());
    const planned = planEdit(intention(opened), opened.overview, opened.cells);
    if (!planned.ok) throw new Error(`refused: ${planned.refusal.code}`);
    const written = valueOf(await this.port.write(planned.plan, opened));
    this.last = written.plan;
    return this.read();
  }

  async undo(): Promise<OpenedWorkbook> {
    if (!this.last) throw new Error("nothing to undo");
    valueOf(await this.port.write(invertPlan(this.last), this.opened ?? (await this.read())));
    return this.read();
  }
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, detail } = outcome.problem;
  throw new Error(`${code}: ${detail}`);
}

const tasks = ({ overview }: OpenedWorkbook): Task[] => overview.situations[0]?.tasks ?? [];
const cells = (opened: OpenedWorkbook, ...at: number[]): CellRef[] =>
  at.flatMap((index) => tasks(opened)[index]?.cell ?? []);
const levels = (opened: OpenedWorkbook) => tasks(opened).map(({ level }) => level);
const shown = (opened: OpenedWorkbook) => ({
  sheets: opened.overview.situations.map(({ sheet }) => sheet.name),
  tasks: opened.overview.situations.map((situation) => situation.tasks.length),
});
const AS_WRITTEN = ["School", "SG", "School", null, "School"];

export const JOBS: SelfTestJob[] = [
  {
    name: "reads the task overview",
    run: async (desk) => shown(await desk.read()),
    answer: { sheets: [...SHEETS], tasks: [TASK_COUNT, TASK_COUNT] },
  },
  {
    name: "picks a level",
    run: async (desk) =>
      levels(await desk.edit((opened) => ({ kind: "setLevel", tasks: cells(opened, 0), level: "SG" }))),
    answer: ["SG", ...AS_WRITTEN.slice(1)],
  },
  {
    name: "undoes it",
    run: async (desk) => levels(await desk.undo()),
    answer: AS_WRITTEN,
  },
  {
    name: "does the same to several tasks at once",
    run: async (desk) =>
      levels(await desk.edit((opened) => ({ kind: "setLevel", tasks: cells(opened, 0, 2, 3), level: "SG" }))),
    answer: ["SG", "SG", "SG", "SG", "School"],
  },
  {
    name: "puts a person on a task with hours",
    run: async (desk) => {
      const opened = await desk.edit((before) => ({
        kind: "assign",
        tasks: cells(before, 1),
        person: "Els Maes",
        hours: 2.5,
      }));
      return tasks(opened)[1]?.assignments.map(({ executor, hours }) => [executor.name, hours.perWeek]);
    },
    answer: [["Els Maes", 2.5]],
  },
  {
    name: "adds a task row to both sheets",
    run: async (desk) =>
      shown(
        await desk.edit(({ overview }) => ({
          kind: "addTask",
          sheetIds: overview.situations.map(({ sheet }) => sheet.id),
          cluster: "Technisch",
          description: "Printers",
        })),
      ).tasks,
    answer: [TASK_COUNT + 1, TASK_COUNT + 1],
  },
  {
    name: "adds a person's column",
    run: async (desk) => {
      const { overview } = await desk.edit((before) => ({
        kind: "addPerson",
        sheetIds: before.overview.situations.slice(0, 1).map(({ sheet }) => sheet.id),
        name: "Nieuwe Collega",
      }));
      return overview.situations[0]?.layout.persons.some(({ header }) => header === "Nieuwe Collega");
    },
    answer: true,
  },
  {
    name: "adds a school by copying its sheets",
    run: async (desk) => {
      const { overview } = await desk.edit(() => ({ kind: "addSchool", name: OTHER_SCHOOL }));
      return overview.schools.length;
    },
    answer: 2,
  },
  {
    name: "analyses, twice in the same sheet",
    run: async ({ port, options }) => {
      const first = valueOf(await port.analyse(options));
      const second = valueOf(await port.analyse(options));
      return [
        first.summarySheet === second.summarySheet,
        second.generatedSheets.some(({ kind }) => kind === "summary"),
      ];
    },
    answer: [true, true],
  },
  {
    name: "is silent about what it wrote itself",
    run: async (desk) => {
      const heard: unknown[] = [];
      const stop = desk.port.onChange((change) => heard.push(change.address));
      await desk.read();
      await desk.edit((opened) => ({ kind: "setLevel", tasks: cells(opened, 0), level: "School" }));
      await new Promise((resolve) => setTimeout(resolve, 500));
      stop();
      return Office.context.requirements.isSetSupported("ExcelApi", "1.14") ? heard : [];
    },
    answer: [],
  },
  {
    name: "takes away the sheets that it made",
    run: async (desk) => {
      const { generatedSheets: made } = await desk.read();
      const ids = made.map(({ sheetId }) => sheetId);
      const gone = valueOf(await desk.port.removeGeneratedSheets(ids));
      const { generatedSheets: left } = await desk.read();
      return [gone.length > 0, left.length];
    },
    answer: [true, 0],
  },
];
