import { assertEditable } from "../edits/rights";
import { announceChange } from "../edits/cells";
import { BY_ADDIN } from "../events";
import { invalidArgument } from "../protocol/failure";
import type { Call } from "../protocol/object-type";
import { areaAddress } from "../workbook/address";
import { isError } from "../workbook/sheet";
import type { RangeRef } from "../workbook/workbook";
import { withFont } from "../workbook/style";
import { optionalText, record } from "./arguments";

/** The link of the first cell, as {address} for the outside and {documentReference} for this workbook. */
export function readLink({ sheet, area }: RangeRef): Record<string, unknown> | null {
  const cell = sheet.cell(area.top, area.left);
  if (!cell?.link) return null;
  const { target, tip } = cell.link;
  const { value } = cell;
  return {
    ...(target.startsWith("#") ? { documentReference: target.slice(1) } : { address: target }),
    screenTip: tip ?? "",
    textToDisplay: value === null ? "" : isError(value) ? value.error : String(value),
  };
}

/** Sets the link and, like Excel, its blue underlined look; a text to display becomes the cell's value. */
export function writeLink({ sheet, area }: RangeRef, value: unknown, { host }: Call): void {
  assertEditable(host, sheet, area);
  const link = record(value);
  const address = optionalText(link.address);
  const reference = optionalText(link.documentReference);
  const shown = optionalText(link.textToDisplay);
  const tip = optionalText(link.screenTip);
  if (address === undefined && reference === undefined) throw invalidArgument();
  const target = reference === undefined ? (address ?? "") : `#${reference}`;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.touch(row, column);
      cell.link = tip ? { target, tip } : { target };
      if (shown !== undefined) cell.value = shown;
      else if (cell.value === null && cell.formula === undefined) cell.value = reference ?? address ?? "";
      cell.style = withFont(host.store, cell.style ?? {}, { underline: true, color: { theme: 10 } });
    }
  }
  announceChange(host, sheet, "RangeEdited", areaAddress(area), BY_ADDIN);
}
