import { oneTypoApart } from "./likeness";
import { compactKey, foldedWords, foldText, remembered } from "./normalise-text";

/** What a header cell announces; "other" is a heading that is not ours, or a name. */
export type HeaderWord =
  | "blank"
  | "cluster"
  | "description"
  | "coreTasks"
  | "competences"
  | "level"
  | "SG"
  | "School"
  | "priority"
  | "KT"
  | "LT"
  | "Geen"
  | "persons"
  | "slot"
  | "second"
  | "hours"
  | "minutes"
  | "start"
  | "end"
  | "firstName"
  | "surname"
  | "hint"
  | "other";

/** Above this, a text is prose and no heading. */
const LONGEST_HEADING = 60;

function like(word: string, wanted: string): boolean {
  return wanted.length < 5 ? word === wanted : oneTypoApart(word, wanted);
}

function someLike(words: readonly string[], ...wanted: string[]): boolean {
  return wanted.some((one) => words.some((word) => like(word, one)));
}

/** Reads a header cell, whatever its case, accents, spaces, punctuation or a letter typed wrong. */
export const headerWord: (text: string) => HeaderWord = remembered((text) => {
  const folded = foldText(text);
  if (folded === "") return "blank";
  const words = foldedWords(text);
  const compact = compactKey(text);
  if (compact === "") return /^[.\u2026 ]+$/.test(text.trim()) || /^[?\-_]+$/.test(folded) ? "slot" : "other";
  if (folded.length > LONGEST_HEADING) return "other";
  if (isHint(words)) return "hint";
  if (like(compact, "cluster") || like(compact, "clusters") || compact === "taakcluster") return "cluster";
  if (isDescription(words, compact)) return "description";
  if (like(compact, "kerntaken") || like(compact, "kerntaak")) return "coreTasks";
  if (someLike(words, "competenties", "competentie")) return "competences";
  if (someLike(words, "taakverdeling", "tijdsbesteding", "tijdbesteding") || like(compact, "taakverdeling"))
    return "persons";
  return (
    UNDER_NAMES.get(compact) ??
    levelWord(words, compact) ??
    priorityWord(words, compact) ??
    roleWord(compact) ??
    slotWord(words, compact) ??
    "other"
  );
});

/** "naam + # uur/week": how to fill in, not a heading. */
function isHint(words: readonly string[]): boolean {
  const time = words.some(
    (word) => word === "uur" || word === "uren" || word === "u" || word === "tijd" || word === "hours",
  );
  return time && words.some((word) => word === "naam" || word === "namen" || word === "name");
}

function isDescription(words: readonly string[], compact: string): boolean {
  if (like(compact, "omschrijving") || like(compact, "omschrijvingen") || like(compact, "taakomschrijving"))
    return true;
  return words.length <= 4 && someLike(words, "omschrijving", "taakomschrijving");
}

function levelWord(words: readonly string[], compact: string): HeaderWord | null {
  const level = someLike(words, "niveau");
  const group = compact.startsWith("scholengroep") || compact.startsWith("scholengemeenschap");
  const sg = words.includes("sg") || group || someLike(words, "scholengroep", "scholengemeenschap");
  // "scholengroep/-gemeenschap" is one thing; "SG/School" is a column that holds either
  const school =
    words.some((word) => word === "school" || word === "schoolniveau") || like(compact, "schoolniveau");
  if (sg && school) return "level";
  if (sg && words.length <= 4) return "SG";
  if (school && words.length <= (level ? 3 : 1)) return "School";
  if (words.length === 1 && like(compact, "school") && compact !== "schol") return "School";
  return level && words.length <= 4 ? "level" : null;
}

function priorityWord(words: readonly string[], compact: string): HeaderWord | null {
  const short =
    words.includes("kt") ||
    (someLike(words, "termijn") && (words.includes("korte") || words.includes("kort")));
  const long =
    words.includes("lt") ||
    (someLike(words, "termijn") && (words.includes("lange") || words.includes("lang")));
  const none = words.includes("geen");
  const priority = someLike(words, "prioriteit", "prioriteiten");
  if (Number(short) + Number(long) + Number(none) > 1) return "priority";
  if (short && words.length <= 4) return "KT";
  if (long && words.length <= 4) return "LT";
  if (none && (words.length === 1 || priority)) return "Geen";
  return priority || like(compact, "prioriteit") ? "priority" : null;
}

function headed(word: HeaderWord, headings: string): [string, HeaderWord][] {
  return headings.split(" ").map((heading) => [heading, word]);
}

/** What stands beside a slot or under a name, as compact keys. */
const UNDER_NAMES: ReadonlyMap<string, HeaderWord> = new Map([
  ...headed(
    "hours",
    "uren uur u uw uweek uurweek uurw urenweek urenw uurperweek urenperweek uperweek aantaluren aantaluur aantalu urenpw uurpw pw hoeveeluur hoeveeluren tijdsduur hours hrs aantalurenperweek aantaluurperweek aantalurenweek",
  ),
  ...headed(
    "minutes",
    "minuten min minuut minweek minpw minutenweek minutenperweek minperweek aantalminuten",
  ),
  ...headed("start", "start begin beginuur startuur van vanaf starttijd begintijd"),
  ...headed("end", "einde eind einduur eindtijd tot totuur stop"),
  ...headed("firstName", "voornaam voornamen"),
  ...headed("surname", "familienaam achternaam"),
]);

const ROLES: ReadonlyMap<string, HeaderWord> = new Map([
  ...headed(
    "slot",
    "uitgevoerddoor uittevoerendoor uitvoering doorwie door wiedoethet wiedoetdit wiedoetwat wievoertuit verantwoordelijke verantwoordelijken hoofdverantwoordelijke eindverantwoordelijke trekker trekkers contactpersoon " +
      "contactpersonen contact aanspreekpunt aanspreekpunten aanspreekpersoon toegewezenaan toegekendaan toewijzing eigenaar taakeigenaar ictcoordinator ictcoordinatoren uitvoerdersnaam naamuitvoerder opgenomendoor",
  ),
  ...headed(
    "second",
    "vervanger vervangers vervanging vervangdoor vervangendoor backup backuppersoon tweedepersoon 2depersoon 2epersoon reserve reservepersoon plaatsvervanger plaatsvervangers wievervangt bijafwezigheid invaller",
  ),
]);

/** "Uitgevoerd door", "Verantwoordelijke 2", "Vervanger". */
function roleWord(compact: string): HeaderWord | null {
  return ROLES.get(compact) ?? ROLES.get(compact.replace(/\d{1,2}$/, "")) ?? null;
}

const SLOT_WORDS = new Set([
  "persoon",
  "personen",
  "pers",
  "collega",
  "medewerker",
  "teamlid",
  "uitvoerder",
  "uitvoerders",
  "wie",
  "naam",
  "namen",
  "person",
]);

/** "Persoon 1", "…", "Persoon A", "3", "enz.": a place for a name, not a name. */
function slotWord(words: readonly string[], compact: string): HeaderWord | null {
  if (/^\d{1,2}$/.test(compact) || compact === "enz" || compact === "enzovoort" || compact === "etc")
    return "slot";
  const [first = "", second] = words;
  const glued = /^(\p{L}+)\d{1,2}$/u.exec(first)?.[1] ?? first;
  if (!SLOT_WORDS.has(glued) && !oneTypoApart(glued, "persoon")) return null;
  if (second === undefined) return "slot";
  return words.length === 2 && /^(\d{1,2}|[a-z]|x)$/.test(second) ? "slot" : null;
}

const NOT_A_NAME = new Set(
  (
    "opmerking opmerkingen nota notitie notities commentaar toelichting uitleg info informatie totaal subtotaal som uren uur tijd tijdsduur duur " +
    "stap datum startdatum einddatum begindatum deadline timing planning periode wanneer frequentie status stand fase voortgang evaluatie actie acties " +
    "actiepunt actiepunten link links bron bijlage budget kost kosten kostprijs prijs nr nummer id volgnummer code materiaal materialen tool tools " +
    "software hardware locatie plaats vestiging lokaal doel resultaat indicator gewenst week maand jaar dag kern kerntaak taak taken uitbreiding " +
    "document documenten ok klaar gedaan extra varia andere overige hoe wat waar waarom check controle besluit beslissing verslag vraag vragen"
  ).split(" "),
);

/** A heading that is plainly about something else than a person ("Opmerkingen", "Totaal uren"). */
export function isOtherHeading(text: string): boolean {
  return foldedWords(text).some((word) => NOT_A_NAME.has(word));
}

/** A heading outside the persons' group that may be a name: a few words of letters, none of them about something else. */
export function mayBeName(text: string): boolean {
  const words = foldedWords(text);
  if (words.length === 0 || words.length > 5 || text.length > 40) return false;
  return !isOtherHeading(text) && words.every((word) => !/\d/.test(word));
}
