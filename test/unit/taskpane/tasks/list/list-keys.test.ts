import { isTyping, rowAfterKey } from "../../../../../src/taskpane/tasks/list/list-keys";

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 65, 65],
  ["ArrowUp", 3, 2],
  ["ArrowUp", 0, 0],
  ["PageDown", 60, 65],
  ["PageUp", 4, 0],
  ["Home", 30, 0],
  ["End", 30, 65],
  ["a", 30, null],
  ["Enter", 30, null],
])("%s on row %d of 66 goes to %p", (key, at, expected) => {
  expect(rowAfterKey(key, at, 66)).toBe(expected);
});

test.each([
  [{ key: "s" }, true],
  [{ key: "é" }, true],
  [{ key: "2" }, true],
  [{ key: " " }, false],
  [{ key: "Enter" }, false],
  [{ key: "z", ctrlKey: true }, false],
  [{ key: "c", metaKey: true }, false],
])("typing goes to the search box: %j", (press, expected) => {
  expect(isTyping({ ctrlKey: false, altKey: false, metaKey: false, ...press })).toBe(expected);
});
