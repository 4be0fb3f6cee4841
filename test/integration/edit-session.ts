import type { EditPlan } from "../../src/editing/plan/edit-plan";
import type { Intention } from "../../src/editing/intention";
import { invertPlan } from "../../src/editing/plan/build-plan";
import { planEdit } from "../../src/editing/plan-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/port/problem";
import type { OpenedWorkbook, WorkbookPort, WrittenEdit } from "../../src/port/workbook-port";
import type { CellRef } from "../../src/model/cell";
import type { Role, Situation } from "../../src/model/situation";
import type { Task } from "../../src/model/task";
import type { ExcelHost, HostOptions } from "../host/host";
import { openInExcel } from "./open-workbook";

/** A workbook that is open in Excel, edited through the port as the pane does. */
export class EditSession {
  private constructor(
    readonly host: ExcelHost,
    readonly port: WorkbookPort,
    /** As the pane knows it. */
    public workbook: OpenedWorkbook,
    readonly close: () => void,
  ) {}

  static async open(bytes: Uint8Array, options: HostOptions = {}): Promise<EditSession> {
    const { host, close } = await openInExcel(bytes, options);
    const port = createExcelWorkbook();
    const session = new EditSession(host, port, await read(port), close);
    await host.idle();
    return session;
  }

  async reread(): Promise<void> {
    this.workbook = await read(this.port);
  }

  situation(role: Role, school?: string): Situation {
    const found = this.workbook.overview.situations.find(
      (one) => one.role === role && (school === undefined || one.school === school),
    );
    if (!found) throw new Error(`no ${role} situation`);
    return found;
  }

  task(situation: Situation, description: string): Task {
    const found = situation.tasks.find((task) => task.description.startsWith(description));
    if (!found) throw new Error(`no task ${description} on ${situation.sheet.name}`);
    return found;
  }

  plan(intention: Intention): EditPlan {
    const outcome = planEdit(intention, this.workbook.overview, this.workbook.cells);
    if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome.plan;
  }

  async tryToWrite(plan: EditPlan): Promise<Outcome<WrittenEdit>> {
    const outcome = await this.port.write(plan, this.workbook);
    if (outcome.ok) this.workbook = outcome.value.workbook;
    await this.host.idle();
    return outcome;
  }

  async write(plan: EditPlan): Promise<WrittenEdit> {
    const outcome = await this.tryToWrite(plan);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value;
  }

  edit(intention: Intention): Promise<WrittenEdit> {
    return this.write(this.plan(intention));
  }

  async problemOf(plan: EditPlan): Promise<unknown> {
    const outcome = await this.tryToWrite(plan);
    return outcome.ok ? "written" : outcome.problem;
  }

  undo(written: WrittenEdit): Promise<WrittenEdit> {
    return this.write(invertPlan(written.plan));
  }

  /** What the cell holds in Excel. */
  value(cell: CellRef): unknown {
    return this.sheet(cell.sheetId).cell(cell.row, cell.column)?.value ?? null;
  }

  nameOf(sheetId: string): string {
    return this.sheet(sheetId).name;
  }

  private sheet(sheetId: string) {
    const sheet = this.host.store.sheetById(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  }
}

async function read(port: WorkbookPort): Promise<OpenedWorkbook> {
  const outcome = await port.open();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
