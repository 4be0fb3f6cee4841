import type { QueryInfo } from "./request";
import { apiNotFound } from "./failure";
import { MISSING_MEMBERS } from "./missing-members";
import { NULL_OBJECT, isInSet, memberOf, type ApiObject, type Call, type ObjectType } from "./object-type";

/** A tree of what to load: a branch without leaves means "everything of its own". */
interface Wanted {
  all: boolean;
  names: Map<string, Wanted>;
}

const nothing = (): Wanted => ({ all: false, names: new Map() });

function wantedOf(query: QueryInfo): Wanted {
  const root = nothing();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (paths.length === 0) root.all = true;
  for (const path of paths) {
    let at = root;
    for (const step of path.split(/[/.]/)) {
      if (step === "*" || step === "$all" || step === "") {
        at.all = true;
        continue;
      }
      const name = lowerFirst(step);
      let next = at.names.get(name);
      if (!next) at.names.set(name, (next = nothing()));
      at = next;
    }
  }
  return root;
}

/** The answer to a load: names in PascalCase, collections as {_Items}. */
export function load(object: ApiObject, query: QueryInfo, call: Call): Record<string, unknown> {
  return loadWanted(object, wantedOf(query), call, query);
}

function loadWanted(
  object: ApiObject,
  wanted: Wanted,
  call: Call,
  page: QueryInfo = {},
): Record<string, unknown> {
  const { type, target } = object;
  if (!type.items) return loadOne(object, wanted, call);
  const items = type.items(target, call);
  const from = page.Skip ?? 0;
  const to = page.Top === undefined ? items.length : from + page.Top;
  const answer: Record<string, unknown> = {};
  const ofItems: Wanted = { all: wanted.all, names: new Map() };
  for (const [name, branch] of wanted.names) {
    const scalar = memberOf(type.scalars, type as never, name, call);
    if (scalar) answer[upperFirst(name)] = scalar.get(target, call);
    // "count" and the like belong to the collection; everything else to its items.
    else ofItems.names.set(name, branch);
  }
  answer._Items = items.slice(from, to).map((item) => loadWanted(item, ofItems, call));
  return answer;
}

function loadOne(object: ApiObject, wanted: Wanted, call: Call): Record<string, unknown> {
  const { type, target } = object;
  const answer: Record<string, unknown> = { ...type.identity?.(target, call) };
  if (wanted.all || wanted.names.size === 0) {
    for (const [name, scalar] of Object.entries(type.scalars)) {
      if (!scalar.onRequest && isInSet(type as never, name, call))
        answer[upperFirst(name)] = scalar.get(target, call);
    }
  }
  for (const [name, branch] of wanted.names) {
    const scalar = memberOf(type.scalars, type as never, name, call);
    if (scalar) {
      answer[upperFirst(name)] = scalar.get(target, call);
      continue;
    }
    const link = memberOf(type.links, type as never, name, call);
    if (!link) {
      // Microsoft's own samples load "NoPropertiesNeeded" (OfficeDev/office-js-snippets): what no Excel has is passed over.
      if (!isMember(type as never, name)) continue;
      throw apiNotFound(`${type.name}.${name}`);
    }
    const linked = link(target, call);
    answer[upperFirst(name)] = linked === NULL_OBJECT ? null : loadWanted(linked, branch, call);
  }
  return answer;
}

/** A name that Excel knows, whether this host has it or not. */
function isMember(type: ObjectType<never>, name: string): boolean {
  const here = [type.scalars, type.links, type.methods].some((members) => Object.hasOwn(members, name));
  return here || name.startsWith("_") || (MISSING_MEMBERS[type.name]?.split(" ").includes(name) ?? false);
}

export const lowerFirst = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
export const upperFirst = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
