import { planEdit } from "../../src/editing/plan-edit";
import type { Intention } from "../../src/editing/intention";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/port/problem";
import type { OpenedWorkbook, WorkbookPort } from "../../src/port/workbook-port";
import type { ExcelHost } from "../host";
import { openInExcel } from "../integration/open-workbook";
import type { Figure } from "./figures";

const BULK = 40;
/** Each costs in a real Excel; the pick is one that needs a new column. */
const ACTIONS = 60;
/** Sheets read in one request; each further so many cost one request more. */
const SHEETS_AT_ONCE = 80;
/** More for a group, whose sheets have more columns and rules; and a few for each school, whose sheets are read. */
const analyseActions = (schools: number): number => (schools === 1 ? 700 : 1200 + 40 * schools);
const LIMIT_KB = (5 * 1024 * 1024) / 1000;

/** Adds what each thing a user does costs in requests to Excel, through the real office.js; throws at the first that fails. */
export async function roundTrips(schools: number, xlsx: Uint8Array, figures: Figure[]): Promise<void> {
  const part = `Round trips: ${schools} ${schools === 1 ? "school" : "schools"}`;
  const { host, close } = await openInExcel(xlsx);
  try {
    const port = createExcelWorkbook();
    port.onChange(() => undefined);
    port.onSelect(() => undefined);
    let largest = 0;
    const count = async <T>(
      what: string,
      aim: number,
      job: () => Promise<T>,
      actions?: number,
    ): Promise<T> => {
      host.resetStats();
      const value = await job();
      await host.idle();
      for (const { requestBytes, responseBytes } of host.stats.log)
        largest = Math.max(largest, requestBytes, responseBytes);
      figures.push({ part, what, value: host.stats.roundTrips, unit: "trips", aim, from: costOf(host) });
      if (actions === undefined) return value;
      figures.push({ part, what: `${what}: actions`, value: actionsOf(host), unit: "actions", aim: actions });
      return value;
    };
    const more = Math.ceil((2 * schools + 1) / SHEETS_AT_ONCE) - 1;
    const opened = await count("open", 3 + more, () => port.open().then(valueOf));
    if (opened.overview.situations.length !== 2 * schools) throw new Error("Not all schools were read.");
    const picked = await count("pick", 2, () => assign(port, opened, 1), ACTIONS);
    await count(`bulk of ${BULK}`, 2, () => assign(port, picked, BULK), ACTIONS);
    // A very large group: what stands on our own sheets is read in parts too.
    const [written, renewed] = schools > SHEETS_AT_ONCE ? [1, 9] : [0, 0];
    await count("analyse", 5 + more + written, () => port.analyse().then(valueOf), analyseActions(schools));
    await count(
      "analyse again",
      5 + more + renewed,
      () => port.analyse().then(valueOf),
      analyseActions(schools),
    );
    figures.push({
      part,
      what: "largest request or reply",
      value: largest / 1000,
      unit: "kB",
      aim: LIMIT_KB,
    });
  } finally {
    close();
  }
}

/** A group larger than any that is known: it opens and is analysed, in parts that Excel takes. */
export async function largeGroup(schools: number, xlsx: Uint8Array, figures: Figure[]): Promise<void> {
  const part = `Large group: ${schools} schools × 40 persons × 200 tasks`;
  const { host, close } = await openInExcel(xlsx);
  try {
    const port = createExcelWorkbook();
    const before = process.memoryUsage().heapUsed;
    let largest = 0;
    const job = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
      host.resetStats();
      const start = process.cpuUsage();
      const value = await work();
      const { user, system } = process.cpuUsage(start);
      const { log } = host.stats;
      // What Excel refuses for its size does not arrive
      for (const { requestBytes, responseBytes } of log)
        largest = Math.max(largest, requestBytes, responseBytes > LIMIT_KB * 1000 ? 0 : responseBytes);
      const seconds = ((user + system) / 1e6).toFixed(0);
      const from = `${costOf(host)}, ${seconds} s with the stand-in for Excel`;
      figures.push({ part, what, value: host.stats.roundTrips, unit: "trips", from });
      return value;
    };
    const opened = await job("open", () => port.open().then(valueOf));
    const { situations, tasks } = opened.overview;
    if (situations.length !== 2 * schools || tasks.length !== 200) throw new Error("Not all of it was read.");
    await job("analyse", () => port.analyse().then(valueOf));
    const grown = (process.memoryUsage().heapUsed - before) / 1e6;
    figures.push({ part, what: "memory that it takes, at most", value: grown, unit: "MB" });
    figures.push({
      part,
      what: "largest request or reply",
      value: largest / 1000,
      unit: "kB",
      aim: LIMIT_KB,
    });
  } finally {
    close();
  }
}

/** Gives a new person these tasks; answers with the workbook after it, on which the next edit is planned. */
async function assign(port: WorkbookPort, base: OpenedWorkbook, count: number): Promise<OpenedWorkbook> {
  const tasks = base.overview.situations[0]!.tasks.slice(0, count).map(({ cell }) => cell);
  const intention: Intention = { kind: "assign", tasks, person: "Zoë Verhulst", hours: 2 };
  const planned = planEdit(intention, base.overview, base.cells);
  if (!planned.ok) throw new Error(planned.refusal.code);
  return valueOf(await port.write(planned.plan, base)).workbook;
}

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

function costOf(host: ExcelHost): string {
  const { requestBytes, responseBytes, log } = host.stats;
  const actions = actionsOf(host);
  const releases = log.filter(({ release }) => release).length;
  const after = releases > 0 ? `, ${releases} afterwards to let go of ranges` : "";
  return `${kilobytes(requestBytes)} out, ${kilobytes(responseBytes)} back, ${actions} actions${after}`;
}

function actionsOf(host: ExcelHost): number {
  return host.stats.log.reduce((sum, trip) => sum + trip.actions, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
