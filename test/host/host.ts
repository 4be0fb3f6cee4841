import { rangeObject } from "./api/objects";
import { workbookObject } from "./api/workbook";
import "./api";
import { Events, type RichApiEvent } from "./events";
import { failureOf, Faults, type Fault } from "./faults";
import { ApiFailure, HostFailure, HOST_CODES, apiNotFound, itemNotFound } from "./protocol/failure";
import type { Host } from "./protocol/host-interface";
import { UndoStack, type Platform } from "./undo";
import { processRequest, type Roots } from "./protocol/process";
import { ActionKind, type RequestBody, type ResponseBody } from "./protocol/request";
import { UserActions } from "./user-actions";
import { calculate } from "./workbook/calculate";
import { newWorkbook, openXlsx } from "./workbook/open-xlsx";
import { saveXlsx } from "./workbook/save-xlsx";
import type { RangeRef, WorkbookStore } from "./workbook/workbook";

export interface HostOptions {
  /** The newest ExcelApi requirement set this Excel has, such as "1.9". Default "1.17". */
  apiSet?: string;
  /** Display and number language. Default "nl-BE". */
  locale?: string;
  /** Excel for a mailbox that may only look: every change is refused. */
  readOnly?: boolean;
  /** Default "web". */
  platform?: Platform;
}

/** One request and its answer, as counted. */
export interface RoundTrip {
  requestBytes: number;
  responseBytes: number;
  actions: number;
  /** Nothing but Office.js ending an Excel.run that is over: its undo group, its ranges; nobody waits for it. */
  release: boolean;
  /** The code it ended with, when it failed. */
  error?: string;
}

/** What the add-in cost since the last reset: what it waited for. */
export interface HostStats {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Every round trip, also those that nobody waited for. */
  readonly log: readonly RoundTrip[];
}

/** Excel refuses more than this in one request or response. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
const PARTWAY = "This action failed on purpose, those before it did not.";
/** Flag of a request that rather waits than fails while a cell is being edited. */
const WAIT_FOR_CELL_EDIT = 64;

/**
 * Excel, for an add-in: a workbook, and the requests that Office.js sends about it. Knows no transport;
 * the frame and the Node connection hand it the text of each request.
 */
export class ExcelHost implements Host {
  store: WorkbookStore = newWorkbook();
  readonly events = new Events();
  readonly user = new UserActions(this);
  readonly faults = new Faults();
  readonly apiSet: string;
  readonly locale: string;
  readonly readOnly: boolean;
  readonly platform: Platform;
  readonly undo: UndoStack;
  /** false: the user looks at another workbook, which some calls cannot bear. */
  inFront = true;
  private revision = 0;
  private log: RoundTrip[] = [];
  private requests = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly references = new Map<string, RangeRef>();
  private lastReference = 0;
  private readonly changeListeners = new Set<() => void>();
  private readonly afterCellEdit: (() => void)[] = [];
  private cellIsEdited = false;

  constructor(options: HostOptions = {}) {
    this.apiSet = options.apiSet ?? "1.17";
    this.locale = options.locale ?? "nl-BE";
    this.readOnly = options.readOnly ?? false;
    this.platform = options.platform ?? "web";
    this.undo = new UndoStack(this.platform);
  }

  /** Opens another workbook in place of the present one. */
  async openXlsx(bytes: Uint8Array): Promise<void> {
    this.store = await openXlsx(bytes);
    this.references.clear();
    this.changed();
  }

  async saveXlsx(): Promise<Uint8Array> {
    this.calculated();
    return saveXlsx(this.store);
  }

  /**
   * Answers one request body with a response body, both JSON text. Rejects with a HostFailure when the
   * request as a whole is refused. Requests are carried out one after the other.
   */
  process(requestBody: string, flags = 0): Promise<string> {
    this.requests += 1;
    const request = JSON.parse(requestBody) as RequestBody;
    const trip: RoundTrip = {
      requestBytes: byteLength(requestBody),
      responseBytes: 0,
      actions: request.Actions.length,
      release: isRelease(request),
    };
    this.log.push(trip);
    const faults = trip.release ? this.faults.ofReleases : this.faults.take();
    const silence = faults.find((fault) => fault.kind === "noAnswer");
    if (silence && !silence.carriedOut) return new Promise(() => {});
    const answer = this.queue.then(() => this.answer(request, flags, faults, trip));
    this.queue = answer.catch(() => undefined);
    return silence ? new Promise(() => {}) : answer;
  }

  get stats(): HostStats {
    const waitedFor = this.log.filter((trip) => !trip.release);
    const sum = (of: (trip: RoundTrip) => number): number =>
      waitedFor.reduce((total, trip) => total + of(trip), 0);
    return {
      roundTrips: waitedFor.length,
      requestBytes: sum((trip) => trip.requestBytes),
      responseBytes: sum((trip) => trip.responseBytes),
      log: this.log,
    };
  }

  resetStats(): void {
    this.log = [];
  }

  /** Raw events for a transport to pass on. Returns how to stop. */
  onEvent(listener: (event: RichApiEvent) => void): () => void {
    return this.events.listen(listener);
  }

  /** Called after anything in the workbook changed, for whoever shows it. */
  onChange(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  /** Something is different now; values are worked out when next read. */
  changed(): void {
    this.revision += 1;
    for (const listener of this.changeListeners) listener();
  }

  /** Resolves when every request is answered and every event delivered. */
  async idle(): Promise<void> {
    // Office.js lets go of ranges in a request of its own, soon after the answer that someone waited for
    for (let quiet = 0, seen = -1; quiet < 3; quiet = this.requests === seen ? quiet + 1 : 0) {
      seen = this.requests;
      await this.queue;
      this.events.flush();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Brings formulas up to date; call before values are shown. */
  calculated(): WorkbookStore {
    if (this.store.dirty && this.store.calculation === "automatic") this.calculateNow();
    return this.store;
  }

  calculateNow(): void {
    this.store.dirty = false;
    calculate(this.store);
  }

  get editingCell(): boolean {
    return this.cellIsEdited;
  }
  set editingCell(editing: boolean) {
    this.cellIsEdited = editing;
    if (!editing) for (const go of this.afterCellEdit.splice(0)) go();
  }

  /** Keeps a range by an id; it moves with its cells from now on. */
  keepReference(range: RangeRef): string {
    for (const [id, known] of this.references) if (known === range) return id;
    this.lastReference += 1;
    const id = `{reference-${this.lastReference}}`;
    this.references.set(id, range);
    return id;
  }
  dropReference(id: string): void {
    this.references.delete(id);
  }
  referenceOf(range: RangeRef): string | undefined {
    for (const [id, known] of this.references) if (known === range) return id;
    return undefined;
  }
  get trackedRanges(): Iterable<RangeRef> {
    return this.references.values();
  }
  trackedRange(id: string): RangeRef | undefined {
    const range = this.references.get(id);
    return range?.gone ? undefined : range;
  }

  private readonly roots: Roots = {
    root: () => workbookObject(this.store),
    byReference: (id) => {
      const range = this.trackedRange(id);
      if (!range) throw itemNotFound("The object that this refers to no longer exists.");
      return rangeObject(range);
    },
    newObject: (name) => {
      throw apiNotFound(name);
    },
  };

  private async answer(
    request: RequestBody,
    flags: number,
    faults: Fault[],
    trip: RoundTrip,
  ): Promise<string> {
    try {
      for (const fault of faults) {
        if (fault.kind === "held") {
          fault.begin();
          await fault.until;
        }
        if (fault.kind === "meanwhile") fault.act();
      }
      if (trip.requestBytes > PAYLOAD_LIMIT) throw new HostFailure(HOST_CODES.requestTooLarge);
      if (this.cellIsEdited) {
        if ((flags & WAIT_FOR_CELL_EDIT) === 0) throw new HostFailure(HOST_CODES.editingCell);
        await new Promise<void>((resolve) => this.afterCellEdit.push(resolve));
      }
      const response = this.carryOut(request, faults, await filesIn(request));
      if (response.Error) trip.error = response.Error.Code;
      const text = JSON.stringify(response);
      trip.responseBytes = byteLength(text);
      if (trip.responseBytes > PAYLOAD_LIMIT) throw new HostFailure(HOST_CODES.responseTooLarge);
      for (const fault of faults) if (fault.kind === "failAfter") throw failureOf(fault.code);
      return text;
    } catch (error) {
      trip.error ??= isFailure(error) ? String(error.code) : String(error);
      if (error instanceof ApiFailure) return JSON.stringify(failed(error));
      throw error;
    }
  }

  private carryOut(request: RequestBody, faults: Fault[], files: Map<string, WorkbookStore>): ResponseBody {
    for (const fault of faults) if (fault.kind === "fail") throw failureOf(fault.code, fault.message);
    const before = this.revision;
    const response = this.carriedOut(request, faults, files);
    if (this.revision !== before) this.undo.record("add-in");
    return response;
  }

  private carriedOut(request: RequestBody, faults: Fault[], files: Map<string, WorkbookStore>): ResponseBody {
    const call = { host: this, file: (base64: string) => files.get(base64) };
    const partway = faults.find((fault) => fault.kind === "failPartway");
    if (!partway) return processRequest(request, this.roots, call);
    const count = Math.floor(request.Actions.length * partway.share);
    const done = processRequest({ ...request, Actions: request.Actions.slice(0, count) }, this.roots, call);
    return done.Error
      ? done
      : { ...failed(new ApiFailure(partway.code, PARTWAY), count), Results: done.Results };
  }
}

/** Files are read before the request is carried out, which waits for nothing. */
async function filesIn({ Actions }: RequestBody): Promise<Map<string, WorkbookStore>> {
  const files = new Map<string, WorkbookStore>();
  for (const { Name, ArgumentInfo } of Actions) {
    const [text] = Name === "InsertWorksheetsFromBase64" ? (ArgumentInfo?.Arguments ?? []) : [];
    if (typeof text !== "string") continue;
    const file = await openBase64(text);
    if (file) files.set(text, file);
  }
  return files;
}

/** undefined when the text is no file that can be read, whatever is wrong with it. */
async function openBase64(text: string): Promise<WorkbookStore | undefined> {
  try {
    return await openXlsx(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const AFTER_THE_JOB = ["_RemoveReference", "_EndUndoGroup"];

const isRelease = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ Name }) => AFTER_THE_JOB.includes(Name)) &&
  Actions.every(
    ({ Name, ActionType }) => AFTER_THE_JOB.includes(Name) || ActionType === ActionKind.Instantiate,
  );

const isFailure = (error: unknown): error is HostFailure | ApiFailure =>
  error instanceof HostFailure || error instanceof ApiFailure;

function failed({ code, message }: ApiFailure, actionIndex = 0): ResponseBody {
  return {
    Results: [],
    Error: { Code: code, Message: message, Location: "", ActionIndex: actionIndex, HttpStatusCode: 400 },
  };
}

export function createHost(options?: HostOptions): ExcelHost {
  return new ExcelHost(options);
}

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;
