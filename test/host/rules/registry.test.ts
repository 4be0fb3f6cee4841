import { readFileSync } from "node:fs";
import { join } from "node:path";
import { LIST, MISSING, README, SETS, apiList, documentedName, missingModule, setsModule } from "../list-api";
import { registeredTypes } from "../protocol/object-type";
import { useExcel } from "./in-excel";

const LIBRARY = join(__dirname, "../../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** What the real Office.js calls the members of its classes on the wire. */
function wireNames(): Map<string, Set<string>> {
  const source = readFileSync(LIBRARY, "utf8");
  const names = new Map<string, Set<string>>();
  for (const part of source.split(/\n {4}var (?=\w+ = \(function \(_super\))/).slice(1)) {
    const name = part.slice(0, part.indexOf(" "));
    const body = part.slice(0, part.indexOf("\n    }(OfficeExtension.ClientObject"));
    const list = /_scalarPropertyOriginalNames[\s\S]*?return \[([^\]]*)\]/.exec(body)?.[1] ?? "";
    const scalars = [...list.matchAll(/"([^"]+)"/g)];
    const calls = [
      ...body.matchAll(/(?:PropertyObject|MethodObject)\([\w.]+, this, "(\w+)"/g),
      ...body.matchAll(/_invokeMethod\(this, "(\w+)"/g),
    ];
    const lower = (word: string): string =>
      word.startsWith("_") ? word : word.charAt(0).toLowerCase() + word.slice(1);
    names.set(name, new Set([...scalars, ...calls].map((match) => lower(match[1] ?? ""))));
  }
  return names;
}

/** Known to Office.js under a documented name, but sent otherwise or by another object. */
const BESIDES = [
  "Worksheet.gridlines",
  "Worksheet.headings",
  "Worksheet._KeepReference",
  "RangeCollection.count",
  // What stands for mergeUndoGroup, which the npm build does not know.
  "Workbook._BeginUndoGroup",
  "Workbook._EndUndoGroup",
];

test("every name in the registry is one that the real Office.js sends: nothing is made up", () => {
  const wire = wireNames();
  const madeUp = [...registeredTypes()].flatMap(([name, type]) =>
    [...Object.keys(type.scalars), ...Object.keys(type.links), ...Object.keys(type.methods)]
      // Collections answer getItem for requests that follow a load.
      .filter((member) => member !== "getItem" || !type.item)
      .filter((member) => !wire.get(name)?.has(member) && !isOtherSpelling(member))
      .map((member) => `${name}.${member}`),
  );
  expect(madeUp.filter((name) => !BESIDES.includes(name))).toEqual([]);
});

/** Events are registered under one of two spellings. */
const isOtherSpelling = (member: string): boolean => /^_(Unr|R)egister(Event\w+|\w+Event)$/.test(member);

test("the list of what is supported in README.md is true", () => {
  expect(LIST.exec(readFileSync(README, "utf8"))?.[0]).toBe(`<!-- api -->\n\n${apiList()}\n\n<!-- /api -->`);
});

test("the requirement sets are those of Microsoft's declarations", () => {
  expect(readFileSync(SETS, "utf8")).toBe(setsModule());
});

test("what Excel has and the stand-in has not is known by name", () => {
  expect(readFileSync(MISSING, "utf8")).toBe(missingModule());
});

test.each([
  ["_RegisterEventDataChanged", "onChanged"],
  ["_RegisterSelectionChangedEvent", "onSelectionChanged"],
  ["gridlines", "showGridlines"],
  ["values", "values"],
])("%s is documented as %s", (member, documented) => {
  expect(documentedName(member)).toBe(documented);
});

describe("An Excel that stops at ExcelApi 1.9", () => {
  const old = useExcel({ apiSet: "1.9" });

  test("says so", () => {
    const { requirements } = old.office.Office.context;
    expect(["1.1", "1.9", "1.10", "1.17"].map((set) => requirements.isSetSupported("ExcelApi", set))).toEqual(
      [true, true, false, false],
    );
  });

  test.each([
    [
      "a method of 1.13",
      async (_, sheet) => sheet.getRange("A1").getMergedAreasOrNullObject().load("address"),
    ],
    ["a property of 1.12", async (_, sheet) => sheet.load("tabId")],
    ["an event of 1.10", async (_, sheet) => sheet.onRowSorted.add(async () => undefined)],
    ["inserting worksheets", async (context) => context.workbook.insertWorksheetsFromBase64("")],
  ] as [string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>][])(
    "does not know %s: ApiNotFound",
    async (_, batch) => {
      expect(await old.codeOf(batch)).toBe("ApiNotFound");
    },
  );

  test("knows what came with 1.9 and before, and answers “everything” with that", async () => {
    const sheet = await old.read(
      (active) => active,
      "",
      (loaded) => loaded.toJSON(),
    );
    expect(sheet).toMatchObject({ name: "Blad1", showGridlines: true });
    expect(sheet).not.toHaveProperty("tabId");
  });
});
