import type { GridCells } from "./grid-cells";
import { foldText, remembered } from "./normalise-text";
import { cellColumns, type TaskColumns } from "./task-columns";

/** Rows that add up others, or say what is available or remains: they are no tasks. */

export interface Totals {
  certain: Set<number>;
  /** Only a word says so; whether a cluster reaches over the row decides. */
  doubtful: Set<number>;
}

export function findTotals(cells: GridCells, columns: TaskColumns): Totals {
  const totals: Totals = { certain: new Set(), doubtful: new Set() };
  for (let row = columns.headerBottom + 1; row <= cells.lastRow; row++) {
    const description = cells.text(row, columns.description);
    const own = cells.text(row, columns.cluster);
    if (description === "" && own === "") continue;
    const verdict = judged(cells, columns, row, own, description, totals.certain);
    if (verdict === "certain") totals.certain.add(row);
    else if (verdict === "doubtful") totals.doubtful.add(row);
  }
  return totals;
}

function judged(
  cells: GridCells,
  { headerBottom, persons }: TaskColumns,
  row: number,
  own: string,
  description: string,
  totals: ReadonlySet<number>,
): "certain" | "doubtful" | null {
  let formulas = 0;
  let numbers = 0;
  let others = 0;
  for (const person of persons) {
    for (const at of cellColumns(person)) {
      if (cells.isEmpty(row, at)) continue;
      const formula = cells.formula(row, at);
      if (formula !== null && aggregates(formula, row, headerBottom, totals)) formulas++;
      else if (typeof cells.value(row, at) === "number" || /^[\s\d.,:u]*$/i.test(cells.text(row, at)))
        numbers++;
      else others++;
    }
  }
  if (formulas > 0 && numbers + others === 0) return "certain";
  const word = totalWord(own === "" || isTotalWord(own) ? (own === "" ? description : own) : description);
  if (word === null || others > 0) return word === "total" && others > 0 ? "doubtful" : null;
  if (isTotalWord(own)) return "certain";
  return word === "total" || numbers + formulas > 0 ? "doubtful" : null;
}

const REFERENCE = /('[^']*'!|[\p{L}\p{N}_.]+!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/gu;

/** Whether a formula adds up, or takes from each other, two rows or more of the block above it. */
function aggregates(
  formula: string,
  row: number,
  headerBottom: number,
  totals: ReadonlySet<number>,
): boolean {
  const text = formula.replace(/"[^"]*"/g, "");
  const isFunction =
    /\b(SUM|SUBTOTAL|AGGREGATE|SUMIFS?|SUMPRODUCT|COUNT|COUNTA|COUNTIFS?|AVERAGE|SOM|SUBTOTAAL)\(/i.test(
      text,
    );
  let reached = 0;
  let ofTotals = 0;
  for (const [, sheet, , first, , last] of text.matchAll(REFERENCE)) {
    if (sheet !== undefined) return false; // a link to another sheet is an ordinary cell
    const from = Number(first) - 1;
    const to = last === undefined ? from : Number(last) - 1;
    if (from <= headerBottom || (from <= row && row <= to && from === to)) continue;
    reached += Math.abs(to - from) + 1;
    if (totals.has(from) && from === to) ofTotals++;
  }
  if (isFunction) return reached >= 2;
  return ofTotals > 0 || reached >= 2;
}

/** Begins with one of these: a total, whatever follows. */
const TOTALS =
  /^(?:(?:sub|eind|week|deel|groot|algemeen |generaal )?tota(?:al|len)\b|som\b|(?:aantal )?(?:uren|uur|u) totaal\b|totale (?:uren|tijd|belasting|werklast)\b|total\b)/;
/** Begins with one of these, and holds nothing but such words: what is available or remains. */
const REST =
  /^(?:saldo|verschil|beschikba(?:ar|re)|aanstelling|opdracht|nog te verdelen|te verdelen|nog over|over|rest|restant|resterend|resterende|overschot|tekort|te veel|teveel|te weinig|ruimte|nog in te vullen|nog vrij|vrij|capaciteit|budget|uren|uur|aantal|gepresteerd|toegekend|toegekende|ingevuld|verdeeld|bpt|punten|gemiddelde|max|maximum)\b/;
const FILLERS = new Set(
  (
    "saldo verschil beschikbaar beschikbare aanstelling opdracht nog te verdelen over rest restant resterend resterende overschot tekort veel teveel weinig ruimte in vullen vrij capaciteit budget uren uur u aantal gepresteerd " +
    "gepresteerde toegekend toegekende ingevuld ingevulde verdeeld verdeelde bpt punten gemiddelde max maximum van met de het per week w personeelslid persoon medewerker ict coordinator lestijden min minuten totaal dit jaar schooljaar school"
  ).split(" "),
);

const totalWord: (text: string) => "total" | "rest" | null = remembered((text) => {
  const folded = foldText(text);
  if (folded === "") return null;
  if (TOTALS.test(folded)) return "total";
  const words = folded.match(/\p{L}+/gu) ?? [];
  return REST.test(folded) && words.length <= 6 && words.every((word) => FILLERS.has(word)) ? "rest" : null;
});

function isTotalWord(text: string): boolean {
  return text !== "" && totalWord(text) === "total";
}
