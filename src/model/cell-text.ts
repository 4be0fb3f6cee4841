/**
 * What to hand to Excel so that exactly this text stands in the cell. Excel reads a string as if it was typed:
 * "Jan 2" would become a date, "(2)" minus two and "=A1" a formula. A leading apostrophe keeps it text.
 */
export function textContent(text: string): string {
  return /^\p{L}\P{N}*$/u.test(text) && !/^(true|false)$/i.test(text) ? text : text === "" ? "" : `'${text}`;
}
