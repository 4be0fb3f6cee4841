import { editorCommand, levelAfter } from "../../../../../src/taskpane/tasks/editor/editor-keys";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: "",
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  ["s", {}, false, { do: "level", level: "School" }],
  ["S", { shiftKey: true }, false, { do: "level", level: "School" }],
  ["s", {}, true, null],
  ["s", { altKey: true }, true, { do: "level", level: "School" }],
  ["g", { altKey: true }, false, { do: "level", level: "SG" }],
  ["ß", { altKey: true, code: "KeyS" }, true, { do: "level", level: "School" }],
  ["k", { altKey: true }, true, { do: "priority", priority: "KT" }],
  ["l", {}, false, { do: "priority", priority: "LT" }],
  ["n", {}, false, { do: "priority", priority: "Geen" }],
  ["c", {}, false, { do: "core" }],
  ["c", { ctrlKey: true }, false, null],
  ["c", { metaKey: true }, false, null],
  ["x", { altKey: true }, true, null],
  ["Escape", {}, true, { do: "close" }],
  ["ArrowDown", { altKey: true }, true, { do: "next" }],
  ["ArrowUp", { altKey: true }, false, { do: "previous" }],
  ["ArrowDown", {}, true, null],
  ["Enter", {}, false, null],
])("%s with %j, in a text field: %p", (key, more, inText, command) => {
  expect(editorCommand(press(key, more), inText)).toEqual(command);
});

test.each([
  [null, "SG", "SG"],
  ["SG", "SG", null],
  ["SG", "School", "Gedeeld"],
  ["Gedeeld", "SG", "School"],
  ["Gedeeld", "School", "SG"],
  ["School", "SG", "Gedeeld"],
] as const)("level %p, %s pressed: %p", (level, pressed, after) => {
  expect(levelAfter(level, pressed)).toBe(after);
});
