import { foldText } from "./normalise-text";
import type { Token } from "./text-tokens";

/**
 * The words that people write in person cells beside names and amounts: Dutch as Flemish schools write it, the usual abbreviations,
 * some English and French. One table; what a word is for the grammar is its kind. Folded, without full stops ("i.s.m." is "ism").
 */
export type WordKind =
  | "join" // between two who do it together
  | "second" // names who takes over
  | "helper" // names who helps
  | "replaced" // names who is replaced
  | "each"
  | "together"
  | "once" // amounts that are no hours a week
  | "remark" // how, where or when
  | "day"
  | "place" // with the number or name behind it
  | "nobody"
  | "share" // some of the hours before it
  | "doubt" // or, perhaps, instead of, formerly: nothing may be guessed
  | "prose"; // a sentence

const TABLE: Record<WordKind, string> = {
  join: "en|and|et|ism|met|in samenwerking met|samen met|tesamen met|in team met|ook|plus|alsook|avec",
  second:
    "back-up|backup|back up|als back-up|als backup|is back-up|reserve|als reserve|vervanger|vervangster|als vervanger|als vervangster|verv|vervang|" +
    "plaatsvervanger|plaatsvervangend|invaller|als invaller|stand-in|tweede persoon|2de persoon|bij afwezigheid|indien afwezig|back-up door|" +
    "backup door|vervangen door|vervanging door|suppleant|suppleante|remplacant|remplacante|remplacement par|deputy",
  helper:
    "hulp|hulp van|met hulp van|met de hulp van|met hulp|mmv|met medewerking van|geholpen door|assistentie|assistentie van|met assistentie van|assistent|" +
    "ondersteuning|ondersteuning van|ondersteuning door|ondersteund door|met ondersteuning van|bijgestaan door|helpt|helpt mee|helper|assisteert|ondersteunt|" +
    "steun|steun van|met steun van|avec l'aide de|aide",
  replaced:
    "vervangt|vervanging van|ter vervanging van|tvv|vervangt tijdelijk|vervangt nu|in vervanging van|neemt over van|overgenomen van|remplace|replaces",
  each: "elk|elks|ieder|pp|per persoon|elk apart|elkeen|de man|each|chacun|chacune",
  together:
    "samen|tesamen|in totaal|totaal|gezamenlijk|alles samen|onderling te verdelen|te verdelen|ensemble|together",
  once: "eenmalig|eenmalige|eenmaal|1malig|eenmalig project|once|une fois|bpt|bpt-uren|plage|plages|plage-uren|plageuren|ses|ses-uren|vte|fte|uren-leraar|uren leraar|lestijden|lesuren|lestijd|lesuur|punten",
  remark:
    "af en toe|nu en dan|soms|indien nodig|zo nodig|waar nodig|wanneer nodig|als nodig|als het nodig is|als het moet|in geval van nood|op aanvraag|op vraag|op afroep|occasioneel|sporadisch|" +
    "regelmatig|continu|doorlopend|ad hoc|ad-hoc|permanent|tijdelijk|momenteel|voorlopig|deels|gedeeltelijk|halftijds|voltijds|deeltijds|halftime|fulltime|parttime|half time|full time|part time|" +
    "vakantie|vakanties|schoolvakantie|schoolvakanties|zomervakantie|zomer|examens|examenperiode|na school|na de uren|na de schooluren|buiten de uren|buiten de lesuren|tijdens de les|thuis|van thuis uit|thuis uit|thuiswerk|op school|ter plaatse|op afstand|middagpauze|pauze|" +
    "trekker|trekt|hoofd|coordinator|coordinatie|coordineert|verantwoordelijk|verantwoordelijke|hoofdverantwoordelijke|eindverantwoordelijk|eindverantwoordelijke|uitvoering|uitvoerend|uitvoerder|" +
    "advies|adviseert|adviserend|mee|kijkt mee|volgt op|opvolging|beheer|begeleiding|supervisie|toezicht|controle|aanspreekpunt|contactpersoon|contact|lead|leiding|leidt|" +
    "hoofdzakelijk|vooral|voornamelijk|enkel|alleen|minder|meer|jaarlijks overleg|indien mogelijk|naar behoefte|volgens noden|volgens noodzaak|volgens behoefte|variabel|wisselend|wisselt|afwisselend|beurtelings|om beurt|beurtrol|in beurtrol|flexibel|" +
    "kleuter|kleuters|lager|secundair|lagere school|kleuterschool|kleuteronderwijs|lager onderwijs|secundair onderwijs|1ste jaar|eerste graad|tweede graad|derde graad|ok|akkoord|bevestigd|nieuw|" +
    "dag|dagen|halve dag|hele dag|week|weken|sg|scholengroep|scholengemeenschap|school|schoolniveau|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan-jun|sept|okt|nov|dec|feb|mrt|aug|" +
    "begin schooljaar|einde schooljaar|eind schooljaar|start schooljaar|dit schooljaar|dit jaar|volgend schooljaar|volgend jaar|eerste trimester|tweede trimester|derde trimester|parfois|si necessaire|sometimes|if needed|on demand|voert uit|voeren uit|hoofdverantw|eindverantw|verantw|telewerk|vanop afstand|van op afstand|in bureau|bureau|vrijwillig",
  day:
    "ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|maandagen|dinsdagen|woensdagen|donderdagen|vrijdagen|vm|nm|voormiddag|voormiddagen|namiddag|namiddagen|voor de middag|na de middag|" +
    "ochtend|morgen|'s ochtends|'s morgens|middag|'s middags|avond|'s avonds|weekend|in het weekend|maandagvoormiddag|maandagnamiddag|dinsdagvoormiddag|dinsdagnamiddag|woensdagvoormiddag|woensdagnamiddag|" +
    "donderdagvoormiddag|donderdagnamiddag|vrijdagvoormiddag|vrijdagnamiddag|woensdagmiddag|vrijdagmiddag|lundi|mardi|mercredi|jeudi|vendredi|weekdagen|werkdagen|schooldagen",
  place:
    "lokaal|lok|klas|klassen|campus|gebouw|blok|vleugel|lokalen|leerjaar|graad|vestiging|verdieping|zaal|room|local",
  nobody:
    "vacature|vacatures|vacant|vac|tbd|tbc|ntb|nb|nog te bepalen|te bepalen|nog niet bepaald|nog te bekijken|nog te verdelen|nog in te vullen|in te vullen|nog niemand|niemand|niemand nog|voorlopig niemand|nog niet ingevuld|niet ingevuld|" +
    "nog te zoeken|te zoeken|nog aan te werven|aan te werven|nog open|open|geen idee|onbekend|nog onbekend|nobody|none|nog toe te wijzen|toe te wijzen|niet toegewezen|nog niet toegewezen|nog aan te duiden|aan te duiden|nog af te spreken|personne|a definir",
  share: "waarvan|daarvan|inclusief|incl|inbegrepen|including|dont",
  doubt:
    "of|ofwel|or|ou|misschien|eventueel|mogelijk|mogelijks|vermoedelijk|waarschijnlijk|wellicht|ipv|in plaats van|instead of|vroeger|voorheen|nu|vanaf|sinds|tot|t/m|tot en met|wordt|werd|was|ex|niet|nvt|niet van toepassing|idem|ditto|zelfde|dezelfde|hetzelfde|zie|" +
    "behalve|uitgezonderd|zonder|geen|beide|beiden|allebei|stopt|gestopt|ziek|afwezig|bevallingsverlof|zwangerschapsverlof|loopbaanonderbreking|met pensioen|pensioen|weg|evt|evtl|tem|te veel|te weinig|tel|gsm|telefoon",
  prose:
    "nog|voor|bij|indien|worden|doet|doen|moet|moeten|zal|zullen|kan|kunnen|mag|omdat|dat|dit|deze|die|deed|heeft|hebben|is|zijn|gaat|komt|afspraak|overleg|opmerking|opmerkingen|bespreken|vragen|vraag|kijken|bekijken|later|volgend|volgende|" +
    "afhankelijk|beetje|jaar|maand|uur|uren|graad|nodig|volgens|tussen|naar|via|wanneer|waarom|alles|niets|iets|elke|iedere|half|halve|lestijden|punt|procent|http|https|www|door|als|dan|maar|want|wel|graag|hoe|wat|wie|waar|hier|daar|er|we|wij|ik|hij|zij|ze|hun|onze|ons|iom|in overleg met|olv|onder leiding van",
};

interface Phrase {
  words: readonly string[];
  kind: WordKind;
}

const PHRASES = new Map<string, Phrase[]>();
for (const [kind, list] of Object.entries(TABLE) as [WordKind, string][]) {
  for (const entry of list.split("|")) {
    const words = entry.split(" ");
    const first = words[0] ?? "";
    const phrases = PHRASES.get(first) ?? [];
    // "in samenwerking met" before "in"; of two kinds the first in the table counts
    phrases.push({ words, kind });
    phrases.sort((one, other) => other.words.length - one.words.length);
    PHRASES.set(first, phrases);
  }
}

/** Without case, accents and full stops: "I.s.m." is "ism". */
export function wordKey(token: Token): string {
  const { text } = token;
  const plain = text.includes(".") ? text.replace(/\./g, "") : text;
  return /^[a-z]*$/.test(plain) ? plain : foldText(plain);
}

export interface FoundWord {
  kind: WordKind;
  /** Index of the first token behind it. */
  next: number;
}

/** The longest phrase of the table that begins at this token. */
export function wordAt(tokens: readonly Token[], at: number): FoundWord | null {
  const token = tokens[at];
  if (!token || (token.kind !== "word" && token.kind !== "number" && !/^['’]$/.test(token.text))) return null;
  const phrases = PHRASES.get(token.kind === "word" ? wordKey(token) : token.text);
  if (!phrases) return daysTogether(token, at) ?? gluedAt(tokens, at);
  for (const { words, kind } of phrases) {
    let end = at + 1;
    for (let index = 1; index < words.length && end > 0; index++) {
      const next = tokens[end];
      end = next && next.kind === "word" && wordKey(next) === words[index] ? end + 1 : -1;
    }
    if (end > 0) return { kind, next: end };
  }
  return gluedAt(tokens, at);
}

/** "ma-vr" is one word to the tokenizer. */
function daysTogether({ kind, text }: Token, at: number): FoundWord | null {
  if (kind !== "word" || !text.includes("-")) return null;
  const isDay = (word: string) => PHRASES.get(word)?.some((phrase) => phrase.kind === "day") ?? false;
  return text.split("-").every(isDay) ? { kind: "day", next: at + 1 } : null;
}

/** "'s avonds", "2de persoon", "t/m": words that the tokenizer cuts in pieces. */
function gluedAt(tokens: readonly Token[], at: number): FoundWord | null {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second) return null;
  if (/^['’]$/.test(first.text) && second.text === "s" && third?.kind === "word") {
    const found = PHRASES.get(wordKey(third));
    return found?.some(({ kind }) => kind === "day") || /^(ochtends|morgens|middags|avonds)$/.test(third.text)
      ? { kind: "day", next: at + 3 }
      : null;
  }
  if (first.text === "t" && second.text === "/" && third?.text === "m")
    return { kind: "doubt", next: at + 3 };
  if (first.text === "2" && second.glued && third?.text === "persoon")
    return { kind: "second", next: at + 3 };
  return null;
}

const ORDINARY = new Set(
  Object.values(TABLE).flatMap((list) => list.split("|").flatMap((phrase) => phrase.split(" "))),
);
for (const word of "van de den der het ter ten te op in aan le la du des von zu el al ben di da dos san st".split(
  " ",
))
  ORDINARY.delete(word);
const COMMON =
  "ict helpdesk smartschool teams office microsoft google printer printers laptop laptops netwerk wifi website mail server servers software hardware account accounts beamer bord borden digibord tablet tablets ipad ipads chromebook " +
  "chromebooks netwerkbeheer systeembeheer systeembeheerder netwerkbeheerder beheerder technieker technicus ondersteuner werkgroep stuurgroep leerplatform administratie boekhouding personeel leerlingen ouders klas school team project projecten " +
  "pedagogisch technisch beleid visie digisprong onderhoud herstelling installatie aankoop bestelling inventaris nascholing opleiding vorming begeleider stagiair stagiairs student studenten preventieadviseur zorg zorgteam zorgcoordinator zorgco " +
  "directeur directrice adjunct dir secr secretaris collega collegas leraars lkrn leerkracht zelf personen mensen clb gemeente dienst vakgroep ovsg telenet signpost proximus";
for (const word of COMMON.split(" ")) ORDINARY.add(word);

/** Whether a folded word is one of the table, or one that says what is done and not by whom. */
export function isOrdinaryWord(word: string): boolean {
  return ORDINARY.has(word);
}
