import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "../workbook/open-xlsx";
import { saveXlsx } from "../workbook/save-xlsx";
import { areaAddress, type Area } from "../workbook/address";
import type { CellStyle, Sheet } from "../workbook/sheet";
import type { WorkbookStore } from "../workbook/workbook";
import { ADDIN } from "../workbook/addin-parts";
import { OfficePackage } from "../workbook/package";
import { convert, findLibreOffice } from "../../integration/libre-office";
import { useExcel } from "./in-excel";

const ROOT = join(__dirname, "../../..");
const SEEDS = ["takenoverzicht.xlsx", "voorbeeld-school.xlsx", "voorbeeld-scholengroep.xlsx"];
const seed = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, "seeds", name)));

const excel = useExcel();

// The library checks what it writes, and warns.
const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
afterEach(() => expect(warn.mock.calls).toEqual([]));

/** Without what says nothing: General, no, none, nought, and whether a part of a style is applied. */
function saying(value: unknown): unknown {
  const text = JSON.stringify(value ?? {}, (key, each: unknown) =>
    /^apply/.test(key) || each === false || each === 0 || /^(general|none)$/i.test(String(each))
      ? undefined
      : each,
  );
  return JSON.parse(text.replace(/,?"(alignment|protection)":\{\}/g, "").replace("{,", "{")) as unknown;
}

const plain = <T extends { style?: CellStyle }>(it: T): unknown => ({ ...it, style: saying(it.style) });
const inOrder = (areas: Area[]): string[] => areas.map(areaAddress).sort();

/** All that the stand-in knows of a sheet, in an order of its own. */
function everythingOn(sheet: Sheet) {
  const { drawing: _, charts: __, dimensions: ___, views, conditionalFormattings, ...parts } = sheet.parts;
  const {
    activeCell: _cell,
    tabSelected: _selected,
    ...view
  } = views[0] as unknown as Record<string, unknown>;
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    cells: [...sheet.rows].map(([row, cells]) => [
      row,
      [...cells].sort(([a], [b]) => a - b).map(([column, cell]) => [column, plain(cell)]),
    ]),
    rowFormats: [...sheet.rowFormats].map(([row, format]) => [row, plain(format)]),
    columnFormats: [...sheet.columnFormats].map(([column, format]) => [column, plain(format)]),
    merges: inOrder(sheet.merges),
    tables: sheet.tables,
    charts: sheet.charts.map(({ sheet: _of, fileChart: _number, ...chart }) => chart),
    validations: sheet.validations,
    customProperties: [...sheet.customProperties],
    selection: sheet.selection,
    conditionalFormats: [...conditionalFormattings],
    view,
    parts: saying(parts),
  };
}

const everythingIn = (store: WorkbookStore) => ({
  sheets: store.sheets.map(everythingOn),
  names: store.names.map(({ sheet, ...name }) => ({ ...name, sheet: sheet?.name })),
  settings: [...store.settings],
  properties: store.properties,
  active: store.active.name,
});

/** The first places where two values differ, with what stands there. */
function differences(a: unknown, b: unknown, path = "", found: string[] = []): string[] {
  if (found.length >= 20 || Object.is(a, b)) return found;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    found.push(`${path}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`);
    return found;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    differences((a as never)[key], (b as never)[key], `${path}/${key}`, found);
  }
  return found;
}

describe("A workbook that is opened, saved and opened again", () => {
  test.each(SEEDS)("is the same: %s", async (name) => {
    const first = await openXlsx(seed(name));
    const before = everythingIn(first);
    const again = await openXlsx(await saveXlsx(first));
    expect(differences(before, everythingIn(again))).toEqual([]);
  });
});

const office = findLibreOffice();

(office ? test : test.skip)(
  "A workbook that LibreOffice wrote is the same after it was opened and saved here",
  async () => {
    const first = await openXlsx(convert(office ?? "", seed("voorbeeld-school.xlsx"), "xlsx"));
    const again = await openXlsx(await saveXlsx(first));
    expect(differences(everythingIn(first), everythingIn(again))).toEqual([]);
    const original = await openXlsx(seed("voorbeeld-school.xlsx"));
    const valuesOf = (store: WorkbookStore) =>
      store.sheets.map(({ name, rows }) => [
        name,
        [...rows].map(([row, cells]) => [row, [...cells].map(([column, { value }]) => [column, value])]),
      ]);
    const texts = (store: WorkbookStore): string[] =>
      JSON.stringify(valuesOf(store)).match(/"[^"]*[a-z]{3,}[^"]*"/g) ?? [];
    expect(texts(again)).toEqual(texts(original));
  },
  180_000,
);

describe("What an add-in keeps in the workbook", () => {
  test("its settings are in the file where Excel keeps them: the add-in's own web extension, as JSON", async () => {
    const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    expect(manifest).toContain(`<Id>${ADDIN.id}</Id>`);
    await excel.run(async (context) => {
      context.workbook.settings.add("keuze", { school: 'De "Smidse" & co', uren: 2.5, lijst: [true, null] });
      await context.sync();
    });
    const file = await OfficePackage.open(await excel.host.saveXlsx());
    expect(file.text("xl/webextensions/webextension1.xml")).toContain(
      `<we:reference id="${ADDIN.id}" version="${ADDIN.version}"`,
    );
    expect(file.relations("").map(({ target }) => target)).toContain("xl/webextensions/taskpanes.xml");
    await excel.saveAndOpen();
    await excel.saveAndOpen();
    const value = await excel.read(
      (_, context) => context.workbook.settings.getItem("keuze"),
      "value",
      (setting) => setting.value as unknown,
    );
    expect(value).toEqual({ school: 'De "Smidse" & co', uren: 2.5, lijst: [true, null] });
  });

  test("a setting that is deleted is gone from the file", async () => {
    await excel.run(async (context) => {
      context.workbook.settings.add("weg", 1);
      context.workbook.settings.add("blijft", 2);
      await context.sync();
    });
    await excel.saveAndOpen();
    await excel.run(async (context) => {
      context.workbook.settings.getItem("weg").delete();
      await context.sync();
    });
    await excel.saveAndOpen();
    expect([...excel.host.store.settings.keys()]).toEqual(["blijft"]);
  });

  test("other add-ins' web extensions stay in the file", async () => {
    await excel.run(async (context) => {
      context.workbook.settings.add("eigen", 1);
      await context.sync();
    });
    const file = await OfficePackage.open(await excel.host.saveXlsx());
    const own = file.text("xl/webextensions/webextension1.xml") ?? "";
    const other = own.replaceAll(ADDIN.id, "wa104380646").replace('"eigen"', '"van een ander"');
    file.put("xl/webextensions/webextension2.xml", other);
    await excel.host.openXlsx(await file.bytes());
    await excel.saveAndOpen();
    expect([...excel.host.store.settings.keys()]).toEqual(["eigen"]);
    const saved = await OfficePackage.open(await excel.host.saveXlsx());
    expect(saved.text("xl/webextensions/webextension2.xml")).toBe(other);
  });

  test("properties of the workbook and of a worksheet survive, with their types", async () => {
    await excel.run(async (context, sheet) => {
      const { properties } = context.workbook;
      properties.title = "Taken <2026>";
      properties.custom.add("school", "De Smidse & co");
      properties.custom.add("uren", 12.5);
      properties.custom.add("klaar", true);
      sheet.customProperties.add("rol", "streefdoel é");
      await context.sync();
    });
    await excel.saveAndOpen();
    const { store } = excel.host;
    expect(store.properties.title).toBe("Taken <2026>");
    expect([...store.customProperties]).toEqual([
      ["school", "De Smidse & co"],
      ["uren", 12.5],
      ["klaar", true],
    ]);
    expect([...excel.sheet().customProperties]).toEqual([["rol", "streefdoel é"]]);
  });
});
