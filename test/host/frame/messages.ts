/** The messages that office.js and its host exchange by postMessage, as JSON text. */

export const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
const MESSAGE = { request: 0, response: 1 } as const;
const RESPONSE = { toCall: 0, event: 1 } as const;

export interface PaneRequest {
  _messageType: number;
  _actionType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** Null for anything that is not a request of office.js. */
export function readRequest(data: unknown): PaneRequest | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  const message = JSON.parse(data) as Partial<PaneRequest>;
  return message._messageType === MESSAGE.request && message._conversationId !== undefined
    ? (message as PaneRequest)
    : null;
}

type Caller = Pick<PaneRequest, "_actionName" | "_conversationId" | "_correlationId">;

export function reply(to: Caller, data: unknown, errorCode = 0): string {
  return response(to, RESPONSE.toCall, data, errorCode);
}

/** An event, to the registration that asked for it. */
export function event(to: Caller, data: unknown): string {
  return response(to, RESPONSE.event, data, 0);
}

function response(to: Caller, responseType: number, data: unknown, errorCode: number): string {
  return JSON.stringify({
    _messageType: MESSAGE.response,
    _responseType: responseType,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _errorCode: errorCode,
    _origin: "",
    _data: data,
    _serializerVersion: 1,
  });
}
