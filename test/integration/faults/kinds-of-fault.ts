import type { Faults } from "../../host/faults";
import { HOST_CODES } from "../../host/protocol/failure";

/** Something that goes wrong with one round trip. */
export interface KindOfFault {
  name: string;
  plan(faults: Faults, nth: number): void;
}

const fails = (name: string, code: string | number): KindOfFault => ({
  name,
  plan: (faults, nth) => faults.failNth(nth, code),
});
const partway = (code: string, share: number): KindOfFault => ({
  name: `${code} at ${share * 100} % of the actions`,
  plan: (faults, nth) => faults.failPartwayNth(nth, code, share),
});

export const KINDS_OF_FAULT: readonly KindOfFault[] = [
  fails("AccessDenied", "AccessDenied"),
  fails("ItemNotFound", "ItemNotFound"),
  fails("GeneralException", "GeneralException"),
  fails("ServiceNotAvailable: connection lost", "ServiceNotAvailable"),
  fails("InvalidOperationInCellEditMode", "InvalidOperationInCellEditMode"),
  fails("5004: a cell is being edited", HOST_CODES.editingCell),
  fails("5102: too busy", HOST_CODES.tooBusy),
  fails("5103: request too large", HOST_CODES.requestTooLarge),
  fails("7000: no permission", HOST_CODES.noPermission),
  {
    name: "5104: done, but the response is too large",
    plan: (faults, nth) => faults.loseAnswerOfNth(nth, HOST_CODES.responseTooLarge),
  },
  {
    name: "done, but the connection is lost before the answer",
    plan: (faults, nth) => faults.loseAnswerOfNth(nth, "ServiceNotAvailable"),
  },
  { name: "never carried out, never answered", plan: (faults, nth) => faults.neverAnswerNth(nth) },
  { name: "done, never answered", plan: (faults, nth) => faults.neverAnswerNth(nth, true) },
  partway("GeneralException", 0.25),
  partway("AccessDenied", 0.5),
  partway("GeneralException", 0.75),
  partway("InvalidArgument", 0.95),
];
