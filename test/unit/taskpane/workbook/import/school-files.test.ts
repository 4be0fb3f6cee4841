import { nlBE } from "../../../../../src/locale/nl-BE";
import { createTexts } from "../../../../../src/locale/texts";
import { addedLines, failedText } from "../../../../../src/taskpane/workbook/import/import-text";
import { chosenFile, wrongFile } from "../../../../../src/taskpane/workbook/import/school-files";
import { problem } from "../../in-memory-workbook";

const texts = createTexts(nlBE, "nl-BE");
const ZIP = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]);
const COMPOUND = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const TEXT = new TextEncoder().encode("Naam;Uren");

test.each([
  ["De Linde.xlsx", ZIP, null],
  ["DE LINDE.XLSX", ZIP, null],
  ["met macro's.xlsm", ZIP, null],
  ["foto's.zip", ZIP, "notXlsx"],
  ["brief.docx", ZIP, "notXlsx"],
  ["uitgevoerd.xlsx", TEXT, "notXlsx"],
  ["leeg.xlsx", new Uint8Array(), "notXlsx"],
  ["oud.xls", COMPOUND, "oldXls"],
  ["geheim.xlsx", COMPOUND, "password"],
] as const)("%s is judged on its first bytes", (name, bytes, wrong) => {
  expect(wrongFile(name, bytes)).toBe(wrong);
});

test("a chosen file proposes its school; one that is gone says that it cannot be read", async () => {
  const bytes = new File([ZIP], "Takenoverzicht ICT-coördinatie De Linde.xlsx");
  expect(await chosenFile(bytes)).toMatchObject({ wrong: null, school: "De Linde" });
  const gone = { name: "weg.xlsx", slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) };
  expect(await chosenFile(gone as unknown as File)).toMatchObject({ wrong: "unreadable" });
});

test("a sentence per school: what came in, and when it had to get another name", () => {
  const sheet = (school: string, ownSchool: string, role: "current" | "target") => ({
    file: `${ownSchool}.xlsx`,
    school,
    ownSchool,
    role,
    sheetName: `${school} - ${role}`,
    sheetId: `${school} ${role}`,
  });
  const lines = addedLines(texts, {
    added: [
      sheet("De Linde", "De Linde", "current"),
      sheet("De Linde", "De Linde", "target"),
      sheet("Eik 2", "Eik", "current"),
    ],
    failed: [],
  }).map(({ text }) => text);
  expect(lines).toEqual([
    "De Linde is toegevoegd uit De Linde.xlsx: De Linde - current en De Linde - target.",
    "Er was hier al een school Eik. De school uit Eik.xlsx heet daarom Eik 2: Eik 2 - current.",
  ]);
});

test.each([
  ["noTaskOverview", "In a.xlsx staat geen huidige situatie of streefdoel."],
  ["tooLarge", "a.xlsx is te groot."],
  ["unknown", "a.xlsx kon niet gelezen worden."],
] as const)("why nothing of a file came in: %s", (code, text) => {
  expect(failedText(texts, "a.xlsx", problem(code))).toContain(text);
});
