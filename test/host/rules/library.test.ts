import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost } from "../host";
import { entryScript, isPart, libraryFolder, withWhatIsNewer } from "../library";
import { connectOffice } from "../node/connect-office";

/** A folder with the files of a CDN: without "debug" in their names. */
const folder = mkdtempSync(join(tmpdir(), "office-js-"));
beforeAll(() => {
  mkdirSync(join(folder, "nl-nl"));
  for (const name of [
    "office.js",
    "excel-web-16.00.js",
    "o15apptofilemappingtable.js",
    "nl-nl/office_strings.js",
  ])
    copyFileSync(join(libraryFolder(), name), join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("The library", () => {
  const before = process.env["OFFICE_JS_FOLDER"];
  afterEach(() => {
    if (before === undefined) delete process.env["OFFICE_JS_FOLDER"];
    else process.env["OFFICE_JS_FOLDER"] = before;
  });

  test("is that of the folder that OFFICE_JS_FOLDER names, also under the names of Microsoft's CDN", async () => {
    process.env["OFFICE_JS_FOLDER"] = folder;
    expect([libraryFolder(), entryScript()]).toEqual([folder, "office.js"]);
    const host = createHost({ apiSet: "1.20" });
    const { Excel, disconnect } = await connectOffice(host);
    await Excel.run({ mergeUndoGroup: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [["x"]];
      await context.sync();
    });
    disconnect();
    expect(host.undo).toMatchObject({ steps: ["add-in"], openGroups: 0 });
  });

  test("that is not there is said with the folder", () => {
    expect(() => entryScript(join(folder, "nl-nl"))).toThrow(/There is no office\.js in .*nl-nl/);
  });

  test("gets undo groups where it does not know them, and is left alone where it does", () => {
    expect(withWhatIsNewer("excel-web-16.00.js", "old")).toContain("_BeginUndoGroup");
    const newer = "options.mergeUndoGroup";
    expect(withWhatIsNewer("excel-web-16.00.js", newer)).toBe(newer);
    expect(withWhatIsNewer("office.js", "old")).toBe("old");
  });

  test.each([
    ["excel-web-16.00.js", true],
    ["excel-web-16.00.debug.js", true],
    ["nl-nl/office_strings.js", true],
    ["telemetry/oteljs_agave.js", false],
  ])("loads %s of itself: %p", (name, loaded) => expect(isPart(name)).toBe(loaded));
});
