import {
  INITIAL_LIST,
  isFolded,
  isKept,
  listReducer,
  type ListAction,
} from "../../../../../src/taskpane/tasks/list/list-state";
import { NO_FILTER } from "../../../../../src/taskpane/tasks/list/task-filter";

const after = (...actions: ListAction[]) => actions.reduce(listReducer, INITIAL_LIST);
const ORDER = ["a", "b", "c", "d", "e"];
const open: ListAction = { type: "filtered", filter: { ...NO_FILTER, switches: ["open"] } };
const grid = (keys: string[], typing = false): ListAction => ({ type: "selectedInGrid", keys, typing });

test("tasks that were worked on stay in view until the filter changes; the open one stays after that too", () => {
  const worked = after(open, { type: "opened", key: "a" }, { type: "opened", key: "b" });
  expect(["a", "b", "c"].map((key) => isKept(worked, key))).toEqual([true, true, false]);
  const filtered = listReducer(worked, { type: "filtered", filter: NO_FILTER });
  expect(["a", "b"].map((key) => isKept(filtered, key))).toEqual([false, true]);
});

test("a folded cluster opens while something is searched", () => {
  const folded = after({ type: "folded", cluster: "Technisch" });
  expect(isFolded(folded, "Technisch")).toBe(true);
  expect(isFolded(listReducer(folded, open), "Technisch")).toBe(false);
  expect(isFolded(listReducer(folded, { type: "folded", cluster: "Technisch" }), "Technisch")).toBe(false);
});

describe("choosing several", () => {
  const chosen = (...actions: ListAction[]) => [...after(...actions).chosen].sort();

  test("one by one, again takes it out", () => {
    expect(
      chosen({ type: "chosen", key: "a" }, { type: "chosen", key: "c" }, { type: "chosen", key: "a" }),
    ).toEqual(["c"]);
  });

  test.each([
    ["d", ["b", "c", "d"]],
    ["a", ["a", "b"]],
    ["b", ["b"]],
  ])("a range from b to %s", (key, expected) => {
    expect(chosen({ type: "chosen", key: "b" }, { type: "rangeChosen", key, order: ORDER })).toEqual(
      expected,
    );
  });

  test("a range without a start is that one task, and starts there", () => {
    const range = (key: string): ListAction => ({ type: "rangeChosen", key, order: ORDER });
    expect(chosen(range("c"))).toEqual(["c"]);
    expect(chosen(range("c"), range("e"))).toEqual(["c", "d", "e"]);
  });

  test("ending it forgets the choice", () => {
    const ended = after({ type: "chosen", key: "a" }, { type: "choosing", on: false });
    expect(ended).toMatchObject({ choosing: false, rangeStart: null });
    expect(ended.chosen.size).toBe(0);
  });

  test("chosen tasks stay in view when they no longer pass the filter", () => {
    expect(isKept(after({ type: "allChosen", keys: ["a", "b"], on: true }, open), "b")).toBe(true);
  });
});

describe("what is selected in Excel", () => {
  test("one row opens its task", () => {
    expect(after(grid(["b"])).open).toBe("b");
  });

  test("while something is typed the open task stays", () => {
    expect(after({ type: "opened", key: "a" }, grid(["b"], true)).open).toBe("a");
  });

  test("no row leaves all as it is", () => {
    expect(after({ type: "opened", key: "a" }, grid([])).open).toBe("a");
  });

  test("several rows are chosen for as long as they are selected", () => {
    const several = after(grid(["b", "c"]));
    expect([...several.chosen]).toEqual(["b", "c"]);
    const one = listReducer(several, grid(["d"]));
    expect(one).toMatchObject({ choosing: false, open: "d" });
    expect(one.chosen.size).toBe(0);
  });

  test("a choice made in the pane is not lost by a look at the grid", () => {
    const kept = after({ type: "chosen", key: "a" }, grid(["d"]));
    expect([...kept.chosen]).toEqual(["a"]);
    expect(kept.open).toBeNull();
  });
});
