import { type Found, rollback } from "../../../src/excel/rollback";
import { KnownProblem, problemOf } from "../../../src/port/problem";

const failure = new KnownProblem({ code: "connectionLost", detail: "first", retry: true });

async function saidAfter(look: () => Promise<Found<string>>): Promise<string> {
  try {
    return `done: ${await rollback(failure, look)}`;
  } catch (error) {
    const { code, detail } = problemOf(error);
    return `${code}: ${detail}`;
  }
}

describe("after a request that failed", () => {
  test("all of it there: it is done", async () => {
    expect(await saidAfter(async () => ({ done: "all", value: "id 7" }))).toBe("done: id 7");
  });

  test("nothing of it there: what failed is told", async () => {
    expect(await saidAfter(async () => ({ done: "none" }))).toBe("connectionLost: first");
  });

  test("a part of it there: that is taken back, and what failed is told", async () => {
    const undo = jest.fn(async () => undefined);
    expect(await saidAfter(async () => ({ done: "part", undo }))).toBe("connectionLost: first");
    expect(undo).toHaveBeenCalledTimes(1);
  });

  test("a part of it there that cannot be taken back: it is said to be half done", async () => {
    const undo = () => Promise.reject(new KnownProblem({ code: "busy", detail: "second", retry: true }));
    expect(await saidAfter(async () => ({ done: "part", undo }))).toBe("halfWritten: first; then: second");
    expect(await saidAfter(async () => ({ done: "part", undo: null }))).toBe("halfWritten: first");
  });

  test("it cannot be told: nothing is touched, and it is said to be half done", async () => {
    expect(await saidAfter(async () => ({ done: "unclear" }))).toBe("halfWritten: first");
  });

  test("looking fails too: the first failure is told, with the second for support", async () => {
    const look = () => Promise.reject(new KnownProblem({ code: "noReply", detail: "second", retry: true }));
    expect(await saidAfter(look)).toBe("connectionLost: first; then: second");
  });

  test("a better reason than Excel's own is told instead", async () => {
    const why = new KnownProblem({ code: "sheetGone", sheetName: "Streefdoel", retry: false });
    expect(await saidAfter(async () => ({ done: "none", why }))).toBe("sheetGone: ");
  });
});
