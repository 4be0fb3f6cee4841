import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { ExcelHost } from "../host/host";
import type { Fault } from "../host/faults";
import { openInExcel, seedFile } from "./open-workbook";

/** What Office.js still asks of Excel when a job is over, and what is left when the pane goes. */

let host: ExcelHost;
let close = (): void => undefined;
const unhandled: unknown[] = [];
const hear = (error: unknown) => void unhandled.push(error);

beforeEach(async () => {
  process.on("unhandledRejection", hear);
  ({ host, close } = await openInExcel(seedFile("voorbeeld-school.xlsx")));
});
afterEach(() => {
  close();
  process.off("unhandledRejection", hear);
  expect(unhandled.splice(0)).toEqual([]);
});

describe("Excel.run ends with a request that lets go of ranges", () => {
  test.each<[string, Fault]>([
    ["fails", { kind: "fail", code: "GeneralException" }],
    ["is refused", { kind: "fail", code: 5102 }],
    ["is never answered", { kind: "noAnswer" }],
  ])("when that %s, what was done is done, and the next job is too", async (_, fault) => {
    host.faults.ofReleases = [fault];
    const port = createExcelWorkbook();
    for (let time = 0; time < 2; time++) {
      // Analysing keeps no range; reading does
      expect(await port.open()).toMatchObject({ ok: true });
      await host.idle();
      expect(await port.analyse()).toMatchObject({ ok: true });
    }
    expect(host.stats.log.filter(({ release }) => release).length).toBeGreaterThan(0);
    expect(host.store.sheetNamed("Samenvatting")).toBeDefined();
  });
});

test("a pane that goes listens to nothing any more", async () => {
  const port = createExcelWorkbook();
  const heard: unknown[] = [];
  const stops = [
    port.onChange((change) => heard.push(change)),
    port.onSelect((selection) => heard.push(selection)),
  ];
  expect(await port.open()).toMatchObject({ ok: true });
  await host.idle();
  expect(host.events.registered).toBeGreaterThan(0);
  host.user.type("Huidige situatie", "Z9", "x");
  await host.idle();
  expect(heard).not.toEqual([]);

  for (const stop of stops) stop();
  await host.idle();
  expect(host.events.registered).toBe(0);
  heard.length = 0;
  host.user.type("Huidige situatie", "Z9", "y");
  host.user.select("Huidige situatie", "B9");
  await host.idle();
  expect(heard).toEqual([]);
});
