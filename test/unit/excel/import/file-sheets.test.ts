import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { sheetsInFile } from "../../../../src/excel/import/file-sheets";

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const seed = (name: string) => base64(readFileSync(join(__dirname, "../../../../seeds", name)));

test.each([
  ["voorbeeld-school.xlsx", ["Huidige situatie", "Streefdoel"]],
  ["takenoverzicht.xlsx", ["Huidige situatie", "Streefdoel"]],
])("the situation sheets of %s are told by their headings", (name, situations) => {
  const sheets = sheetsInFile(seed(name))!;
  expect(sheets.filter(({ isSituation }) => isSituation).map((sheet) => sheet.name)).toEqual(
    expect.arrayContaining(situations),
  );
  expect(sheets.length).toBeGreaterThan(situations.length);
});

test("shared and own texts, entities, prefixes and hidden sheets are read", () => {
  const row = (number: number, ...cells: string[]) =>
    `<row r="${number}">${cells.map((cell, at) => `<c r="${"ABCD"[at]}${number}" ${cell}</c>`).join("")}</row>`;
  const own = (text: string) => `t="inlineStr"><is><t>${text}</t></is>`;
  const xml = `<worksheet><sheetData>${row(1, 't="s"><v>0</v>', own("Omschrijving"), own("SG"), own("School"))}${row(
    2,
    own("Beheer &amp; co"),
    own("Accounts"),
    own("x"),
    "><v></v>",
  )}</sheetData></worksheet>`;
  const file = zipSync({
    "xl/workbook.xml": strToU8(
      '<x:workbook><x:sheets><x:sheet name="A &amp; B" r:id="r1" state="veryHidden"/><x:sheet name="Leeg" r:id="r2"/></x:sheets></x:workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/s1.xml"/><Relationship Id="r2" Target="/xl/worksheets/s2.xml"/></Relationships>',
    ),
    "xl/sharedStrings.xml": strToU8("<sst><si><r><t>Clus</t></r><r><t>ter</t></r></si></sst>"),
    "xl/worksheets/s1.xml": strToU8(xml),
    "xl/worksheets/s2.xml": strToU8("<worksheet><sheetData/></worksheet>"),
  });
  expect(sheetsInFile(base64(file))).toEqual([
    { name: "A & B", visibility: "veryHidden", isSituation: true },
    { name: "Leeg", visibility: "visible", isSituation: false },
  ]);
});

test("what is no workbook is for Excel to judge", () => {
  expect(sheetsInFile(base64(strToU8("geen werkmap")))).toBeNull();
  expect(sheetsInFile("%%%")).toBeNull();
});
