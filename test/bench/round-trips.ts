import { planEdit } from "../../src/editing/plan-edit";
import type { Intention } from "../../src/editing/intention";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Outcome } from "../../src/excel/problem";
import type { OpenedWorkbook, WorkbookPort } from "../../src/excel/workbook-port";
import type { ExcelHost } from "../host";
import { openInExcel } from "../integration/open-workbook";
import type { Figure } from "./figures";

const BULK = 40;

/** Adds what each thing a user does costs in requests to Excel, through the real office.js; throws at the first that fails. */
export async function roundTrips(schools: number, xlsx: Uint8Array, figures: Figure[]): Promise<void> {
  const part = `Round trips: ${schools} ${schools === 1 ? "school" : "schools"}`;
  const { host, close } = await openInExcel(xlsx);
  try {
    const port = createExcelWorkbook();
    port.onChange(() => undefined);
    port.onSelect(() => undefined);
    const count = async <T>(what: string, aim: number | undefined, job: () => Promise<T>): Promise<T> => {
      host.resetStats();
      const value = await job();
      await host.idle();
      figures.push({ part, what, value: host.stats.roundTrips, unit: "trips", aim, from: costOf(host) });
      return value;
    };
    // Up to 5 MB a reply; a larger workbook is read in parts.
    const fits = schools <= 20;
    const opened = await count("open", fits ? 3 : undefined, () => port.open().then(valueOf));
    const picked = await count("pick", 2, () => assign(port, opened, 1));
    await count(`bulk of ${BULK}`, 2, () => assign(port, picked, BULK));
    await count("analyse", fits ? 5 : undefined, () => port.analyse().then(valueOf));
    await count("analyse again", fits ? 5 : undefined, () => port.analyse().then(valueOf));
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
  const actions = log.reduce((sum, trip) => sum + trip.actions, 0);
  const releases = log.filter(({ release }) => release).length;
  const after = releases > 0 ? `, ${releases} afterwards to let go of ranges` : "";
  return `${kilobytes(requestBytes)} out, ${kilobytes(responseBytes)} back, ${actions} actions${after}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
