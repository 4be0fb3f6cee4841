/** Where the focus goes from row `at` of `count` rows with this key; null when the key does not move it. */
export function rowAfterKey(key: string, at: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + 10, last);
    case "PageUp":
      return Math.max(at - 10, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/** A letter or digit typed on a row belongs to the search box; a space presses the row. */
export function isTyping({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">): boolean {
  return key.length === 1 && key !== " " && !ctrlKey && !altKey && !metaKey;
}
