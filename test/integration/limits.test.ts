import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import type { Progress, SheetKind } from "../../src/port/workbook-port";
import { PaneController } from "../../src/taskpane/store/pane-controller";
import type { ExcelHost } from "../host/host";
import { openInExcel } from "./open-workbook";
import { differences, openContent, type SavedContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/** Large workbooks: no request or response outgrows Excel's 5 MB, and a long job can be stopped. */

const LIMIT = 5 * 1024 * 1024;

let host: ExcelHost;
let close = (): void => undefined;
afterEach(() => close());

const FIRST = ["An", "Bert", "Chris", "Dirk"];
const LAST = ["Aerts", "Baert", "Claes", "Daems", "Engels", "Franck", "Gielen", "Hens", "Imbo", "Jacobs"];
const nameOf = (person: number) => `${FIRST[person % 4]} ${LAST[Math.floor(person / 4)]}`;

const ORDINARY = "Taak nummer, met een omschrijving van gewone lengte";

function situation(name: string, taskCount: number, persons: number, description = ORDINARY) {
  const header = [
    "Cluster",
    "Omschrijving",
    "SG",
    "School",
    ...Array.from({ length: persons }, (_, at) => nameOf(at)),
  ];
  const tasks = Array.from({ length: taskCount }, (_, at) => [
    `Cluster ${Math.floor(at / 50)}`,
    `${description} ${at + 1}`,
    "",
    "x",
    ...Array.from({ length: persons }, (_, person) =>
      (at + person) % 3 === 0 ? `${1 + (person % 4)}u` : "",
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
      expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
      expect(differences(before, openContent(host))).toEqual({});
    },
  );
});

/** Of 200 sheets the 150th is worked on; it has seventy tasks, the others four. */
const school = (at: number) => situation(`School ${at + 1} huidig`, at === 149 ? 70 : 4, 6);
const LARGE: [string, string, () => ReturnType<typeof situation>[]][] = [
  ["500 tasks × 40 persons", "Huidige situatie", () => [situation("Huidige situatie", 500, 40)]],
  ["200 situation sheets", "School 150 huidig", () => Array.from({ length: 200 }, (_, at) => school(at))],
];

test.each(LARGE)(
  "%s: a pick, forty at once, and their undo change the cells meant and no other",
  async (_, name, sheets) => {
    await open(...sheets());
    const pane = new PaneController(createExcelWorkbook());
    await pane.start();
    const before = openContent(host);
    const changed = () => Object.entries(differences(before, openContent(host)));
    const { tasks } = pane.getState().workbook!.overview.situations.find(({ sheet }) => sheet.name === name)!;
    // Whoever stands in the sixth column has nothing in two rows of three
    const person = nameOf(5);
    const free = tasks.filter(
      ({ assignments }) => !assignments.some(({ executor }) => executor.name === person),
    );
    const assign = (from: number, to: number) =>
      pane.edit({ kind: "assign", tasks: free.slice(from, to).map(({ cell }) => cell), person, hours: 2 });
    const cells = (count: number) =>
      free.slice(0, count).map(({ cell }) => [`${name}!J${cell.row + 1} value`, [undefined, "2"]]);

    host.resetStats();
    await assign(0, 1);
    expect(changed()).toEqual(cells(1));
    await assign(1, 41);
    expect(changed().sort()).toEqual(cells(41).sort());
    expect(host.stats.roundTrips).toBe(4);
    expect(largest()).toBeLessThan(LIMIT);
    expect(pane.getState().edits).toMatchObject({ failed: null, questions: [] });

    await pane.undo();
    expect(changed()).toEqual(cells(1));
    await pane.undo();
    expect(changed()).toEqual([]);
    pane.dispose();
    await host.idle();
  },
);

describe("A sheet that takes more than one request", () => {
  const port = createExcelWorkbook();
  const SHEETS = ["Huidige situatie", "Huidige situatie Zon", "Huidige situatie Maan"];
  const long = ORDINARY.repeat(9);
  beforeEach(() => open(...SHEETS.map((name) => situation(name, 240, 40, long))));

  /** Aborts, or lets the round trip fail, when a part of it stands in Excel. */
  async function makeData(partway: "done" | "stopped" | "failing", kinds: SheetKind[] = ["data"]) {
    const stop = new AbortController();
    const shares: number[] = [];
    const outcome = await port.makeSheets(
      { kinds },
      {
        signal: stop.signal,
        onProgress: ({ step, share }) => {
          if (step !== "writing") return;
          shares.push(share);
          if (share === 0 || partway === "done") return;
          if (partway === "stopped") stop.abort();
          else host.faults.failNext("GeneralException");
        },
      },
    );
    await host.idle();
    return { outcome, shares };
  }

  test("is written in parts, told as they go out", async () => {
    const { outcome, shares } = await makeData("done");
    expect(outcome.ok && outcome.value.made).toEqual(["Gegevens"]);
    expect(shares).toHaveLength(2);
    expect(shares[1]).toBeGreaterThan(0);
    expect(shares[1]).toBeLessThan(1);
    expect(largest()).toBeLessThan(LIMIT);
  });

  test.each(["stopped", "failing"] as const)("leaves nothing behind, %s partway", async (how) => {
    const before = openContent(host);
    const { outcome } = await makeData(how);
    const code = how === "stopped" ? "cancelled" : "unknown";
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    expect(differences(before, openContent(host))).toEqual({});
  });

  test("goes again when it is stopped partway; an earlier one that would be replaced beside it stays as it was", async () => {
    await port.makeSheets({ kinds: ["agreements"] });
    const before = openContent(host);
    const { outcome } = await makeData("stopped", ["agreements", "data"]);
    expect(outcome).toMatchObject({ ok: false, problem: { code: "cancelled" } });
    expect(differences(before, openContent(host))).toEqual({});
    const opened = await port.open();
    const [agreements] = opened.ok ? opened.value.generatedSheets : [];
    expect(agreements).toMatchObject({ kind: "agreements", outdated: false });
  });

  test("is written whole when it replaces one and is stopped partway", async () => {
    await makeData("done");
    const before = withoutMark(openContent(host));
    const { outcome } = await makeData("stopped");
    expect(outcome).toMatchObject({ ok: true, value: { generatedSheets: [{ outdated: false }] } });
    expect(differences(before, withoutMark(openContent(host)))).toEqual({});
  });

  test("is said to be half written when it replaces one and is failing partway, counts as out of date, and is made whole by another try", async () => {
    await makeData("done");
    const before = withoutMark(openContent(host));
    const { outcome } = await makeData("failing");
    expect(outcome).toMatchObject({ ok: false, problem: { code: "halfWritten", retry: true } });
    expect(differences(before, withoutMark(openContent(host)))).not.toEqual({});
    const opened = await port.open();
    expect(opened.ok && opened.value.generatedSheets).toMatchObject([
      { sheetName: "Gegevens", outdated: true },
    ]);
    expect((await makeData("done")).outcome).toMatchObject({
      ok: true,
      value: { generatedSheets: [{ outdated: false }] },
    });
    expect(differences(before, withoutMark(openContent(host)))).toEqual({});
  });

  /** Its formula names the same range with or without quotes. */
  function withoutMark(content: SavedContent): SavedContent {
    return new Map([...content].filter(([key]) => key !== "name Takenwijzer_Gegevens"));
  }
});
