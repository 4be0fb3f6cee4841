import { createHost, type ExcelHost, type HostOptions } from "../host";
import { connectOffice, type ConnectedOffice } from "../node/connect-office";
import { newWorkbook } from "../workbook/open-xlsx";
import type { Sheet } from "../workbook/sheet";

type Batch<T> = (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>;

/** What a test of the stand-in works with: the real office.js on one side, the host on the other. */
export class InExcel {
  private connected: ConnectedOffice | undefined;
  host: ExcelHost = createHost();

  constructor(private readonly options: HostOptions = {}) {}

  async start(): Promise<void> {
    this.host = createHost(this.options);
    this.connected = await connectOffice(this.host);
  }
  stop(): void {
    this.connected?.disconnect();
  }
  /** A new workbook with one empty sheet, "Blad1". */
  renew(): void {
    this.host.store = newWorkbook();
    this.host.faults.clear();
    this.host.undo.reset();
    this.host.editingCell = false;
    this.host.resetStats();
  }

  get office(): ConnectedOffice {
    if (!this.connected) throw new Error("Office.js is not connected yet.");
    return this.connected;
  }

  /** Runs a batch as an add-in does; it gets the active sheet too. */
  run<T>(batch: Batch<T>): Promise<T> {
    return this.office.Excel.run((context) =>
      batch(context, context.workbook.worksheets.getActiveWorksheet()),
    );
  }

  /** The code that a batch fails with; the test fails when it does not. */
  async codeOf(batch: Batch<unknown>): Promise<string> {
    return (await this.failureOf(batch)).code;
  }
  async failureOf(batch: Batch<unknown>): Promise<OfficeExtension.Error> {
    const done = await this.run(async (context, sheet) => {
      await batch(context, sheet);
      await context.sync();
    }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (!(done instanceof this.office.OfficeExtension.Error))
      throw new Error("The batch did not fail in Office.");
    return done;
  }

  /** Loads something of an object and answers with it. */
  async read<T extends OfficeExtension.ClientObject, R>(
    object: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
    properties: string,
    of: (loaded: T) => R,
  ): Promise<R> {
    return this.run(async (context, sheet) => {
      const loaded = object(sheet, context);
      context.load(loaded, properties);
      await context.sync();
      return of(loaded);
    });
  }

  values(address: string): Promise<unknown[][]> {
    return this.read(
      (sheet) => sheet.getRange(address),
      "values",
      (range) => range.values as unknown[][],
    );
  }
  formulas(address: string): Promise<unknown[][]> {
    return this.read(
      (sheet) => sheet.getRange(address),
      "formulas",
      (range) => range.formulas as unknown[][],
    );
  }
  async write(address: string, values: unknown): Promise<void> {
    await this.run(async (context, sheet) => {
      sheet.getRange(address).values = values as never;
      await context.sync();
    });
  }

  /** Saves the workbook as a file and opens that file in its place. */
  async saveAndOpen(): Promise<void> {
    await this.host.openXlsx(await this.host.saveXlsx());
  }
  sheet(name = "Blad1"): Sheet {
    const sheet = this.host.store.sheetNamed(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }
}

/** For the tests of a file: one office.js for all, a new workbook for each. */
export function useExcel(options?: HostOptions): InExcel {
  const excel = new InExcel(options);
  beforeAll(() => excel.start());
  beforeEach(() => excel.renew());
  afterAll(() => excel.stop());
  return excel;
}
