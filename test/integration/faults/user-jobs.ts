import type { Intention } from "../../../src/editing/intention";
import type { ProblemCode } from "../../../src/port/problem";
import type { WorkbookPort } from "../../../src/port/workbook-port";
import { NO_SETTINGS } from "../../../src/model/workbook-settings";
import type { Situation } from "../../../src/model/situation";
import type { PaneController } from "../../../src/taskpane/store/pane-controller";
import { questionOf } from "../../../src/taskpane/store/selectors";
import type { ExcelHost } from "../../host/host";
import { seedFile } from "../open-workbook";

/** The pane beside a workbook. */
export interface Desk {
  host: ExcelHost;
  port: WorkbookPort;
  pane: PaneController;
}

/** Something that a user asks of the pane. */
export interface UserJob {
  name: string;
  /** The requirement set without which the pane does not offer it; none: every Excel that is supported. */
  needs?: "1.13";
  /** Before the pane opens: what the workbook must be like. */
  arrange?(host: ExcelHost): void;
  /** After the pane has read the workbook. */
  prepare?(desk: Desk): Promise<void>;
  act(desk: Desk): Promise<void>;
  /** What the user does after a failure; the same again where the pane has no button for it. */
  again(desk: Desk): Promise<void>;
  /** After these it cannot be done any more, and the pane offers it no longer. */
  letsGo?: readonly ProblemCode[];
  /** One step of undo takes it back. */
  undone?: true | undefined;
}

const TARGET = "Streefdoel";

const situation = ({ pane }: Desk, role: "current" | "target"): Situation => {
  const found = pane.getState().workbook?.overview.situations.find((one) => one.role === role);
  if (!found) throw new Error(`no ${role}`);
  return found;
};

/** Everything asked about is answered with yes. */
async function agree({ pane }: Desk): Promise<void> {
  while (questionOf(pane.getState())) await pane.confirmEdit();
}

function edit(name: string, intention: (desk: Desk) => Intention, arrange?: UserJob["arrange"]): UserJob {
  return {
    name,
    ...(arrange ? { arrange } : {}),
    act: async (desk) => {
      await desk.pane.edit(intention(desk));
      await agree(desk);
    },
    again: async (desk) => {
      await desk.pane.retryEdit();
      await agree(desk);
    },
    undone: true,
  };
}

const firstTask = (desk: Desk): Intention => ({
  kind: "setLevel",
  tasks: [situation(desk, "current").tasks[0]!.cell],
  level: "Gedeeld",
});

const renamed = ({ pane }: Desk): Intention => ({
  kind: "renamePerson",
  personKey: pane.getState().workbook!.overview.persons[0]!.key,
  name: "Wannes De Testpersoon",
});

const again = async (desk: Desk) => {
  await desk.pane.retryEdit();
  await agree(desk);
};

const analysis: Pick<UserJob, "act" | "again"> = {
  act: ({ pane }) => pane.analyse(),
  again: ({ pane }) => (pane.getState().problem ? pane.retry() : pane.analyse()),
};

const jobSheets = async ({ port }: Desk): Promise<void> => {
  await port.makeSheets({ kinds: ["jobDescriptions", "agreements"] });
};
const removeSheets = async ({ port, pane }: Desk): Promise<void> => {
  const sheets = pane.getState().workbook?.generatedSheets ?? [];
  await port.removeGeneratedSheets(sheets.map(({ sheetId }) => sheetId));
};

const settings = async ({ port, pane }: Desk): Promise<void> => {
  const workbook = pane.getState().workbook?.settings ?? NO_SETTINGS;
  await port.saveSettings({ ...workbook, capacities: { "an peeters": 12 } });
};

const importSchools = async ({ port, pane }: Desk): Promise<void> => {
  const base64 = Buffer.from(seedFile("voorbeeld-school.xlsx")).toString("base64");
  await port.importSchools([{ name: "De Zon.xlsx", base64 }], pane.getState().workbook!);
};

export const USER_JOBS: readonly UserJob[] = [
  {
    name: "open",
    act: ({ pane }) => pane.refresh(),
    again: ({ pane }) => (pane.getState().problem ? pane.retry() : pane.refresh()),
  },
  edit("pick a level", firstTask),
  edit("pick a priority", (desk) => ({
    kind: "setPriority",
    tasks: [situation(desk, "target").tasks.find(({ priority }) => priority !== "LT")!.cell],
    priority: "LT",
  })),
  edit("assign a person", (desk) => ({
    kind: "assign",
    tasks: [situation(desk, "current").tasks.find(({ status }) => status === "open")!.cell],
    person: "Karel Zomers",
    hours: 1.5,
  })),
  edit("level of many tasks", (desk) => ({
    kind: "setLevel",
    tasks: situation(desk, "current")
      .tasks.slice(0, 40)
      .map(({ cell }) => cell),
    level: "Gedeeld",
  })),
  edit("add a task", (desk) => ({
    kind: "addTask",
    sheetIds: [situation(desk, "current").sheet.id, situation(desk, "target").sheet.id],
    cluster: situation(desk, "current").tasks[2]!.cluster,
    description: "Een nieuwe taak",
  })),
  edit("remove a task", (desk) => ({
    kind: "removeTask",
    tasks: [situation(desk, "current").tasks[6]!.cell],
  })),
  edit("add a person", (desk) => ({
    kind: "addPerson",
    sheetIds: [situation(desk, "current").sheet.id, situation(desk, "target").sheet.id],
    name: "Karel Zomers",
  })),
  edit("add a school", () => ({ kind: "addSchool", name: "De Zon" })),
  edit(
    "start a target",
    (desk) => ({ kind: "startTarget", sheetId: situation(desk, "current").sheet.id }),
    (host) => host.user.deleteSheet(TARGET),
  ),
  edit("rename a person", renamed),
  {
    ...edit("rename a person with a capacity", renamed),
    // The capacity stays known under both names, also after an undo
    undone: undefined,
    prepare: async ({ pane }) => {
      await pane.saveSettings((settings, { persons }) => ({
        ...settings,
        capacities: { [persons[0]!.key]: 12 },
      }));
    },
  },
  edit("mark a core task", (desk) => ({
    kind: "setCore",
    tasks: [situation(desk, "current").tasks.find(({ core }) => !core)!.cell],
    core: true,
  })),
  {
    name: "undo",
    prepare: (desk) => desk.pane.edit(firstTask(desk)),
    act: ({ pane }) => pane.undo(),
    again,
    letsGo: ["sheetGone"],
  },
  {
    name: "redo",
    prepare: async (desk) => {
      await desk.pane.edit(firstTask(desk));
      await desk.pane.undo();
    },
    act: ({ pane }) => pane.redo(),
    again,
    letsGo: ["sheetGone"],
    undone: true,
  },
  { name: "analyse", ...analysis },
  {
    name: "analyse again",
    prepare: async (desk) => {
      await desk.pane.analyse();
      await desk.pane.edit(firstTask(desk));
    },
    ...analysis,
  },
  { name: "make job sheets", act: jobSheets, again: jobSheets },
  {
    name: "make job sheets again",
    prepare: async (desk) => {
      await jobSheets(desk);
      await desk.pane.edit(firstTask(desk));
    },
    act: jobSheets,
    again: jobSheets,
  },
  {
    name: "remove generated sheets",
    prepare: ({ pane }) => pane.analyse(),
    act: removeSheets,
    again: removeSheets,
  },
  { name: "import a school", needs: "1.13", act: importSchools, again: importSchools },
  { name: "save settings", act: settings, again: settings },
];
