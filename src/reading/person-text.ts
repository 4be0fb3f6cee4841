import type { Hours } from "../model/task";
import { type ItemNameKind, type PersonItem, personItems, type Separator } from "./person-items";
import { nameKind } from "./person-words";
import { remembered } from "./normalise-text";
import { type HoursReading, UNKNOWN_HOURS } from "./read-hours";

/** One name (or mark, or "vacature") with the hours that belong to it. */
export interface NamedPart {
  kind: ItemNameKind;
  name: string;
  hours: Hours;
  otherUnit: boolean;
  splitUnknown: boolean;
}

/** A text of names and hours, taken apart. When not `readable` nothing in it may be used. */
export interface PersonText {
  readable: boolean;
  outOfScope: boolean;
  parts: NamedPart[];
  /** Hours with no name beside them. */
  loose: HoursReading[];
}

const UNREADABLE: PersonText = { readable: false, outOfScope: false, parts: [], loose: [] };

/** Names and hours in a text such as `Jan Peeters 2u; An 1u`, `2u Jan`, `Jan (2)`, `Jan/Piet 2u`. Knows nothing of the column. */
export const readPersonText: (text: string) => PersonText = remembered((text) => {
  const whole = nameKind(text);
  if (whole === "outOfScope") return { ...UNREADABLE, readable: true, outOfScope: true };
  if (whole === "mark" || whole === "nobody" || whole === "note")
    return { ...UNREADABLE, readable: true, parts: [unknown(text.trim(), whole)] };
  const items = personItems(text);
  return (items && combine(items)) ?? UNREADABLE;
}, 50000);

/** True for a name followed by a number without unit ("Leerkracht 1"), where the number may be no hours at all. */
export function endsInBareNumber(text: string): boolean {
  const items = personItems(text);
  return items?.some((item) => item.kind === "hours" && item.bare) ?? false;
}

function unknown(name: string, kind: ItemNameKind): NamedPart {
  return { kind, name, hours: UNKNOWN_HOURS, otherUnit: false, splitUnknown: false };
}

interface Segment {
  names: Extract<PersonItem, { kind: "name" }>[];
  hours: HoursReading | null;
  hoursFirst: boolean;
  /** How it is joined to the segment before it. */
  joined: Separator;
  plus: boolean;
}

function combine(items: readonly PersonItem[]): PersonText | null {
  const segments = segmentsOf(items);
  if (!segments || segments.length === 0) return null;
  const result: PersonText = { readable: true, outOfScope: false, parts: [], loose: [] };
  let waiting: NamedPart[] = []; // names of the lines just above, still without hours
  for (const line of splitAt(segments, "line")) {
    const only = line[0];
    if (line.length === 1 && only?.hours && only.names.length === 0) {
      if (waiting.length > 0) {
        if (!share(waiting, only.hours)) return null;
      } else result.loose.push(only.hours);
      waiting = [];
      continue;
    }
    const read = readLine(line);
    if (!read) return null;
    result.parts.push(...read.parts);
    result.loose.push(...read.loose);
    waiting =
      read.parts.every((part) => part.hours === UNKNOWN_HOURS) && read.loose.length === 0
        ? [...waiting, ...read.parts]
        : [];
  }
  return result.parts.length + result.loose.length > 0 ? result : null;
}

/** Names and hours between separators; "Jan 2u An 1u" is two of them, "Jan 2u An" none. */
function segmentsOf(items: readonly PersonItem[]): Segment[] | null {
  const segments: Segment[] = [];
  let joined: Separator = "line";
  let plus = false;
  let open: Segment | null = null;
  let alternates = true;
  for (const [index, item] of items.entries()) {
    if (item.kind === "separator") {
      if (open && !alternates) return null;
      // of two separators in a row the stronger counts ("Jan 2u;" and a line break)
      joined = open === null && joined === "line" ? "line" : item.strength;
      plus = item.plus;
      if (items[index + 1] === undefined && item.strength === "tight") return null; // "Jan +"
      open = null;
      continue;
    }
    const before: PersonItem | undefined = items[index - 1];
    if (open === null || before?.kind === "separator") {
      open = { names: [], hours: null, hoursFirst: item.kind === "hours", joined, plus };
      segments.push(open);
      alternates = true;
    } else if (before?.kind === item.kind) return null;
    else if (open.names.length > 0 && open.hours) {
      // a second pair without a separator: every pair must be complete, and in the same order
      if ((item.kind === "hours") !== open.hoursFirst) return null;
      open = { names: [], hours: null, hoursFirst: open.hoursFirst, joined: "list", plus: false };
      segments.push(open);
      alternates = false;
    }
    if (item.kind === "name") open.names.push(item);
    else open.hours = item.reading;
    if (open.names.length > 0 && open.hours) alternates = true;
  }
  return open && !alternates ? null : segments;
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

interface LineReading {
  parts: NamedPart[];
  loose: HoursReading[];
}

/** One line: shared hours when only one amount stands at its end (or at its front), else each segment its own. */
function readLine(line: readonly Segment[]): LineReading | null {
  const withHours = line.filter((segment) => segment.hours);
  if (withHours.length === 1 && line.length > 1) return shared(line);
  const result: LineReading = { parts: [], loose: [] };
  for (const unit of splitAt(line, "list")) {
    const read =
      unit.filter((segment) => segment.hours).length === 1 && unit.length > 1 ? shared(unit) : each(unit);
    if (!read) return null;
    result.parts.push(...read.parts);
    result.loose.push(...read.loose);
  }
  return result;
}

/** Several names, one amount. */
function shared(segments: readonly Segment[]): LineReading | null {
  const holder = segments.find((segment) => segment.hours);
  const hours = holder?.hours;
  if (!holder || !hours) return null;
  const parts = segments.flatMap(partsOf);
  const last = segments.at(-1) === holder;
  const first = segments[0] === holder;
  if (holder.names.length === 0) {
    if (!last && !first) return null;
    return share(parts, hours) ? { parts, loose: [] } : null;
  }
  if ((last && !holder.hoursFirst) || (first && holder.hoursFirst)) {
    return share(parts, hours) ? { parts, loose: [] } : null;
  }
  const own = parts[segments.indexOf(holder)]; // "Jan 2u, An": An's hours are not known
  if (own) setHours(own, hours);
  return { parts, loose: [] };
}

function each(segments: readonly Segment[]): LineReading | null {
  const parts: NamedPart[] = [];
  const loose: HoursReading[] = [];
  for (const segment of segments) {
    const [part] = partsOf(segment);
    if (part) {
      if (segment.hours) setHours(part, segment.hours);
      parts.push(part);
      continue;
    }
    if (!segment.hours) return null;
    const added = segment.plus ? (parts.at(-1) ?? loose.at(-1)) : undefined;
    if (segment.plus && added) {
      const sum = addHours(added, segment.hours);
      if (!sum) return null;
      Object.assign(added, sum);
    } else if (segments.length === 1) loose.push(segment.hours);
    else if (
      segment === segments[0] &&
      segments.slice(1).every((next) => next.plus && next.names.length === 0)
    )
      loose.push({ ...segment.hours });
    else return null;
  }
  return { parts, loose };
}

/** "Jan 2u + 1u"; null when either amount is unknown. */
function addHours(to: { hours: Hours; otherUnit: boolean }, more: HoursReading): { hours: Hours } | null {
  if (to.hours.perWeek === null || more.hours.perWeek === null) return null;
  return {
    hours: {
      perWeek: to.hours.perWeek + more.hours.perWeek,
      estimate: to.hours.estimate || more.hours.estimate,
      converted: to.hours.converted || more.hours.converted,
    },
  };
}

function partsOf(segment: Segment): NamedPart[] {
  return segment.names.map(({ name, is }) => unknown(name, is));
}

function setHours(part: NamedPart, { hours, otherUnit }: HoursReading): void {
  part.hours = hours;
  part.otherUnit = otherUnit;
}

/** Equal parts, said to be a guess; hours shared with nobody in particular cannot be divided. */
function share(parts: NamedPart[], reading: HoursReading): boolean {
  const only = parts.length === 1 ? parts[0] : undefined;
  if (only) {
    setHours(only, reading);
    return true;
  }
  if (parts.some((part) => part.kind === "nobody")) return false;
  const { perWeek } = reading.hours;
  for (const part of parts) {
    setHours(part, {
      ...reading,
      hours: { ...reading.hours, perWeek: perWeek === null ? null : perWeek / parts.length },
    });
    part.splitUnknown = true;
  }
  return true;
}
