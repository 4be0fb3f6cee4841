import { UNKNOWN_HOURS } from "../model/task";
import { remembered } from "./normalise-text";
import { type PersonItem, personItems, type PersonRole, type Separator } from "./person-items";
import { nameKind } from "./person-words";
import { type HoursReading, perPeriod, type Rate } from "./read-hours";
import { HOURS_IN_WEEK } from "../model/task";

/** One name (or mark, or "vacature") with the hours that belong to it. */
export interface NamedPart extends HoursReading {
  kind: "name" | "mark" | "nobody";
  name: string;
  splitUnknown: boolean;
  /** bracket: an executor who is named in brackets. */
  role: "executor" | "bracket" | PersonRole;
  /** "PEETERS, Jan". */
  reversed: boolean;
}

/** A text of names and hours, taken apart. When not `readable` nothing in it may be used. */
export interface PersonText {
  readable: boolean;
  outOfScope: boolean;
  parts: NamedPart[];
  /** Hours with no name beside them. */
  loose: HoursReading[];
  /** What stands there about how, where or when; it was not used. */
  remarks: string[];
  /** Says that whoever the column is about is no more than a second ("vervanger"). */
  second: boolean;
  /** Begins with "samen met": whoever the column is about does it too. */
  joinsHeader: boolean;
  /** "2u met Karel": under a name the amount is hers. */
  amountFirst: boolean;
}

const UNREADABLE: PersonText = {
  readable: false,
  outOfScope: false,
  parts: [],
  loose: [],
  remarks: [],
  second: false,
  joinsHeader: false,
  amountFirst: false,
};
export const NO_AMOUNT: HoursReading = {
  hours: UNKNOWN_HOURS,
  otherUnit: false,
  calculated: false,
  factor: "",
};

/** Names and hours in a text such as `Jan Peeters 2u; An 1u`, `2u Jan`, `Jan (2)`, `Jan/Piet 2u`. Knows nothing of the column. */
export const readPersonText: (text: string) => PersonText = remembered((text) => {
  const whole = nameKind(text);
  if (whole === "outOfScope") return { ...UNREADABLE, readable: true, outOfScope: true };
  if (whole === "mark" || whole === "nobody")
    return { ...UNREADABLE, readable: true, parts: [namedPart(text.trim(), whole)] };
  const items = personItems(text);
  return (items && combine(items)) ?? UNREADABLE;
}, 50000);

/** True for a name followed by a number without unit ("Leerkracht 1"), where the number may be no hours at all. */
export function endsInBareNumber(text: string): boolean {
  const items = personItems(text);
  return items?.some((item) => item.kind === "hours" && item.bare) ?? false;
}

function namedPart(name: string, kind: NamedPart["kind"]): NamedPart {
  return { kind, name, ...NO_AMOUNT, splitUnknown: false, role: "executor", reversed: false };
}

interface Amount {
  reading: HoursReading;
  bare: boolean;
  period: boolean;
}

/** What stands between two separators. */
interface Segment {
  parts: NamedPart[];
  amount: Amount | null;
  amountFirst: boolean;
  /** How it is joined to the segment before it. */
  joined: Separator;
  plus: boolean;
  /** A day of the week stands in it. */
  day: boolean;
  /** Its amount is no amount of hours a week ("eenmalig", "BPT"). */
  spoiled: boolean;
  each: boolean;
  together: boolean;
  period: Rate | null;
  times: { count: number; per: Rate } | null;
  /** The period and the count as they are written. */
  often: string[];
  /** A word before the names says what they are ("back-up: Piet"). */
  role: PersonRole | null;
}

class Unreadable extends Error {}

function combine(items: readonly PersonItem[]): PersonText | null {
  const reader = new TextReader();
  try {
    return reader.read(items);
  } catch (error) {
    if (error instanceof Unreadable) return null; // there is one way out of the depth, since most texts are read
    throw error;
  }
}

class TextReader {
  private readonly remarks: string[] = [];
  private readonly asides: NamedPart[] = [];
  private second = false;
  private hasHours = false;

  read(items: readonly PersonItem[]): PersonText | null {
    const flat = items.flatMap((item) => (item.kind === "bracket" ? item.items : [item]));
    this.hasHours = flat.some(({ kind }) => kind === "hours");
    const { parts, loose } = this.lines(items, null);
    const all = [...parts, ...this.asides];
    for (const { hours } of [...all, ...loose]) if ((hours.perWeek ?? 0) > HOURS_IN_WEEK) return null;
    if (all.length + loose.length + this.remarks.length === 0 && !this.second) return null;
    return {
      readable: true,
      outOfScope: false,
      parts: all,
      loose,
      remarks: this.remarks,
      second: this.second,
      joinsHeader: items[0]?.kind === "separator" && items[0].word,
      amountFirst: items[0]?.kind === "hours" && items[1]?.kind === "separator" && items[1].word,
    };
  }

  private lines(items: readonly PersonItem[], role: PersonRole | "bracket" | null): Line {
    const segments = this.segments(items, role === "bracket" ? null : role);
    const result: Line = { parts: [], loose: [] };
    let waiting: NamedPart[] = []; // names of the lines just above, still without hours
    for (const line of splitAt(segments, "line")) {
      const [only] = line;
      if (line.length === 1 && only?.amount && only.parts.length === 0) {
        if (waiting.length > 0) share(waiting, amountOf(only), only.each);
        else this.addAmount(result, only);
        waiting = [];
        continue;
      }
      const read = this.line(line, result);
      result.parts.push(...read.parts);
      result.loose.push(...read.loose);
      waiting =
        read.parts.every((part) => part.hours === UNKNOWN_HOURS && part.role === "executor") &&
        read.loose.length === 0
          ? [...waiting, ...read.parts]
          : [];
    }
    return result;
  }

  /** "di 3u, do 2u": hours of a further day go to whoever had those before. */
  private addAmount(result: Line, segment: Segment): void {
    const amount = amountOf(segment);
    const last = result.parts.at(-1) ?? result.loose.at(-1);
    if (last && segment.day && result.parts.length <= 1) addHours(last, { ...amount, calculated: true });
    else result.loose.push(amount);
  }

  private segments(items: readonly PersonItem[], role: PersonRole | null): Segment[] {
    const segments: Segment[] = [];
    let joined: Separator = "line";
    let plus = false;
    let open: Segment | null = null;
    let pairOnly = false; // a second pair without a separator must be complete
    let sticky = role;
    let previous: PersonItem | undefined;
    const start = (): Segment => {
      open = {
        parts: [],
        amount: null,
        amountFirst: false,
        joined,
        plus,
        day: false,
        spoiled: false,
        each: false,
        together: false,
        period: null,
        times: null,
        often: [],
        role: sticky,
      };
      segments.push(open);
      return open;
    };
    const close = (): void => {
      if (pairOnly && open && !(open.parts.length > 0 && open.amount)) throw new Unreadable();
      pairOnly = false;
      open = null;
    };
    const current = (): Segment => open ?? start();
    items.forEach((item, index) => {
      const before = previous;
      previous = item;
      switch (item.kind) {
        case "separator": {
          // "nog af te spreken met Jan"
          if (item.word && before?.kind === "name" && before.is === "nobody") throw new Unreadable();
          if (items[index + 1] === undefined && item.strength === "tight" && !item.word)
            throw new Unreadable(); // "Jan +"
          // of two separators in a row the stronger counts ("Jan 2u;" and a line break)
          const stronger =
            open === null && joined === "line" && segments.length > 0 && before?.kind === "separator";
          close();
          joined = stronger ? "line" : item.strength;
          plus = item.plus;
          if (item.strength === "line") sticky = role;
          return;
        }
        case "name": {
          let segment = current();
          if (before?.kind === "name") {
            if (item.is === "mark" && before.is === "name") return void this.remarks.push(item.name);
            throw new Unreadable();
          }
          if (
            segment.parts.length > 0 &&
            segment.role === null &&
            !segment.amount &&
            (before?.kind === "remark" || before?.kind === "bracket")
          ) {
            // "Jan (trekker) Piet": who stands behind a remark is somebody else
            close();
            joined = "list";
            plus = false;
            segment = start();
          } else if (segment.parts.length > 0) {
            if (!segment.amount || segment.amountFirst) {
              if (!segment.amount) throw new Unreadable();
            }
            if (segment.amountFirst) throw new Unreadable();
            segment = this.nextPair(segment, () => {
              close();
              joined = "list";
              plus = false;
              return start();
            });
            pairOnly = true;
          }
          segment.parts.push({ ...namedPart(item.name, item.is), role: segment.role ?? "executor" });
          return;
        }
        case "hours": {
          let segment = current();
          if (segment.amount) {
            if (segment.parts.length === 0 || !segment.amountFirst) {
              if (segment.day && before?.kind === "remark") {
                // "Jan di 3u do 2u"
                const sum: HoursReading = { ...amountOf(segment) };
                addHours(sum, { ...item.reading, calculated: true });
                segment.amount = { reading: sum, bare: false, period: true };
                return;
              }
              throw new Unreadable();
            }
            close();
            joined = "list";
            plus = false;
            segment = start();
            pairOnly = true;
          }
          segment.amountFirst = segment.parts.length === 0;
          segment.amount = { reading: item.reading, bare: item.bare, period: item.period };
          return;
        }
        case "period":
          if (current().period) throw new Unreadable();
          current().period = item.per;
          current().often.push(item.text);
          return;
        case "times":
          if (current().times) throw new Unreadable();
          current().times = { count: item.count, per: item.per };
          current().often.push(item.text);
          return;
        case "remark":
          this.remarks.push(item.text);
          if (item.day) current().day = true;
          if (item.spoils) current().spoiled = true;
          return;
        case "each":
          current().each = true;
          return;
        case "together":
          current().together = true;
          return;
        case "role": {
          const next = items[index + 1];
          const namesNext = next?.kind === "name" && next.is === "name";
          const named = open as Segment | null;
          if (
            namesNext ||
            (next?.kind === "separator" &&
              next.strength === "tight" &&
              items[index + 2]?.kind === "name" &&
              !named?.parts.length)
          ) {
            if (open) {
              close();
              joined = "list";
            }
            sticky = item.role;
            plus = false;
            previous = undefined;
          } else if (named && named.parts.length > 0) this.takeRole(named, item.role, item.text);
          else if (item.role === "second") this.second = true;
          else this.remarks.push(item.text);
          return;
        }
        case "bracket":
          this.bracket(item, current());
      }
    });
    close();
    return segments.filter(
      (one) =>
        one.parts.length > 0 || one.amount !== null || one.each || one.together || one.period || one.times,
    );
  }

  private nextPair(segment: Segment, open: () => Segment): Segment {
    return segment.amount ? open() : segment;
  }

  /** "Piet als back-up", "Jan (vervanger)": what somebody is stands behind the name. */
  private takeRole(segment: Segment, role: PersonRole, text: string): void {
    // "Tom vervangt", without saying whom
    if (role !== "helper") for (const part of segment.parts) part.role = "second";
    else this.remarks.push(text);
  }

  private bracket({ items, text }: Extract<PersonItem, { kind: "bracket" }>, segment: Segment): void {
    const names = items.filter((item) => item.kind === "name");
    if (names.some(({ is }) => is === "nobody")) {
      // "Jan (vacature)", "vacature (Jan nog te bepalen)"
      const isOnlyThat =
        segment.parts.every(({ kind }) => kind === "nobody") &&
        items.every((item) => item.kind === "name" && item.is === "nobody");
      if (!isOnlyThat) throw new Unreadable();
      return;
    }
    const says = items.some(({ kind }) => kind === "role" || kind === "hours" || kind === "separator");
    if (names.length === 0 && !items.some(({ kind }) => kind === "hours" || kind === "role")) {
      for (const item of items) this.inline(item, segment, text);
      return;
    }
    if (names.length === 0) {
      const role = items.find((item) => item.kind === "role");
      if (role && segment.parts.length > 0) this.takeRole(segment, role.role, role.text);
      else if (role?.role === "second") this.second = true;
      else if (role) this.remarks.push(role.text);
      for (const item of items) if (item.kind !== "role") this.inline(item, segment, text);
      return;
    }
    if (!says && segment.parts.length > 0) {
      this.remarks.push(text);
      return;
    }
    const isPlain = items.every(({ kind }) => kind === "name" || kind === "hours" || kind === "separator");
    if (isPlain && segment.parts.length > 0 && names.every(({ name }) => name === name.toLowerCase())) {
      this.remarks.push(text); // "(voor de printers)"
      return;
    }
    const { parts, loose } = this.lines(items, "bracket");
    if (loose.length > 0) throw new Unreadable();
    for (const part of parts) if (part.role === "executor") part.role = "bracket";
    this.asides.push(...parts);
  }

  /** What stands in brackets without a name is about the names before them. */
  private inline(item: PersonItem, segment: Segment, text: string): void {
    switch (item.kind) {
      case "hours":
        if (segment.amount) {
          if (!segment.day) throw new Unreadable();
          const sum: HoursReading = { ...segment.amount.reading };
          addHours(sum, { ...item.reading, calculated: true });
          segment.amount = { ...segment.amount, reading: sum };
        } else {
          segment.amountFirst = segment.parts.length === 0;
          segment.amount = item;
        }
        return;
      case "period":
        if (segment.period) throw new Unreadable();
        segment.period = item.per;
        segment.often.push(item.text);
        return;
      case "times":
        if (segment.times) throw new Unreadable();
        segment.times = item;
        segment.often.push(item.text);
        return;
      case "remark":
        this.remarks.push(item.text);
        segment.day ||= item.day;
        segment.spoiled ||= item.spoils;
        return;
      case "each":
        segment.each = true;
        return;
      case "together":
        segment.together = true;
        return;
      case "bracket":
        this.remarks.push(text);
        return;
      case "name":
      case "role":
      case "separator":
    }
  }

  /** One line: shared hours when only one amount stands at its end (or at its front), else each segment its own. */
  private line(line: Segment[], above: Line): Line {
    const joined = joinReversed(line);
    const executors = joined.filter(({ role }) => role === null);
    const others = joined.filter(({ role }) => role !== null);
    const read = this.executors(executors, above);
    for (const unit of splitRoles(others)) {
      const { parts, loose } = this.executors(unit, { parts: [], loose: [] });
      if (loose.length > 0 || parts.some(({ role, hours }) => role === "replaced" && hours.perWeek !== null))
        throw new Unreadable();
      read.parts.push(...parts);
    }
    return read;
  }

  private executors(line: readonly Segment[], above: Line): Line {
    const withAmount = line.filter(({ amount }) => amount);
    const isEach = line.some(({ each }) => each);
    if (
      withAmount.length === 1 &&
      line.length > 1 &&
      !(withAmount[0]?.day && withAmount[0].parts.length === 0 && !withAmount[0].amountFirst)
    )
      return this.shared(line, isEach);
    const result: Line = { parts: [], loose: [] };
    for (const unit of splitAt(line, "list")) {
      const isShared = unit.filter(({ amount }) => amount).length === 1 && unit.length > 1;
      const read = isShared
        ? this.shared(
            unit,
            unit.some(({ each }) => each),
          )
        : this.each(unit, above, result);
      result.parts.push(...read.parts);
      result.loose.push(...read.loose);
    }
    return result;
  }

  /** Several names, one amount. */
  private shared(segments: readonly Segment[], isEach: boolean): Line {
    const holder = segments.find(({ amount }) => amount);
    if (!holder) throw new Unreadable();
    for (const one of segments) {
      if (one === holder) continue;
      holder.period ??= one.period;
      holder.times ??= one.times;
      if ((one.period && one.period !== holder.period) || (one.times && one.times !== holder.times))
        throw new Unreadable();
    }
    const amount = amountOf(holder);
    const parts = segments.flatMap((segment) => segment.parts);
    if (parts.length === 0) return { parts, loose: [amount] };
    const last = segments.at(-1) === holder;
    const first = segments[0] === holder;
    const together = segments.some((one) => one.together);
    if (holder.parts.length === 0) {
      if (!last && !first) throw new Unreadable();
      share(parts, amount, isEach);
    } else if (isEach || together || (last && !holder.amountFirst) || (first && holder.amountFirst))
      share(parts, amount, isEach);
    else for (const own of holder.parts) Object.assign(own, amount); // "Jan 2u, An": An's hours are not known
    return { parts, loose: [] };
  }

  private each(segments: readonly Segment[], above: Line, before: Line): Line {
    const result: Line = { parts: [], loose: [] };
    for (const segment of segments) {
      const [part] = segment.parts;
      if (part) {
        if (segment.amount) for (const one of segment.parts) Object.assign(one, amountOf(segment));
        else this.remarks.push(...segment.often); // how often, and no more
        result.parts.push(...segment.parts);
        continue;
      }
      if (!segment.amount) {
        // "dagelijks" on a line of its own: of which hours?
        if (segment.often.length > 0 ? this.hasHours : !segment.each && !segment.together)
          throw new Unreadable();
        this.remarks.push(...segment.often);
        continue;
      }
      const amount = amountOf(segment);
      const added =
        result.parts.at(-1) ??
        result.loose.at(-1) ??
        before.parts.at(-1) ??
        before.loose.at(-1) ??
        (segment.day ? above.parts.at(-1) : undefined);
      if (added && segment.plus) {
        // "Björn + 2" has its hours behind a plus
        if (added.hours === UNKNOWN_HOURS) Object.assign(added, amount);
        else addHours(added, amount);
      } else if (added && segment.day) addHours(added, { ...amount, calculated: true });
      else if (segments.length === 1 && before.parts.length + before.loose.length === 0)
        result.loose.push(amount);
      else if (
        segment === segments[0] &&
        segments.slice(1).every((next) => next.plus && next.parts.length === 0)
      )
        result.loose.push({ ...amount });
      else throw new Unreadable();
    }
    return result;
  }
}

interface Line {
  parts: NamedPart[];
  loose: HoursReading[];
}

/** The amount with the period and the count that stand beside it. */
function amountOf({ amount, period, times, spoiled }: Segment): HoursReading {
  if (!amount) throw new Unreadable();
  let { reading } = amount;
  if (spoiled) return { ...reading, hours: { ...UNKNOWN_HOURS }, otherUnit: true };
  if ((period || times) && amount.period) throw new Unreadable(); // per week and per year
  if (times) reading = perPeriod(reading, times.per, times.count);
  if (period) reading = times ? reading : perPeriod(reading, period);
  return reading;
}

function splitAt(segments: readonly Segment[], strength: Separator): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (!last || segment.joined === strength) groups.push([segment]);
    else last.push(segment);
  }
  return groups;
}

function splitRoles(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const last = groups.at(-1);
    if (last && last[0]?.role === segment.role) last.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** "PEETERS, Jan (2u)": a surname in capitals, a comma and a first name are one person. */
function joinReversed(line: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of line) {
    const last = joined.at(-1);
    const [surname] = last?.parts ?? [];
    const [first] = segment.parts;
    const isOne =
      last &&
      surname &&
      first &&
      segment.joined === "list" &&
      !last.amount &&
      last.parts.length === 1 &&
      isCapitals(surname.name) &&
      !isCapitals(first.name) &&
      !first.name.includes(" ");
    if (!isOne) {
      joined.push(segment);
      continue;
    }
    const part = { ...first, name: `${surname.name}, ${first.name}`, reversed: true };
    joined[joined.length - 1] = { ...segment, joined: last.joined, plus: last.plus, parts: [part] };
  }
  return joined;
}

function isCapitals(name: string): boolean {
  return /^\p{Lu}[\p{Lu}' -]{2,}$/u.test(name);
}

/** Equal parts, said to be a guess; hours shared with nobody in particular cannot be divided. */
function share(all: NamedPart[], reading: HoursReading, isEach: boolean): void {
  const doing = all.filter(({ role }) => role !== "second");
  const parts = doing.length > 0 ? doing : all;
  if (isEach || parts.length === 1) {
    for (const part of parts) Object.assign(part, reading);
    return;
  }
  if (parts.some((part) => part.kind === "nobody")) throw new Unreadable();
  const { perWeek } = reading.hours;
  for (const part of parts) {
    Object.assign(part, reading);
    part.hours = { ...reading.hours, perWeek: perWeek === null ? null : perWeek / parts.length };
    part.splitUnknown = true;
  }
}

/** Unreadable when either amount is unknown. */
function addHours(to: HoursReading, more: HoursReading): void {
  if (to.hours.perWeek === null || more.hours.perWeek === null) throw new Unreadable();
  to.hours = {
    perWeek: to.hours.perWeek + more.hours.perWeek,
    estimate: to.hours.estimate || more.hours.estimate,
    converted: to.hours.converted || more.hours.converted,
  };
  to.calculated ||= more.calculated;
  to.factor ||= more.factor;
}
