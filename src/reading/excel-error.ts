/** Excel's errors as values (English) and as Dutch Excel shows them. */
const ERRORS = new Set(
  (
    "#REF! #N/A #DIV/0! #VALUE! #NAME? #NULL! #NUM! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #EXTERNAL! #PYTHON! #GETTING_DATA " +
    "#VERW! #N/B #DEEL/0! #WAARDE! #NAAM? #LEEG! #GETAL! #OVERLOOP! #BEREKENEN! #VELD!"
  ).split(" "),
);

export function isExcelError(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERRORS.has(text.trim().toUpperCase());
}
