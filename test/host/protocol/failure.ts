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
export const apiNotFound = (api: string): ApiFailure =>
  new ApiFailure("ApiNotFound", `The API ${api} is not known to this host.`);
