import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { SelfTestAnswer, SelfTestOptions, SelfTestReport } from "../../src/port/self-test";
import type { ExcelHost, HostOptions } from "../host/host";
import { NAMED, SLOTS } from "../unit/editing/task-workbook";
import { openInExcel } from "./open-workbook";
import { differences, openContent, type SavedContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/** Without formulas. */
const PLAIN = { ...NAMED, rows: NAMED.rows.map((row) => row.map((cell) => (cell === "=1+1" ? 2 : cell))) };

let host: ExcelHost;
let close = (): void => undefined;
afterEach(() => close());

async function open(options: HostOptions = {}): Promise<void> {
  ({ host, close } = await openInExcel(await workbookFile(PLAIN, SLOTS), options));
}

const selfTest = async (options?: SelfTestOptions): Promise<SelfTestAnswer> => {
  const answer = await createExcelWorkbook().selfTest?.(options);
  await host.idle();
  if (!answer) throw new Error("There is no self-test.");
  return answer;
};

/** All that a file of it would say, settings too. */
const content = (): SavedContent =>
  new Map([...openContent(host), ["settings", JSON.stringify([...host.store.settings])]]);

const troubles = ({ rules, jobs }: SelfTestReport) =>
  [...rules, ...jobs].filter(({ outcome }) => outcome !== "ok" && outcome !== "skipped");

describe.each(["1.17", "1.9"])("In an Excel with ExcelApi %s", (apiSet) => {
  test("all is as it is counted on, and the workbook is as it was", async () => {
    await open({ apiSet });
    // A user's own summary and settings are neither read nor written
    const workbook = createExcelWorkbook();
    expect((await workbook.analyse()).ok).toBe(true);
    await host.idle();
    const before = content();
    const shares: number[] = [];
    const answer = await selfTest({ onProgress: ({ share }) => shares.push(share) });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(troubles(answer.report)).toEqual([]);
    expect(answer.report.jobs.every(({ outcome, roundTrips }) => outcome === "ok" && roundTrips > 0)).toBe(
      true,
    );
    expect(answer.report).toMatchObject({
      excel: {
        newestSet: apiSet,
        platform: "OfficeOnline",
        officeJs: expect.stringMatching(/^16\.0\.\d+\.\d+$/),
      },
      leftBehind: [],
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(differences(before, content())).toEqual({});
    // and no cell of the user's is in the report
    expect(JSON.stringify(answer.report)).not.toContain('Huidige situatie"');
    const outdated = await workbook.open();
    expect(outdated.ok && outdated.value.summaryOutdated).toBe(false);
  });
});

test("cancelled at any step it leaves the workbook as it was", async () => {
  await open();
  const before = content();
  let steps = 0;
  expect((await selfTest({ onProgress: () => (steps += 1) })).ok).toBe(true);
  for (let at = 1; at < steps; at += 1) {
    const stopping = new AbortController();
    let count = 0;
    const onProgress = () => {
      count += 1;
      if (count === at) stopping.abort();
    };
    expect(await selfTest({ onProgress, signal: stopping.signal })).toEqual({ ok: false, why: "cancelled" });
    expect([at, differences(before, content())]).toEqual([at, {}]);
  }
});

test("a failure of Excel is in the report, and what was made is gone", async () => {
  await open();
  const before = content();
  let failing = false;
  const answer = await selfTest({
    onProgress: ({ name }) => {
      if (name === "picks a level" && !failing) {
        failing = true;
        host.faults.failNext("GeneralException");
      }
    },
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  expect(troubles(answer.report)[0]).toMatchObject({ name: "picks a level", outcome: "failed" });
  expect(differences(before, content())).toEqual({});
});

test("sheets that have such a name already stop it before anything is done", async () => {
  await open();
  host.user.addSheet("Zelftest van mij");
  const before = content();
  expect(await selfTest()).toEqual({ ok: false, why: "sheetsInTheWay", sheetNames: ["Zelftest van mij"] });
  expect(differences(before, content())).toEqual({});
});

test("other jobs wait for its end, and never see its sheets", async () => {
  await open();
  const workbook = createExcelWorkbook();
  const first = await workbook.open();
  let asked: ReturnType<typeof workbook.open> | null = null;
  const answer = await selfTest({
    onProgress: ({ name }) => {
      if (name === "undoes it") asked = workbook.open();
    },
  });
  expect(answer.ok).toBe(true);
  const second = await (asked as unknown as ReturnType<typeof workbook.open>);
  if (!first.ok || !second.ok) throw new Error("The workbook was not read.");
  expect(second.value.overview).toEqual(first.value.overview);
});
