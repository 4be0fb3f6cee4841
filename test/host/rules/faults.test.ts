import { HOST_CODES } from "../protocol/failure";
import { useExcel } from "./in-excel";

const excel = useExcel();

const write = (text: string): Promise<string> =>
  excel
    .run(async (context, sheet) => {
      sheet.getRange("A1").values = [[text]];
      await context.sync();
    })
    .then(
      () => "ok",
      (error: OfficeExtension.Error) => error.code,
    );
const now = (): unknown => excel.sheet().cell(0, 0)?.value ?? null;

describe("A round trip that goes wrong on purpose", () => {
  test("fails with the code that was asked for, and nothing of it happens; the next one is well", async () => {
    excel.host.faults.failNext("AccessDenied");
    expect([await write("een"), now()]).toEqual(["AccessDenied", null]);
    expect([await write("twee"), now()]).toEqual(["ok", "twee"]);
  });

  test("fails as the n-th from now", async () => {
    excel.host.faults.failNth(2, "GeneralException");
    expect([await write("een"), await write("twee"), await write("drie")]).toEqual([
      "ok",
      "GeneralException",
      "ok",
    ]);
    expect(now()).toBe("drie");
  });

  test.each([
    [HOST_CODES.requestTooLarge, "RequestPayloadSizeLimitExceeded"],
    [HOST_CODES.responseTooLarge, "ResponsePayloadSizeLimitExceeded"],
    [HOST_CODES.tooBusy, "ActivityLimitReached"],
    [HOST_CODES.noPermission, "AccessDenied"],
    [HOST_CODES.editingCell, "InvalidOperationInCellEditMode"],
  ])("below the API, %i reaches the add-in as %s", async (code, name) => {
    excel.host.faults.failNext(code);
    expect([await write("een"), now()]).toEqual([name, null]);
  });

  test("can be carried out and lose its answer: the add-in cannot know", async () => {
    excel.host.faults.loseAnswerOfNth(1, "GeneralException");
    expect([await write("een"), now()]).toEqual(["GeneralException", "een"]);
  });

  test("can be late, and then holds up those after it", async () => {
    const order: string[] = [];
    const { begun, release } = excel.host.faults.holdNth(1);
    const both = Promise.all([
      write("laat").then(() => order.push("laat")),
      write("daarna").then(() => order.push("daarna")),
    ]);
    await begun;
    expect([order, now()]).toEqual([[], null]);
    release();
    await both;
    expect([order, now()]).toEqual([["laat", "daarna"], "daarna"]);
  });

  test("can never be answered, while others go on", async () => {
    excel.host.faults.neverAnswerNth(1);
    let answered = false;
    void write("nooit").then(() => (answered = true));
    expect(await write("wel")).toBe("ok");
    await excel.host.idle();
    expect([answered, now()]).toEqual([false, "wel"]);
  });

  test("can find the workbook changed by a co-author just before", async () => {
    await write("mijn tekst");
    excel.host.faults.beforeNth(2, () => excel.host.user.typeAsCoauthor("Blad1", "A1", "van een ander"));
    const seen = await excel.run(async (context, sheet) => {
      const range = sheet.getRange("A1");
      range.load("values");
      await context.sync();
      const first = range.values;
      range.load("values");
      await context.sync();
      return [first, range.values];
    });
    expect(seen).toEqual([[["mijn tekst"]], [["van een ander"]]]);
  });
});

describe("While a cell is being edited", () => {
  test("requests fail, unless they ask to wait until that is over", async () => {
    excel.host.user.enterEditMode();
    expect(await write("nu")).toBe("InvalidOperationInCellEditMode");
    let done = false;
    const waiting = excel.office.Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Blad1").getRange("A1").values = [["na het typen"]];
      await context.sync();
    }).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect([done, now()]).toEqual([false, null]);
    excel.host.user.leaveEditMode();
    await waiting;
    expect([done, now()]).toEqual([true, "na het typen"]);
  });
});

describe("What an add-in costs", () => {
  test("is counted: round trips, bytes each way, actions, and the code of what failed", async () => {
    await write("x".repeat(1000));
    excel.host.faults.failNext("AccessDenied");
    await write("y");
    const { roundTrips, requestBytes, log } = excel.host.stats;
    expect(roundTrips).toBe(2);
    expect(requestBytes).toBeGreaterThan(1000);
    const waitedFor = log.filter(({ release }) => !release);
    expect(waitedFor.map(({ error }) => error)).toEqual([undefined, "AccessDenied"]);
    expect(log[0]?.actions).toBeGreaterThan(1);
    excel.host.resetStats();
    expect(excel.host.stats).toMatchObject({ roundTrips: 0, requestBytes: 0, responseBytes: 0 });
  });

  test("counts bytes, not letters", async () => {
    await write("é".repeat(1000));
    const { requestBytes: accents } = excel.host.stats;
    excel.host.resetStats();
    await write("e".repeat(1000));
    expect(accents - excel.host.stats.requestBytes).toBe(1000);
  });
});
