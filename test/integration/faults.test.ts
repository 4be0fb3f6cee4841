import { FaultDesk } from "./faults/fault-run";
import { KINDS_OF_FAULT } from "./faults/kinds-of-fault";
import { USER_JOBS } from "./faults/user-jobs";

/**
 * Every round trip can fail, in every way. Afterwards the workbook holds what it held before or what was asked, or the pane says
 * what is half done; the same job succeeds when tried again; and undo leaves the workbook as it was.
 * All of them run with `npm run reliability`; here each job meets a quarter of the kinds of fault, each in one of its round trips.
 */
let desk: FaultDesk;
beforeAll(async () => {
  desk = await FaultDesk.open("voorbeeld-school.xlsx", { short: true });
});
afterAll(() => desk.close());

test.each(USER_JOBS.map((job, at) => ({ job, at, name: job.name })))("$name", async ({ job, at }) => {
  const { trips } = await desk.undisturbed(job);
  const wrong: string[] = [];
  for (const [number, fault] of KINDS_OF_FAULT.entries()) {
    if ((number + at) % 4 !== 0) continue;
    const run = await desk.run(job, fault, ((number + at) % trips) + 1);
    wrong.push(...run.wrong.map((what) => `${fault.name}, round trip ${run.nth}: ${what}`));
  }
  expect(wrong).toEqual([]);
});
