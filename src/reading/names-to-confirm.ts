import type { CellRef } from "../model/cell";
import type { NameToConfirm } from "../model/overview";
import type { Notice, Situation } from "../model/situation";
import type { Executor } from "../model/task";
import { isOrdinaryWord } from "./cell-words";
import { foldedWords, nameKey } from "./normalise-text";

/** Whether a name is certainly one, and which names the user is asked about. */

/** The words of the tasks and the competences: somebody called so is asked about first. */
export function wordsOfTasks(texts: Iterable<string>): (word: string) => boolean {
  let words: Set<string> | null = null;
  return (word) => {
    if (isOrdinaryWord(word)) return true;
    if (!words) {
      words = new Set();
      for (const text of new Set(texts))
        for (const one of foldedWords(text)) if (!OF_NAMES.has(one)) words.add(one);
    }
    return words.has(word);
  };
}

const OF_NAMES = new Set(
  "van de den der het ter ten te op in aan le la du des von zu el al ben di da dos san st t d juf meester mevr mevrouw dhr mr mw zr br".split(
    " ",
  ),
);
/** So often nobody writes what is no name. */
const OFTEN = 3;

interface Seen {
  name: string;
  keys: Set<string>;
  cells: CellRef[];
}

/**
 * Names that do not look like one: words without a capital, or words that are used for something else here. Names that head a column
 * and names that the user has answered about are certain.
 */
export function namesToConfirm(
  situations: readonly Situation[],
  isAnswered: (name: string) => boolean,
  isOrdinary: (word: string) => boolean,
): { names: NameToConfirm[]; notices: Notice[] } {
  const headings = new Set<string>();
  for (const { layout } of situations)
    for (const { kind, header } of layout.persons) if (kind === "named") headings.add(nameKey(header));
  const doubtful = new Map<string, boolean>();
  const certain = new Set<string>(); // "jan peeters" needs no question beside "Jan Peeters"
  const seen = new Map<string, Seen>();
  const look = ({ kind, name, key }: Executor, cell: CellRef): void => {
    if (kind !== "person") return;
    let asks = doubtful.get(name);
    if (asks === undefined) {
      asks = !headings.has(nameKey(name)) && !isAnswered(name) && looksLike(name, isOrdinary) !== "name";
      doubtful.set(name, asks);
      if (!asks) certain.add(nameKey(name));
    }
    if (!asks) return;
    const known = seen.get(nameKey(name)) ?? { name, keys: new Set<string>(), cells: [] };
    known.keys.add(key);
    known.cells.push(cell);
    seen.set(nameKey(name), known);
  };
  for (const { tasks } of situations) {
    for (const { assignments, seconds } of tasks) {
      for (const { executor, cell } of assignments) look(executor, cell);
      for (const { executor, cell } of seconds) look(executor, cell);
    }
  }
  const asked = [...seen.values()].filter(
    ({ name, cells }) =>
      !certain.has(nameKey(name)) && (looksLike(name, isOrdinary) === "words" || cells.length < OFTEN),
  );
  return {
    names: asked.map(({ name, keys, cells }) => ({ name, personKeys: [...keys], cells })),
    notices: asked.map(({ name, cells }) => ({
      code: "uncertainName",
      cell: cells[0] as CellRef,
      text: name,
    })),
  };
}

/** lowerCase: no word of it is used for something else, so that it is a name when it is written often. */
function looksLike(name: string, isOrdinary: (word: string) => boolean): "name" | "lowerCase" | "words" {
  const words = foldedWords(name).filter((word) => !OF_NAMES.has(word));
  if (words.length === 0 || words.some((word) => /\d/.test(word) || (word.length > 1 && isOrdinary(word))))
    return "words";
  if (/[/\\@:.]\p{L}{2,}/u.test(name)) return "words"; // an address
  const written = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const small = written.filter(
    (word) => word === word.toLowerCase() && !OF_NAMES.has(word.toLowerCase()) && word.length > 1,
  );
  return small.length === 0 ? "name" : "lowerCase";
}
