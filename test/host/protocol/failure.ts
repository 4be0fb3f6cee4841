/** A failure that Excel reports inside a response: Office.js throws it with this code. */
export class ApiFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiFailure";
  }
}

/** A failure of the whole request, below the API: 5103 too large, 5102 too busy, 7000 not allowed, 5004 editing. */
export class HostFailure extends Error {
  constructor(
    readonly code: number,
    message = `The host refused the request (${code}).`,
  ) {
    super(message);
    this.name = "HostFailure";
  }
}

export const HOST_CODES = {
  editingCell: 5004,
  timedOutSession: 5012,
  tooBusy: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  noPermission: 7000,
} as const;

export const invalidArgument = (
  detail = "The argument is invalid or missing or has an incorrect format.",
): ApiFailure => new ApiFailure("InvalidArgument", detail);
export const itemNotFound = (detail = "The requested resource doesn't exist."): ApiFailure =>
  new ApiFailure("ItemNotFound", detail);
export const accessDenied = (detail = "You cannot perform the requested operation."): ApiFailure =>
  new ApiFailure("AccessDenied", detail);
export const alreadyExists = (
  detail = "A resource with the same name or identifier already exists.",
): ApiFailure => new ApiFailure("ItemAlreadyExists", detail);
export const invalidOperation = (detail = "The operation attempted is invalid on the object."): ApiFailure =>
  new ApiFailure("InvalidOperation", detail);
export const insertDeleteConflict = (
  detail = "The insert or delete operation attempted resulted in a conflict.",
): ApiFailure => new ApiFailure("InsertDeleteConflict", detail);
export const mergedRangeConflict = (
  detail = "A table can't overlap with another table or with merged cells.",
): ApiFailure => new ApiFailure("MergedRangeConflict", detail);
export const nonBlankCellOffSheet = (
  detail = "New cells would push cells that are not empty off the end of the worksheet.",
): ApiFailure => new ApiFailure("NonBlankCellOffSheet", detail);
export const rangeExceedsLimit = (
  detail = "The range has more cells than can be read at once (5,000,000).",
): ApiFailure => new ApiFailure("RangeExceedsLimit", detail);
export const apiNotFound = (api: string): ApiFailure =>
  new ApiFailure("ApiNotFound", `The API ${api} is not known to this host.`);
export const undoNotSupported = (member: string): ApiFailure =>
  new ApiFailure("UndoNotSupported", `${member} cannot be undone, and so not be part of an undo group.`);
export const unsupportedFeature = (
  detail = "The operation failed because the source worksheet contains one or more unsupported features.",
): ApiFailure => new ApiFailure("UnsupportedFeature", detail);
export const generalException = (
  detail = "There was an internal error while processing the request.",
): ApiFailure => new ApiFailure("GeneralException", detail);
export const invalidSelection = (
  detail = "The current selection is invalid for this operation.",
): ApiFailure => new ApiFailure("InvalidSelection", detail);
