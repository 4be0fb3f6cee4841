import fc from "../property";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { cellAddress } from "../../src/model/cell";
import type { WorkbookPort } from "../../src/port/workbook-port";
import type { ExcelHost } from "../host/host";
import { ApiFailure } from "../host/protocol/failure";
import { openInExcel } from "./open-workbook";
import { differences, openContent, type SavedContent } from "./saved-content";
import { workbookFile } from "./small-workbook";

/**
 * Any sequence of analysing, making and removing, while the user and a colleague work on the sheets that we made: what they
 * typed there stays in the workbook until they delete its sheet or row themselves, and their own sheets change in nothing.
 * FUZZ_RUNS=500 tries more, FUZZ_SEED=… others.
 */

const OWN_SHEETS = ["Huidige situatie", "Streefdoel", "Notities"];
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 15);
const SEED = Number(process.env["FUZZ_SEED"] ?? 20261129);

type Step =
  | { what: "analyse" | "make" | "remove" | "both" }
  /** While the n-th request of an analysis is on its way. */
  | { what: "meanwhile"; nth: number; row: number; column: number }
  | { what: "colleague" | "type"; sheet: number; row: number; column: number }
  | { what: "insertRow" | "insertColumn" | "deleteRow" | "sort"; sheet: number; row: number; column: number }
  | { what: "delete" | "rename" | "move" | "nameOver"; sheet: number }
  | { what: "task"; row: number };

const sheet = fc.nat(6);
const row = fc.oneof(
  { weight: 4, arbitrary: fc.nat(40) },
  { weight: 1, arbitrary: fc.integer({ min: 41, max: 400 }) },
);
const column = fc.oneof(
  { weight: 4, arbitrary: fc.nat(9) },
  { weight: 1, arbitrary: fc.integer({ min: 10, max: 30 }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constantFrom("analyse" as const, "analyse" as const, "make" as const, "both" as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("remove" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant("meanwhile" as const),
      nth: fc.integer({ min: 1, max: 5 }),
      row,
      column,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constantFrom("colleague" as const, "type" as const),
      sheet,
      row,
      column,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom(
        "insertRow" as const,
        "insertColumn" as const,
        "deleteRow" as const,
        "sort" as const,
      ),
      sheet,
      row: fc.nat(30),
      column: fc.nat(9),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom("delete" as const, "rename" as const, "move" as const, "nameOver" as const),
      sheet,
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("task" as const), row: fc.nat(3) }) },
);

/** As of another person, or of the ribbon: nothing is shared but the workbook. */
async function otherPort(): Promise<WorkbookPort> {
  let port: WorkbookPort | undefined;
  await jest.isolateModulesAsync(async () => {
    port = (await import("../../src/excel/excel-workbook")).createExcelWorkbook();
  });
  return port!;
}

class Trial {
  readonly told: string[] = [];
  /** What was typed on sheets that are not the user's own, and was not deleted by themselves. */
  private notes: string[] = [];
  private count = 0;

  constructor(
    private readonly host: ExcelHost,
    private readonly port: WorkbookPort,
    private readonly other: WorkbookPort,
  ) {}

  private get generated(): string[] {
    return this.host.store.sheets.map(({ name }) => name).filter((name) => !OWN_SHEETS.includes(name));
  }

  private sheetAt(number: number): string | null {
    return this.generated[number % Math.max(1, this.generated.length)] ?? null;
  }

  textsOn(name: string): string[] {
    const { rows } = this.host.store.sheetNamed(name)!;
    return [...rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => String(value ?? "")));
  }

  private noteTexts(): string[] {
    return this.host.store.sheets
      .flatMap(({ name }) => this.textsOn(name))
      .filter((text) => text.startsWith("nota "));
  }

  ownContent(): SavedContent {
    return new Map(
      [...openContent(this.host)].filter(([key]) => OWN_SHEETS.some((name) => key.startsWith(`${name}!`))),
    );
  }

  /** What the user does in Excel; they see for themselves what goes by it. */
  private byUser(act: () => void): void {
    const before = new Set(this.noteTexts());
    try {
      act();
    } catch (error) {
      // Excel tells them that it cannot be done
      if (!(error instanceof ApiFailure)) throw error;
      this.told.push("(refused)");
    }
    const after = new Set(this.noteTexts());
    this.notes = this.notes.filter((note) => after.has(note) || !before.has(note));
  }

  private type(name: string, place: { row: number; column: number }, byColleague: boolean): void {
    const note = `nota ${++this.count}`;
    this.byUser(() => {
      if (byColleague) this.host.user.typeAsCoauthor(name, cellAddress(place), note);
      else this.host.user.type(name, cellAddress(place), note);
    });
    if (this.textsOn(name).includes(note)) this.notes.push(note);
  }

  private async job(work: () => Promise<unknown>): Promise<void> {
    const own = this.ownContent();
    await work();
    await this.host.idle();
    this.host.faults.clear();
    expect(differences(own, this.ownContent())).toEqual({});
    expect(OWN_SHEETS.filter((name) => !this.host.store.sheetNamed(name))).toEqual([]);
    expect(this.noteTexts().sort()).toEqual([...this.notes].sort());
  }

  private async doJob(one: Exclude<Step, { sheet: number }>): Promise<void> {
    const { user } = this.host;
    switch (one.what) {
      case "analyse":
        return this.job(() => this.port.analyse());
      case "both":
        return this.job(() => Promise.all([this.port.analyse(), this.other.analyse()]));
      case "make":
        return this.job(() => this.port.makeSheets({ kinds: ["jobDescriptions", "agreements", "data"] }));
      case "meanwhile":
        this.host.faults.beforeNth(one.nth, () => {
          if (this.host.store.sheetNamed("Samenvatting")) this.type("Samenvatting", one, true);
        });
        return this.job(() => this.port.analyse());
      case "remove": {
        const opened = await this.port.open();
        if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
        // The question names these sheets, and what is on them goes with them
        const going = opened.value.generatedSheets;
        const onThem = new Set(going.flatMap(({ sheetName }) => this.textsOn(sheetName)));
        this.notes = this.notes.filter((note) => !onThem.has(note));
        return this.job(() => this.port.removeGeneratedSheets(going.map(({ sheetId }) => sheetId)));
      }
      case "task":
        return this.byUser(() => user.type("Huidige situatie", `E${one.row + 2}`, String((this.count += 1))));
    }
  }

  async do(one: Step): Promise<void> {
    this.told.push(JSON.stringify(one));
    const { user } = this.host;
    if (!("sheet" in one)) return this.doJob(one);
    const name = this.sheetAt(one.sheet);
    if (name === null) return;
    switch (one.what) {
      case "type":
      case "colleague":
        return this.type(name, one, one.what === "colleague");
      case "insertRow":
        return this.byUser(() => user.insertRows(name, one.row));
      case "insertColumn":
        return this.byUser(() => user.insertColumns(name, one.column));
      case "deleteRow":
        return this.byUser(() => user.deleteRows(name, one.row));
      case "sort":
        return this.byUser(() =>
          user.sort(name, `A${one.row + 1}:H${one.row + 8}`, one.column % 8, one.column % 2 === 0),
        );
      case "delete":
        return this.byUser(() => user.deleteSheet(name));
      case "rename":
        return this.byUser(() => user.renameSheet(name, `${name.slice(0, 20)} ${++this.count}`));
      case "move":
        return this.byUser(() => user.moveSheet(name, one.sheet % this.host.store.sheets.length));
      case "nameOver": {
        // Cut and paste takes a hidden name along, to a sheet of the user's
        const marks = this.host.store.names.filter((mark) => /^takenwijzer_/i.test(mark.name));
        const mark = marks[one.sheet % Math.max(1, marks.length)];
        if (mark) mark.refersTo = "=Notities!$A$1:$B$2";
      }
    }
  }

  /** Whatever happened, one more analysis ends well. */
  async endsWell(): Promise<void> {
    await this.job(async () => {
      const outcome = await this.port.analyse();
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      expect(this.textsOn(outcome.value.summarySheet)).toContain("Te beslissen");
    });
  }
}

test("whatever is done on the generated sheets in between, nothing that was typed is lost, and own sheets stay as they are", async () => {
  const headers = ["Cluster", "Omschrijving", "SG", "School", "An Peeters", "Jan Claes"];
  const tasks = [
    ["Beheer", "Accounts aanmaken", "x", "", 2, ""],
    ["Beheer", "Toestellen herstellen", "", "x", "", 1.5],
    ["Beleid", "Visietekst schrijven", "", "x", "", ""],
    ["Beleid", "Nascholing regelen", "x", "", 1, 1],
  ];
  const bytes = await workbookFile(
    { name: "Huidige situatie", rows: [headers, ...tasks] },
    { name: "Streefdoel", rows: [headers, ...tasks.slice(0, 3)] },
    { name: "Notities", rows: [["van mij"], ["en van mij"]] },
  );
  const other = await otherPort();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { host, close } = await openInExcel(bytes);
      const trial = new Trial(host, createExcelWorkbook(), other);
      try {
        await trial.do({ what: "analyse" });
        for (const one of steps) await trial.do(one);
        await trial.endsWell();
      } catch (error) {
        (error as Error).message = `${trial.told.join("\n")}\n${(error as Error).message}`;
        throw error;
      } finally {
        await host.idle();
        close();
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
