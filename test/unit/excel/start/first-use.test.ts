import { firstUseHere } from "../../../../src/excel/start/first-use";
import type { FirstUse } from "../../../../src/port/environment";
import { PaneController } from "../../../../src/taskpane/store/pane-controller";
import { currentSheet, overviewOf } from "../../analysis/overview-builder";
import { InMemoryWorkbook } from "../../taskpane/in-memory-workbook";

let partitionKey: string | undefined;

/** Of one browser: what it holds, or that it forbids it. */
function browser(storage: "allowed" | "forbidden" | "full" | "missing") {
  const kept = new Map<string, string>();
  const forbid = (): never => {
    throw new DOMException("Access is denied for this document.", "SecurityError");
  };
  const full = (): never => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  const own = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: storage === "full" ? full : (key: string, value: string) => void kept.set(key, value),
  };
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get: () => (storage === "forbidden" ? forbid() : storage === "missing" ? null : own),
  });
  return kept;
}

beforeEach(() => {
  partitionKey = undefined;
  Object.assign(globalThis, {
    Office: {
      get context() {
        return { partitionKey };
      },
    },
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "localStorage");
});

/** A pane that is opened, by itself, beside a workbook. */
async function openPane(firstUse: FirstUse = firstUseHere()): Promise<PaneController> {
  const workbook = new InMemoryWorkbook(() => overviewOf(currentSheet([{ task: "Servers" }])));
  const pane = new PaneController(workbook, { firstUse });
  await pane.start();
  return pane;
}

test("the start is shown at first, and never again once it was put away", async () => {
  browser("allowed");
  const pane = await openPane();
  expect(pane.getState().startSeen).toBe(false);
  expect((await openPane()).getState().startSeen).toBe(false);
  pane.closeStart();
  expect(pane.getState().startSeen).toBe(true);
  expect((await openPane()).getState().startSeen).toBe(true);
});

test("whoever analyses without putting it away does not see it again either", async () => {
  browser("allowed");
  await (await openPane()).analyse();
  expect((await openPane()).getState().startSeen).toBe(true);
});

test("what is kept holds nothing of the workbook or the user, and stands in the partition of Office", async () => {
  const kept = browser("allowed");
  partitionKey = "partition of this document;";
  (await openPane()).closeStart();
  expect([...kept]).toEqual([["partition of this document;takenwijzer.startSeen", "1"]]);
  partitionKey = "another;";
  expect(firstUseHere().isOver()).toBe(false);
});

test.each(["forbidden", "full", "missing"] as const)(
  "where the browser's storage is %s, the pane opens all the same and remembers as long as it is open",
  async (storage) => {
    browser(storage);
    const firstUse = firstUseHere();
    const pane = await openPane(firstUse);
    pane.closeStart();
    expect(pane.getState().startSeen).toBe(true);
    expect(firstUse.isOver()).toBe(true);
    expect((await openPane()).getState().startSeen).toBe(false);
  },
);
