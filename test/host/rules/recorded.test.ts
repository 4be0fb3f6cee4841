import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONTRACT } from "../../../src/excel/self-test/contract";
import type { SelfTestReport } from "../../../src/port/self-test";

const FOLDER = join(__dirname, "../recorded");
const reports = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

/** The rules that the stand-in keeps and the Excel of the report does not, with what that answered. */
function disagreements({ rules }: Pick<SelfTestReport, "rules">): unknown[] {
  const known = new Set(CONTRACT.map(({ rule }) => rule));
  return rules
    .filter(({ name, outcome }) => known.has(name) && (outcome === "different" || outcome === "failed"))
    .map(({ name, got }) => [name, got]);
}

test("a report that disagrees with the stand-in is told rule by rule", () => {
  const [first, second] = CONTRACT.map(({ rule }) => rule);
  const result = (name: string, outcome: "ok" | "different", got?: unknown) => ({
    name,
    outcome,
    got,
    roundTrips: 1,
    milliseconds: 1,
  });
  expect(
    disagreements({ rules: [result(first ?? "", "ok"), result(second ?? "", "different", "x")] }),
  ).toEqual([[second, "x"]]);
});

if (reports.length === 0) {
  test("no real Excel has been recorded yet", () => {
    process.stderr.write(
      "No report of a real Excel is in test/host/recorded: the stand-in is held to documentation alone.\n",
    );
    expect(reports).toEqual([]);
  });
} else {
  test.each(reports)("the Excel of %s agrees with the stand-in", (name) => {
    expect(disagreements(JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as SelfTestReport)).toEqual([]);
  });
}
