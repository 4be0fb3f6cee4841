import { OfficePackage, XML, elements, plainText, xmlText } from "./package";
import type { WorkbookStore } from "./workbook";

/** The add-in whose settings these are: the id and version in its manifest. */
export const ADDIN = { id: "a3f3bc35-3319-4677-bc54-ceb71457e8a1", version: "1.0.0.0" };

const TASK_PANES = "xl/webextensions/taskpanes.xml";
const CUSTOM = "docProps/custom.xml";
const TYPE = {
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  custom: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  sheetProperty: "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty",
};
const RELATION = {
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  custom: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
  customXml: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml",
  sheetProperty: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customProperty",
};
const NAMESPACE = {
  extension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  panes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
  references: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  custom: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
  values: "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
};
const PROPERTY_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Reads what add-ins keep in the file beside the cells: settings, and properties of the document and of its sheets. */
export function readAddinParts(file: OfficePackage, store: WorkbookStore): void {
  for (const path of [...file.within("xl/webextensions/"), ...file.within("customXml/")]) {
    const part = file.part(path);
    if (part) store.keptParts.push({ path, bytes: part, contentType: file.contentType(path) });
  }
  const own = ownExtension(file);
  for (const { attributes } of elements(own ? (file.text(own) ?? "") : "", "property")) {
    if (attributes.name !== undefined)
      store.settings.set(attributes.name, settingValue(attributes.value ?? ""));
  }
  for (const { attributes, content } of elements(file.text(CUSTOM) ?? "", "property")) {
    if (attributes.name !== undefined) store.customProperties.set(attributes.name, propertyValue(content));
  }
  for (const [at, path] of file.sheets().entries()) {
    const related = file.relations(path);
    for (const { attributes } of elements(file.text(path) ?? "", "customPr")) {
      const part = related.find((each) => each.id === attributes["r:id"])?.target;
      const value = part === undefined ? undefined : file.part(part);
      if (value && attributes.name !== undefined)
        store.sheets[at]?.customProperties.set(attributes.name, new TextDecoder("utf-16le").decode(value));
    }
  }
}

/** Puts the same into a file that the library has written. */
export async function writeAddinParts(bytes: Uint8Array, store: WorkbookStore): Promise<Uint8Array> {
  const sheetProperties = store.sheets.some((sheet) => sheet.customProperties.size > 0);
  const nothing =
    store.keptParts.length === 0 &&
    store.settings.size === 0 &&
    store.customProperties.size === 0 &&
    !sheetProperties;
  if (nothing) return bytes;
  const file = await OfficePackage.open(bytes);
  putBack(file, store);
  if (store.settings.size > 0 || ownExtension(file)) writeSettings(file, store);
  if (store.customProperties.size > 0) writeCustomProperties(file, store);
  if (sheetProperties) writeSheetProperties(file, store);
  return file.bytes();
}

function putBack(file: OfficePackage, store: WorkbookStore): void {
  for (const { path, bytes, contentType } of store.keptParts) {
    file.put(path, bytes);
    if (contentType) file.putType(path, contentType);
    if (path === TASK_PANES) file.relate("", RELATION.taskPanes, TASK_PANES);
    if (/^customXml\/item\d+\.xml$/.test(path)) file.relate("xl/workbook.xml", RELATION.customXml, path);
  }
}

/** The part of this add-in among those of all add-ins of the file. */
function ownExtension(file: OfficePackage): string | undefined {
  return file.within("xl/webextensions/").find((path) => {
    const [reference] = elements(file.text(path) ?? "", "reference");
    return reference?.attributes.id?.toLowerCase() === ADDIN.id;
  });
}

/** Excel keeps an add-in's settings as JSON texts in its web extension, to which its task pane refers. */
function writeSettings(file: OfficePackage, store: WorkbookStore): void {
  const properties = [...store.settings]
    .map(
      ([key, value]) =>
        `<we:property name="${xmlText(key)}" value="${xmlText(JSON.stringify(value ?? null))}"/>`,
    )
    .join("");
  const known = ownExtension(file);
  if (known) {
    const bag = `<we:properties>${properties}</we:properties>`;
    const text = file.text(known) ?? "";
    file.put(
      known,
      text.replace(/<we:properties\s*\/>|<we:properties>.*?<\/we:properties>/s, () => bag),
    );
    return;
  }
  let n = 1;
  while (file.part(`xl/webextensions/webextension${n}.xml`)) n += 1;
  const path = `xl/webextensions/webextension${n}.xml`;
  file.put(
    path,
    `${XML}<we:webextension xmlns:we="${NAMESPACE.extension}" id="{${ADDIN.id.toUpperCase()}}">` +
      `<we:reference id="${ADDIN.id}" version="${ADDIN.version}" store="developer" storeType="Registry"/>` +
      `<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/>` +
      `<we:snapshot xmlns:r="${NAMESPACE.references}"/></we:webextension>`,
  );
  file.putType(path, TYPE.webExtension);
  const panes =
    file.text(TASK_PANES) ?? `${XML}<wetp:taskpanes xmlns:wetp="${NAMESPACE.panes}"></wetp:taskpanes>`;
  file.put(TASK_PANES, panes);
  file.putType(TASK_PANES, TYPE.taskPanes);
  file.relate("", RELATION.taskPanes, TASK_PANES);
  const id = file.relate(TASK_PANES, RELATION.webExtension, path);
  const pane =
    `<wetp:taskpane dockstate="right" visibility="0" width="350" row="${n}">` +
    `<wetp:webextensionref xmlns:r="${NAMESPACE.references}" r:id="${id}"/></wetp:taskpane>`;
  file.put(
    TASK_PANES,
    panes.replace("</wetp:taskpanes>", () => `${pane}</wetp:taskpanes>`),
  );
}

/** Settings are JSON; a text that is none is itself. */
function settingValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

function writeCustomProperties(file: OfficePackage, store: WorkbookStore): void {
  const properties = [...store.customProperties].map(([name, value], at) => {
    const typed =
      typeof value === "boolean"
        ? `<vt:bool>${value}</vt:bool>`
        : typeof value === "number"
          ? Number.isInteger(value) && Math.abs(value) < 2 ** 31
            ? `<vt:i4>${value}</vt:i4>`
            : `<vt:r8>${value}</vt:r8>`
          : `<vt:lpwstr>${xmlText(String(value))}</vt:lpwstr>`;
    return `<property fmtid="${PROPERTY_FORMAT}" pid="${at + 2}" name="${xmlText(name)}">${typed}</property>`;
  });
  file.put(
    CUSTOM,
    `${XML}<Properties xmlns="${NAMESPACE.custom}" xmlns:vt="${NAMESPACE.values}">${properties.join("")}</Properties>`,
  );
  file.putType(CUSTOM, TYPE.custom);
  file.relate("", RELATION.custom, CUSTOM);
}

function propertyValue(content: string): unknown {
  const [, type = "", text = ""] = /<vt:(\w+)[^>]*>(.*?)<\/vt:\1>/s.exec(content) ?? [];
  if (type === "bool") return text === "true" || text === "1";
  if (/^(i|ui|int|uint|r|decimal)\d?$/.test(type)) return Number(text);
  return plainText(text);
}

/** What may stand after the custom properties in a sheet. */
const AFTER =
  /<(cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b|<\/worksheet>/;

function writeSheetProperties(file: OfficePackage, store: WorkbookStore): void {
  let n = 0;
  for (const [at, path] of file.sheets().entries()) {
    const properties = [...(store.sheets[at]?.customProperties ?? [])].map(([name, value]) => {
      const part = `xl/customProperty${++n}.bin`;
      file.put(part, utf16(value));
      file.putType(part, TYPE.sheetProperty);
      return `<customPr name="${xmlText(name)}" r:id="${file.relate(path, RELATION.sheetProperty, part)}"/>`;
    });
    if (properties.length === 0) continue;
    const text = file.text(path) ?? "";
    const whole = `<customProperties xmlns:r="${NAMESPACE.references}">${properties.join("")}</customProperties>`;
    file.put(
      path,
      text.replace(AFTER, (next) => whole + next),
    );
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return bytes;
}
