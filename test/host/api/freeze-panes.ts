import { assertInFront } from "../edits/in-front";
import { NULL_OBJECT, defineType, object, type ApiObject } from "../protocol/object-type";
import { COLUMNS, ROWS, cellAddress, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/sheet";
import type { Host } from "../protocol/host-interface";
import { rangeArgument, wholeNumber } from "./arguments";
import { rangeObject } from "./objects";
import { viewOf } from "./view";

function freeze(host: Host, sheet: Sheet, rows: number, columns: number): void {
  assertInFront(host);
  const { state: _, xSplit: __, ySplit: ___, topLeftCell: ____, ...rest } = viewOf(sheet);
  const frozen = {
    ...rest,
    state: "frozen",
    xSplit: columns,
    ySplit: rows,
    topLeftCell: cellAddress(rows, columns),
  };
  sheet.parts.views = [(rows === 0 && columns === 0 ? { ...rest, state: "normal" } : frozen) as never];
  host.changed();
}

function frozenArea(sheet: Sheet): Area | null {
  const view = viewOf(sheet);
  if (view.state !== "frozen") return null;
  const rows = Number(view.ySplit ?? 0);
  const columns = Number(view.xSplit ?? 0);
  if (rows === 0 && columns === 0) return null;
  return {
    top: 0,
    left: 0,
    bottom: rows > 0 ? rows - 1 : ROWS - 1,
    right: columns > 0 ? columns - 1 : COLUMNS - 1,
  };
}

export const freezePanesType = defineType<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: (sheet, [count], { host }) =>
      freeze(host, sheet, count === undefined || count === null ? 1 : wholeNumber(count, 1), 0),
    freezeColumns: (sheet, [count], { host }) =>
      freeze(host, sheet, 0, count === undefined || count === null ? 1 : wholeNumber(count, 1)),
    freezeAt: (sheet, [range], { host }) => {
      const { area } = rangeArgument(host.store, range, sheet);
      freeze(
        host,
        sheet,
        area.bottom === ROWS - 1 ? 0 : area.bottom + 1,
        area.right === COLUMNS - 1 ? 0 : area.right + 1,
      );
    },
    unfreeze: (sheet, _, { host }) => freeze(host, sheet, 0, 0),
    getLocationOrNullObject: (sheet) => {
      const area = frozenArea(sheet);
      return area ? rangeObject({ sheet, area }) : NULL_OBJECT;
    },
  },
});

export function freezePanesObject(sheet: Sheet): ApiObject {
  return object(freezePanesType, sheet);
}
