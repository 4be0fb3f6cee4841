/** Every way in which work with Excel can fail, by code; the pane has a sentence for each in nl and en. */
export const PROBLEM_CODES = [
  "cellEditMode", // a cell is being edited in Excel
  "protectedSheet",
  "protectedWorkbook",
  "readOnly",
  "sheetGone", // the sheet was deleted or renamed away
  "taskMoved", // the row is no longer that task
  "changedMeanwhile", // someone else changed the cell
  "overwritten", // someone else had just filled the cell in, and Excel could not put that back
  "halfWritten", // Excel did a part of it, and could not take that back
  "notInFront", // another workbook, or none, is before the user
  "notNow", // a cell is being edited, or something else is going on
  "filtered", // a filter hides cells that would change
  "noRoom", // something stands at the edge of the sheet, so that nothing can come in
  "inTheWay", // merged cells, a table or a PivotTable
  "nameTaken",
  "headingTaken", // a column of the same Excel table has that heading
  "fileRefused", // what the file holds, Excel does not copy here
  "sheetsInDoubt", // new sheets may be of the file that failed, or of someone else
  "formulaCell", // a formula stands where we would write
  "tooLarge",
  "busy",
  "connectionLost",
  "noReply",
  "unsupported", // this Excel is too old for it
  "cancelled",
  "noTaskOverview",
  "unknown",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

export interface Problem {
  code: ProblemCode;
  /** Sheet and cell where it happened, as the user knows them ("Huidige situatie", "D12"). */
  sheetName?: string;
  address?: string;
  /** What stands there now, where that is not what was expected. */
  now?: string;
  /** For support only, in the "details" fold: Excel's own code and message. */
  detail: string;
  /** The same action may succeed when tried again. */
  retry: boolean;
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** Thrown inside excel/ where the cause is known; never leaves the folder (see run-excel). */
export class KnownProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Omit<Problem, "detail"> & { detail?: string }) {
    super(problem.detail ?? problem.code);
    this.problem = { detail: "", ...problem };
  }
}

const RETRY: readonly ProblemCode[] = [
  "cellEditMode",
  "protectedSheet",
  "protectedWorkbook",
  "busy",
  "connectionLost",
  "noReply",
  "tooLarge",
  "halfWritten",
  "notInFront",
  "notNow",
  "filtered",
  "noRoom",
  "inTheWay",
  "nameTaken",
  "unknown",
];

/**
 * Excel's error codes (OfficeExtension.Error.code), as documented under "Application-specific error handling", and webpack's for
 * a part of the pane that could not be fetched.
 */
const CODES: Record<string, ProblemCode> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  InvalidOperation: "notNow",
  InactiveWorkbook: "notInFront",
  InvalidSelection: "notInFront",
  FilteredRangeConflict: "filtered",
  NonBlankCellOffSheet: "noRoom",
  InsertDeleteConflict: "inTheWay",
  MergedRangeConflict: "inTheWay",
  PivotTableRangeConflict: "inTheWay",
  ItemAlreadyExists: "nameTaken",
  BadPassword: "protectedSheet",
  AccessDenied: "protectedSheet",
  ProtectedRange: "protectedSheet",
  MemoryLimitReached: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RichApiRequestPayloadSizeLimitExceeded: "tooLarge",
  ItemNotFound: "sheetGone",
  InvalidReference: "sheetGone",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  UnsupportedFeature: "unsupported",
  UndoNotSupported: "unsupported",
  Conflict: "busy",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  TooManyRequests: "busy",
  ServerBusy: "busy",
  ServiceNotAvailable: "connectionLost",
  ConnectionFailure: "connectionLost",
  CHUNK_LOAD_FAILED: "connectionLost",
  Unauthenticated: "connectionLost",
  OfflineAccessDenied: "connectionLost",
  HostRestartNeeded: "connectionLost",
  ReadOnly: "readOnly",
  FileReadOnly: "readOnly",
  PermissionDenied: "readOnly",
};

/** The outcome code for whatever was thrown while talking to Excel. */
export function problemOf(error: unknown): Problem {
  if (error instanceof KnownProblem) return error.problem;
  if (error instanceof DOMException && error.name === "AbortError") {
    return { code: "cancelled", detail: "", retry: false };
  }
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const known = CODES[String(code)] ?? "unknown";
  const location = (error as { debugInfo?: { errorLocation?: string } } | null)?.debugInfo?.errorLocation;
  const detail = [code, message ?? error, location].filter(Boolean).join(" · ");
  return { code: known, detail, retry: RETRY.includes(known) };
}

/** The first problem, with for support what went wrong after it. */
export function withDetailOf(first: unknown, later: unknown): KnownProblem {
  const problem = problemOf(first);
  const detail = [problem.detail, problemOf(later).detail].filter(Boolean).join("; then: ");
  return new KnownProblem({ ...problem, detail });
}
