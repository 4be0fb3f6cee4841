import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FaultDesk, type FaultRun } from "./fault-run";
import { KINDS_OF_FAULT } from "./kinds-of-fault";
import { USER_JOBS } from "./user-jobs";

/** `npm run reliability`: every kind of fault in every round trip of every job; puts the counts in docs/reliability.md. */

const DOCUMENT = join(__dirname, "../../../docs/reliability.md");
const [FROM, TO] = ["<!-- table: npm run reliability -->", "<!-- end of table -->"];

/** What is being tried, until all is done. */
let trying: string | null = "opening";

async function runAll(): Promise<FaultRun[]> {
  const desk = await FaultDesk.open("voorbeeld-school.xlsx", { short: true });
  const runs: FaultRun[] = [];
  for (const job of USER_JOBS) {
    const { trips } = await desk.undisturbed(job);
    for (const fault of KINDS_OF_FAULT) {
      for (let nth = 1; nth <= trips; nth++) {
        trying = `${job.name}, ${fault.name}, round trip ${nth}`;
        const run = await desk.run(job, fault, nth);
        runs.push(run);
        if (run.wrong.length > 0) console.log(JSON.stringify(run));
      }
    }
    console.log(`${job.name}: ${trips} round trips`);
  }
  trying = null;
  desk.close();
  return runs;
}

function table(
  rows: readonly string[],
  of: (run: FaultRun) => string,
  head: string,
  runs: FaultRun[],
): string {
  const lines = rows.map((row) => {
    const mine = runs.filter((run) => of(run) === row);
    const count = (holds: FaultRun["holds"]) => mine.filter((run) => run.holds === holds).length;
    const wrong = mine.filter((run) => run.wrong.length > 0).length;
    return `| ${row} | ${mine.length} | ${count("before")} | ${count("after")} | ${count("something else")} | ${wrong} |`;
  });
  return [
    `| ${head} | runs | as before | done | half, named | wrong |`,
    "| --- | --: | --: | --: | --: | --: |",
    ...lines,
  ].join("\n");
}

async function main(): Promise<void> {
  process.on("unhandledRejection", (error) => {
    throw error;
  });
  // A job that waits for nothing leaves Node nothing to do
  process.on("exit", () => {
    if (trying === null) return;
    console.log(`Stopped at: ${trying}`);
    process.exitCode = 1;
  });
  const runs = await runAll();
  const jobs = table(
    USER_JOBS.map(({ name }) => name),
    ({ job }) => job,
    "job",
    runs,
  );
  const kinds = table(
    KINDS_OF_FAULT.map(({ name }) => name),
    ({ fault }) => fault,
    "kind of fault",
    runs,
  );
  const text = readFileSync(DOCUMENT, "utf8");
  const [before = "", rest = ""] = text.split(FROM);
  const [, after = ""] = rest.split(TO);
  const total = `${runs.length} runs: ${USER_JOBS.length} jobs × ${KINDS_OF_FAULT.length} kinds of fault, in each round trip.`;
  writeFileSync(DOCUMENT, `${before}${FROM}\n\n${total}\n\n${jobs}\n\n${kinds}\n\n${TO}${after}`);
  process.exitCode = runs.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

void main();
