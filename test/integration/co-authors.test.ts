import { FaultDesk, FOREIGN_TEXT, type ForeignAct } from "./faults/fault-run";
import { USER_JOBS } from "./faults/user-jobs";

/**
 * Someone else is at work between any two round trips of what the user does: what they typed stays, the job is done all the same or
 * the pane says why not, and nothing is half done. Here each job meets each act in one of its round trips; in all with ALL_TRIPS=1.
 */

const CURRENT = "Huidige situatie";
const TARGET = "Streefdoel";

const ACTS: ForeignAct[] = [
  {
    name: "types on another sheet",
    commutes: true,
    act: ({ user }) => user.typeAsCoauthor("Takenoverzicht", "Z30", FOREIGN_TEXT),
  },
  {
    name: "inserts a row above the table",
    commutes: true,
    act: ({ user }) => {
      user.insertRows(CURRENT, 1);
      user.typeAsCoauthor("Takenoverzicht", "Z2", FOREIGN_TEXT);
    },
  },
  {
    name: "deletes an empty row above the table",
    commutes: true,
    act: ({ user }) => {
      user.deleteRows(CURRENT, 1);
      user.typeAsCoauthor("Takenoverzicht", "Z2", FOREIGN_TEXT);
    },
  },
  {
    name: "fills in every cell of the first tasks that is empty",
    commutes: false,
    act: ({ user, store }) => {
      const sheet = store.sheetNamed(CURRENT)!;
      for (let row = 5; row < 9; row++)
        for (let column = 3; column < 11; column++)
          if ((sheet.cell(row, column)?.value ?? null) === null)
            user.typeAsCoauthor(CURRENT, `${String.fromCharCode(65 + column)}${row + 1}`, FOREIGN_TEXT);
    },
  },
  {
    name: "renames the sheet",
    commutes: false,
    act: ({ user }) => {
      user.typeAsCoauthor(CURRENT, "Z8", FOREIGN_TEXT);
      user.renameSheet(CURRENT, "Huidige toestand");
    },
  },
  {
    name: "deletes the target",
    commutes: false,
    act: ({ user, store }) => {
      user.typeAsCoauthor("Richtlijnen", "Z30", FOREIGN_TEXT);
      if (store.sheetNamed(TARGET)) user.deleteSheet(TARGET);
    },
  },
  {
    name: "deletes the target and types on the current sheet",
    commutes: false,
    act: ({ user, store }) => {
      user.typeAsCoauthor(CURRENT, "Z8", FOREIGN_TEXT);
      if (store.sheetNamed(TARGET)) user.deleteSheet(TARGET);
    },
  },
];

/** A copy is made of the sheet as it is at that moment. */
const COPIES = ["add a school", "start a target"];
/** What was written on one sheet, while someone typed there too and another went away, is named as half done. */
const mayBeHalf = ({ name }: ForeignAct) => name === "deletes the target and types on the current sheet";

let desk: FaultDesk;
beforeAll(async () => {
  desk = await FaultDesk.open("voorbeeld-school.xlsx", { short: true });
});
afterAll(() => desk.close());

test.each(USER_JOBS.map((job, at) => ({ job, at, name: job.name })))("$name", async ({ job, at }) => {
  const { trips } = await desk.undisturbed(job);
  const wrong: string[] = [];
  for (const [number, act] of ACTS.entries()) {
    for (let nth = 1; nth <= trips; nth++) {
      if (!process.env["ALL_TRIPS"] && nth !== ((number + at) % trips) + 1) continue;
      const commutes = act.commutes && !COPIES.includes(job.name);
      for (const what of await desk.overtaken(job, { ...act, commutes }, nth))
        if (what !== "half done" || !mayBeHalf(act))
          wrong.push(`${act.name}, before round trip ${nth}: ${what}`);
    }
  }
  expect(wrong).toEqual([]);
});
