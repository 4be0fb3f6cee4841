import { execFileSync } from "node:child_process";
import path from "node:path";
import type { SelfTestReport } from "../../../src/port/self-test";
import { excelPlaces, linesOf, reportName } from "../../excel/self-test-lines";

const ROOT = path.join(__dirname, "../../..");

const report: SelfTestReport = {
  format: 1,
  at: "2026-11-29T10:00:00.000Z",
  excel: {
    platform: "PC",
    version: "16.0.19029/x",
    language: "nl-BE",
    newestSet: "1.20",
    officeJs: "16.0.1.2",
  },
  rules: [
    { name: "a", outcome: "ok", roundTrips: 1, milliseconds: 1 },
    { name: "b", outcome: "different", got: 3, roundTrips: 1, milliseconds: 1 },
    { name: "c", outcome: "skipped", roundTrips: 0, milliseconds: 0 },
  ],
  jobs: [{ name: "d", outcome: "failed", got: "busy: x", roundTrips: 1, milliseconds: 1 }],
  leftBehind: ["Takenwijzer test 1"],
};

test("the printed report says which Excel, and names what is not as it is counted on", () => {
  expect(linesOf(report)).toEqual([
    "Excel 16.0.19029/x on PC, ExcelApi 1.20, office.js 16.0.1.2",
    "NOT AS COUNTED ON (different): b: 3",
    'NOT AS COUNTED ON (failed): d: "busy: x"',
    "NOT TAKEN AWAY: the sheet Takenwijzer test 1",
    "1 ok, 2 not, 1 skipped",
  ]);
  expect(reportName(report)).toBe("PC-16.0.19029_x.json");
});

test("Excel is looked for on Windows and Mac only", () => {
  expect(excelPlaces("linux", {})).toEqual([]);
  expect(excelPlaces("darwin", {})).toHaveLength(1);
  expect(excelPlaces("win32", { PROGRAMFILES: "C:\\Program Files" })).toContain(
    "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE",
  );
});

const withoutExcel = process.platform === "linux" ? test : test.skip;
withoutExcel("without Excel it is skipped, and says so", () => {
  const command = [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), "test/excel/run.ts"];
  expect(execFileSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" })).toMatch(/^SKIPPED: /);
});

test("only its own build may talk to the test server", async () => {
  type Page = { options?: { filename?: string; policy?: string } };
  const policies = async (file: string) => {
    const make = (await import(path.join(ROOT, file))) as {
      default: (env: object, options: object) => Promise<{ plugins: Page[] }>;
    };
    const { plugins } = await make.default({}, { mode: "production" });
    return plugins.flatMap(({ options }) => options?.policy ?? []);
  };
  expect((await policies("webpack.config.js")).join()).not.toContain("4201");
  const [pane, ...others] = await policies("test/excel/webpack.config.js");
  expect(pane).toContain("connect-src 'self' https://localhost:4201");
  expect(others.join()).not.toContain("4201");
});
