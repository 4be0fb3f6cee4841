import { problemOf } from "../../../src/port/problem";

/** learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling, as far as an answer to the user differs. */
test.each([
  ["InactiveWorkbook", "notInFront", true],
  ["InvalidSelection", "notInFront", true],
  ["InvalidOperation", "notNow", true],
  ["InvalidOperationInCellEditMode", "cellEditMode", true],
  ["FilteredRangeConflict", "filtered", true],
  ["NonBlankCellOffSheet", "noRoom", true],
  ["InsertDeleteConflict", "inTheWay", true],
  ["MergedRangeConflict", "inTheWay", true],
  ["PivotTableRangeConflict", "inTheWay", true],
  ["ItemAlreadyExists", "nameTaken", true],
  ["RangeExceedsLimit", "tooLarge", true],
  ["MemoryLimitReached", "tooLarge", true],
  ["UnsupportedFeature", "unsupported", false],
  ["UndoNotSupported", "unsupported", false],
  ["SomethingNew", "unknown", true],
])("Excel's %s is told as %s", (code, told, retry) => {
  expect(problemOf({ code, message: "In English" })).toMatchObject({ code: told, retry });
});
