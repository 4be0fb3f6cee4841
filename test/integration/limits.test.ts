import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Progress } from "../../src/excel/workbook-port";
import type { ExcelHost } from "../host/host";
import { openInExcel } from "./open-workbook";
import { differences, openContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/** Large workbooks: no request or response outgrows Excel's 5 MB, and a long job can be stopped. */

const LIMIT = 5 * 1024 * 1024;

let host: ExcelHost;
let close = (): void => undefined;
afterEach(() => close());

function situation(name: string, taskCount: number, persons: number) {
  const header = [
    "Cluster",
    "Omschrijving",
    "SG",
    "School",
    ...Array.from({ length: persons }, (_, at) => `Persoon ${at + 1}`),
  ];
  const tasks = Array.from({ length: taskCount }, (_, at) => [
    `Cluster ${Math.floor(at / 50)}`,
    `Taak nummer ${at + 1} van ${name}, met een omschrijving van gewone lengte`,
    "",
    "x",
    ...Array.from({ length: persons }, (_, person) =>
      (at + person) % 3 === 0 ? `Persoon ${person} ${person % 4}u` : "",
    ),
  ]);
  return { name, rows: [header, ...tasks] };
}

async function open(...sheets: ReturnType<typeof situation>[]): Promise<void> {
  ({ host, close } = await openInExcel(await workbookFile(...sheets)));
}

const largest = () =>
  Math.max(...host.stats.log.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]));

test("200 situation sheets are read in parts, and told as they come", async () => {
  await open(...Array.from({ length: 200 }, (_, at) => situation(`School ${at + 1} huidig`, 4, 2)));
  const shares: number[] = [];
  const outcome = await createExcelWorkbook().open({
    onProgress: ({ step, share }) => step === "cells" && shares.push(share),
  });
  expect(outcome.ok && outcome.value.overview.situations).toHaveLength(200);
  expect(largest()).toBeLessThan(LIMIT);
  expect(shares).toEqual([0.4, 0.8, 1]);
});

describe("500 tasks × 40 persons", () => {
  beforeEach(() => open(situation("Huidige situatie", 500, 40)));

  test("are read and analysed below the limit", async () => {
    const outcome = await createExcelWorkbook().analyse();
    expect(outcome.ok && outcome.value.overview.situations[0]?.tasks).toHaveLength(500);
    expect(largest()).toBeLessThan(LIMIT);
    expect(host.stats.log.every(({ error }) => error === undefined)).toBe(true);
  });

  test.each<Progress["step"]>(["cells", "colors", "analysis", "writing"])(
    "stopped at the step %s leave no half-made sheet",
    async (step) => {
      const before = openContent(host);
      const stop = new AbortController();
      const outcome = await createExcelWorkbook().analyse({
        signal: stop.signal,
        onProgress: (progress) => progress.step === step && stop.abort(),
      });
      await host.idle();
      const sheets = host.store.sheets.map(({ name }) => name);
      // Once Excel is writing it all arrives
      if (step === "writing")
        expect([outcome.ok, sheets]).toEqual([true, ["Samenvatting", "Huidige situatie"]]);
      else {
        expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
        expect(differences(before, openContent(host))).toEqual({});
      }
    },
  );
});
