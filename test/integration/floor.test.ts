import { FaultDesk } from "./faults/fault-run";
import { USER_JOBS } from "./faults/user-jobs";
import { differences, type SavedContent } from "./saved-content";

const JOBS = USER_JOBS.filter(({ needs }) => needs === undefined);

/**
 * Every job that the oldest Excel can do leaves the same workbook in the oldest Excel that is supported as in the newest, but for merged cells: before
 * ExcelApi 1.13 Excel does not tell what is merged, so they do not grow along with the tasks.
 */

async function workbooksAfter(apiSet: string): Promise<Map<string, SavedContent>> {
  const desk = await FaultDesk.open("voorbeeld-school.xlsx", { apiSet, short: true });
  const after = new Map<string, SavedContent>();
  for (const job of JOBS) after.set(job.name, (await desk.undisturbed(job)).after);
  desk.close();
  return after;
}

test("at ExcelApi 1.9 every job does what it does at 1.17", async () => {
  const newest = await workbooksAfter("1.17");
  const floor = await workbooksAfter("1.9");
  const different = JOBS.flatMap(({ name }) => {
    const keys = Object.keys(differences(newest.get(name)!, floor.get(name)!)).filter(
      (key) => !/ merge /.test(key),
    );
    return keys.length > 0 ? [`${name}: ${keys.slice(0, 5).join(", ")} (${keys.length})`] : [];
  });
  expect(different).toEqual([]);
});
