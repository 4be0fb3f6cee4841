import { EVENT, type EventType } from "../events";
import type { Method } from "../protocol/object-type";

/** What Office.js calls to begin and to end listening, by the event's name there. */
const NAMES: Record<string, EventType> = {
  Activated: EVENT.activated,
  Deactivated: EVENT.deactivated,
  Added: EVENT.added,
  Deleted: EVENT.deleted,
  DataChanged: EVENT.changed,
  FormatChanged: EVENT.formatChanged,
  SelectionChanged: EVENT.selectionChanged,
  RowSorted: EVENT.rowSorted,
  ColumnSorted: EVENT.columnSorted,
  RowHiddenChanged: EVENT.rowHidden,
  ProtectionChanged: EVENT.protection,
  NameChanged: EVENT.nameChanged,
  VisibilityChanged: EVENT.visibility,
  Moved: EVENT.moved,
};

/** The registering methods for the named events; `targetId` says whose events they are. */
export function eventRegistrations<T>(
  names: (keyof typeof NAMES)[],
  targetId: (target: T) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const name of names) {
    const type = NAMES[name] as EventType;
    // Office.js names newer events the other way round.
    for (const written of [`${name}Event`, `Event${name}`]) {
      methods[`_Register${written}`] = (target, _, { host }) => host.events.register(type, targetId(target));
      methods[`_Unregister${written}`] = (target, _, { host }) =>
        host.events.unregister(type, targetId(target));
    }
  }
  return methods;
}
