import { EVENT, type Origin } from "../events";
import type { Host } from "../protocol/host-interface";
import { accessDenied, alreadyExists, invalidArgument, invalidOperation } from "../protocol/failure";
import { mapReferences } from "../workbook/formula-references";
import { newSheetParts } from "../workbook/open-xlsx";
import { rewriteFormulas } from "../workbook/rewrite";
import { Sheet, type Visibility } from "../workbook/sheet";
import { activate } from "./cells";
import { assertStructure, assertWritable, isProtected } from "./rights";

/** Excel's rules for a sheet's name; throws InvalidArgument or ItemAlreadyExists. */
export function assertSheetName(host: Host, name: string, except?: Sheet): void {
  const bad =
    name.length === 0 ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === "history";
  if (bad) throw invalidArgument(`"${name}" cannot be the name of a worksheet.`);
  const known = host.store.sheetNamed(name);
  if (known && known !== except) throw alreadyExists(`There is a worksheet "${known.name}" already.`);
}

export function addSheet(host: Host, name: string | undefined, origin: Origin): Sheet {
  assertStructure(host);
  const wanted = name ?? freeName(host, host.locale.startsWith("nl") ? "Blad" : "Sheet");
  assertSheetName(host, wanted);
  const sheet = new Sheet(host.store.nextSheetId(), wanted, newSheetParts());
  host.store.sheets.push(sheet);
  announceAdded(host, sheet, origin);
  return sheet;
}

export function announceAdded(host: Host, sheet: Sheet, origin: Origin): void {
  host.store.dirty = true;
  host.events.emit(EVENT.added, sheet.id, { type: "WorksheetAdded", source: origin.source }, origin);
  host.changed();
}

function freeName(host: Host, stem: string): string {
  for (let n = 1; ; n++) if (!host.store.sheetNamed(`${stem}${n}`)) return `${stem}${n}`;
}

export function deleteSheet(host: Host, sheet: Sheet, origin: Origin): void {
  assertStructure(host);
  const { store } = host;
  if (sheet.visibility === "veryHidden") throw invalidOperation("A very hidden worksheet cannot be deleted.");
  const visible = store.sheets.filter((each) => each.visibility === "visible");
  if (visible.length === 1 && visible[0] === sheet) {
    throw invalidOperation("A workbook keeps at least one visible worksheet.");
  }
  const at = store.sheets.indexOf(sheet);
  if (store.active === sheet) {
    const next =
      store.sheets.slice(at + 1).find((each) => each.visibility === "visible") ??
      store.sheets
        .slice(0, at)
        .reverse()
        .find((each) => each.visibility === "visible");
    if (next) activate(host, next, origin);
  }
  store.sheets.splice(at, 1);
  store.names = store.names.filter((name) => name.sheet !== sheet);
  const named = sheet.name.toLocaleLowerCase();
  rewriteFormulas(store, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheetName?.toLocaleLowerCase() === named ? null : undefined,
    ).replace(/(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu, "#REF!"),
  );
  for (const range of host.trackedRanges) if (range.sheet === sheet) range.gone = true;
  store.dirty = true;
  host.events.emit(EVENT.deleted, sheet.id, { type: "WorksheetDeleted", source: origin.source }, origin);
  host.changed();
}

export function renameSheet(host: Host, sheet: Sheet, name: string, origin: Origin): void {
  assertStructure(host);
  assertSheetName(host, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  const named = before.toLocaleLowerCase();
  sheet.name = name;
  rewriteFormulas(host.store, (formula) =>
    mapReferences(formula, (reference) =>
      reference.sheetName?.toLocaleLowerCase() === named ? { ...reference, sheetName: name } : undefined,
    ),
  );
  host.store.dirty = true;
  host.events.emit(
    EVENT.nameChanged,
    sheet.id,
    { type: "WorksheetNameChanged", nameBefore: before, nameAfter: name, source: origin.source },
    origin,
  );
  host.changed();
}

export function moveSheet(host: Host, sheet: Sheet, position: number, origin: Origin): void {
  assertStructure(host);
  const { sheets } = host.store;
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) throw invalidArgument();
  const before = sheets.indexOf(sheet);
  if (before === position) return;
  sheets.splice(before, 1);
  sheets.splice(position, 0, sheet);
  host.events.emit(
    EVENT.moved,
    sheet.id,
    { type: "WorksheetMoved", positionBefore: before, positionAfter: position, source: origin.source },
    origin,
  );
  host.changed();
}

export function setVisibility(host: Host, sheet: Sheet, visibility: Visibility, origin: Origin): void {
  assertStructure(host);
  const { store } = host;
  const before = sheet.visibility;
  if (before === visibility) return;
  const others = store.sheets.filter((each) => each !== sheet && each.visibility === "visible");
  const next = others[0];
  if (visibility !== "visible" && !next)
    throw invalidOperation("A workbook keeps at least one visible worksheet.");
  if (visibility !== "visible" && store.active === sheet && next) activate(host, next, origin);
  sheet.visibility = visibility;
  const said = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  host.events.emit(
    EVENT.visibility,
    sheet.id,
    {
      type: "WorksheetVisibilityChanged",
      visibilityBefore: said[before],
      visibilityAfter: said[visibility],
      source: origin.source,
    },
    origin,
  );
  host.changed();
}

/** Options in the API's words ("allowFormatCells"). A password is only compared within this run of the host. */
export function protectSheet(
  host: Host,
  sheet: Sheet,
  options: Record<string, unknown>,
  password: string | undefined,
  origin: Origin,
): void {
  assertWritable(host);
  if (isProtected(sheet)) throw accessDenied("The worksheet is protected already.");
  const given = (name: string, right: string): Record<string, true> =>
    options[name] === true ? { [right]: true } : {};
  sheet.parts.sheetProtection = {
    sheet: true,
    ...given("allowAutoFilter", "autoFilter"),
    ...given("allowDeleteColumns", "deleteColumns"),
    ...given("allowDeleteRows", "deleteRows"),
    ...given("allowFormatCells", "formatCells"),
    ...given("allowFormatColumns", "formatColumns"),
    ...given("allowFormatRows", "formatRows"),
    ...given("allowInsertColumns", "insertColumns"),
    ...given("allowInsertHyperlinks", "insertHyperlinks"),
    ...given("allowInsertRows", "insertRows"),
    ...given("allowPivotTables", "pivotTables"),
    ...given("allowSort", "sort"),
    objects: options.allowEditObjects === true,
    scenarios: options.allowEditScenarios === true,
    ...(password ? { password } : {}),
  } as Sheet["parts"]["sheetProtection"];
  announceProtection(host, sheet, true, origin);
}

export function unprotectSheet(host: Host, sheet: Sheet, password: string | undefined, origin: Origin): void {
  assertWritable(host);
  if (!isProtected(sheet)) return;
  const protection = sheet.parts.sheetProtection as { password?: string; hashValue?: string } | null;
  const locked = protection?.password ?? protection?.hashValue;
  if (locked !== undefined && protection?.password !== password)
    throw accessDenied("The password is not right.");
  sheet.parts.sheetProtection = null;
  announceProtection(host, sheet, false, origin);
}

function announceProtection(host: Host, sheet: Sheet, isNow: boolean, origin: Origin): void {
  host.events.emit(
    EVENT.protection,
    sheet.id,
    { type: "WorksheetProtectionChanged", isProtected: isNow, source: origin.source },
    origin,
  );
  host.changed();
}
