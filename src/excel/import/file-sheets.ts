import { strFromU8, unzipSync } from "fflate";
import { columnNumber, type CellValue } from "../../model/cell";
import type { Grid, Visibility } from "../../model/grid";
import { findLayout, isSituationLayout } from "../../reading/find-layout";

/** A worksheet as a file lists it. */
export interface FileSheet {
  name: string;
  visibility: Visibility;
  /** Judged by its headings, as when it is read in Excel. */
  isSituation: boolean;
}

/** Headings and first tasks stand within these rows. */
const ROWS = 60;
const COLUMNS = 200;

/**
 * The sheets of an .xlsx file, read from its own zip, so that Excel need not copy what is not wanted. Null for what is no such file
 * (encrypted, of an older kind, or damaged): then Excel has the last word.
 */
export function sheetsInFile(base64: string): FileSheet[] | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const wanted =
      /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i;
    const parts = new Map(
      Object.entries(unzipSync(bytes, { filter: ({ name }) => wanted.test(name) })).map(([name, part]) => [
        name.toLowerCase(),
        strFromU8(part),
      ]),
    );
    const workbook = parts.get("xl/workbook.xml");
    const relations = parts.get("xl/_rels/workbook.xml.rels");
    if (workbook === undefined || relations === undefined) return null;
    const targets = new Map(
      elements(relations, "Relationship").map(({ attributes: { Id = "", Target = "" } }) => [Id, Target]),
    );
    const shared = elements(parts.get("xl/sharedstrings.xml") ?? "", "si").map(({ inner }) => textOf(inner));
    return elements(workbook, "sheet").map(({ attributes }): FileSheet => {
      const { name = "", state = "visible" } = attributes;
      const target = (targets.get(attributes["r:id"] ?? "") ?? "").replace(/^\/xl\/|^\//i, "");
      const xml = parts.get(`xl/${target}`.toLowerCase());
      const visibility: Visibility = state === "veryHidden" || state === "hidden" ? state : "visible";
      const layout = xml === undefined ? null : findLayout(gridOf(name, xml, shared));
      return { name, visibility, isSituation: layout !== null && isSituationLayout(layout) };
    });
  } catch (error) {
    // A file that cannot be taken apart here: Excel says what is wrong with it
    void error;
    return null;
  }
}

function gridOf(name: string, xml: string, shared: readonly string[]): Grid {
  const values: CellValue[][] = Array.from({ length: ROWS }, () => []);
  for (const { attributes, inner } of elements(xml, "c")) {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(attributes.r ?? "") ?? [];
    const row = Number(digits) - 1;
    const column = columnNumber(letters);
    // Rows stand in their order
    if (row >= ROWS) break;
    if (row >= 0 && column >= 0 && column < COLUMNS)
      values[row]![column] = valueOf(attributes.t, inner, shared);
  }
  const width = Math.max(...values.map((cells) => cells.length));
  const filled = values.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
  return {
    sheet: { id: name, name, visibility: "visible" },
    row: 0,
    column: 0,
    values: filled,
    texts: filled.map((cells) => cells.map(String)),
    formulas: filled,
    numberFormats: filled.map((cells) => cells.map(() => "General")),
    merges: elements(xml, "mergeCell").flatMap(({ attributes }) => mergeOf(attributes.ref ?? "")),
    hiddenRows: [],
    colors: [],
  };
}

function mergeOf(reference: string): Grid["merges"] {
  const [, from, top, to, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (!from || !to) return [];
  const [row, column] = [Number(top) - 1, columnNumber(from)];
  return [{ row, column, rowCount: Number(bottom) - row, columnCount: columnNumber(to) + 1 - column }];
}

function valueOf(type: string | undefined, inner: string, shared: readonly string[]): CellValue {
  if (type === "inlineStr") return textOf(inner);
  const value = elements(inner, "v")[0]?.inner ?? "";
  if (type === "s") return shared[Number(value)] ?? "";
  if (type === "str" || type === "e") return decoded(value);
  if (type === "b") return value === "1";
  return value === "" ? "" : Number(value);
}

interface Element {
  attributes: Record<string, string>;
  inner: string;
}

/** Elements of that name, which do not hold each other, whatever their prefix. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}((?:\\s[^>]*?)?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`,
    "g",
  );
  return [...xml.matchAll(pattern)].map(([, attributes = "", inner = ""]) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [
        key!,
        decoded(double ?? single ?? ""),
      ]),
    ),
    inner,
  }));
}

/** All text of a cell, without how it is said (phonetic runs). */
function textOf(inner: string): string {
  const said = inner.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, "");
  return elements(said, "t")
    .map((element) => decoded(element.inner))
    .join("");
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (all, hex?: string, digits?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (digits !== undefined) return String.fromCodePoint(Number(digits));
      return ENTITIES[name ?? ""] ?? all;
    },
  );
}
