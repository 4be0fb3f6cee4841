import { undoCommand } from "../../../../src/taskpane/edits/undo-keys";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  ["z", { ctrlKey: true }, "undo"],
  ["Z", { ctrlKey: true, shiftKey: true }, "redo"],
  ["y", { ctrlKey: true }, "redo"],
  ["z", { metaKey: true }, "undo"],
  ["z", { metaKey: true, shiftKey: true }, "redo"],
  ["z", {}, null],
  ["z", { ctrlKey: true, altKey: true }, null],
  ["z", { ctrlKey: true, metaKey: true }, null],
  ["x", { ctrlKey: true }, null],
])("%s with %j: %p", (key, more, command) => {
  expect(undoCommand(press(key, more))).toBe(command);
});
