import type { Host } from "./host-interface";
import type { WorkbookStore } from "../workbook/workbook";
import { REQUIREMENT_SETS } from "./requirement-sets";

/** An object of the API as one request sees it: what kind it is and what it stands for. */
export interface ApiObject<T = unknown> {
  readonly type: ObjectType<T>;
  readonly target: T;
}

/** What a member may know of the request it is called in. */
export interface Call {
  readonly host: Host;
  /** A workbook that came as the text of its file; undefined when the text is none. */
  file(base64: string): WorkbookStore | undefined;
}

export interface Scalar<T> {
  get(target: T, call: Call): unknown;
  set?(target: T, value: unknown, call: Call): void;
  takesNull?: boolean;
  /** Only sent when asked for by name, not with "everything". */
  onRequest?: boolean;
}

/** A method answers a plain value, another object, NULL_OBJECT, or nothing. Arguments that are objects come resolved. */
export type Method<T> = (target: T, args: unknown[], call: Call) => unknown;

/**
 * One object type of the Excel API. Adding an API is adding an entry here; names are those of the
 * documentation (camelCase). What is not entered answers ApiNotFound.
 */
export interface ObjectType<T> {
  readonly name: string;
  /** How Office.js finds the object again in a later request: Id, Name or _ReferenceId. */
  identity?(target: T, call: Call): Record<string, unknown>;
  readonly scalars: Record<string, Scalar<T>>;
  readonly links: Record<string, (target: T, call: Call) => ApiObject | typeof NULL_OBJECT>;
  readonly methods: Record<string, Method<T>>;
  /** Collections: their members, and one by key. */
  items?(target: T, call: Call): ApiObject[];
  item?(target: T, key: unknown, call: Call): ApiObject;
}

export const NULL_OBJECT: unique symbol = Symbol("null object");

const types = new Map<string, ObjectType<never>>();

type Definition<T> = Omit<ObjectType<T>, "scalars" | "links" | "methods"> &
  Partial<Pick<ObjectType<T>, "scalars" | "links" | "methods">>;

/** Enters a type in the registry. */
export function defineType<T>(definition: Definition<T>): ObjectType<T> {
  const type: ObjectType<T> = { scalars: {}, links: {}, methods: {}, ...definition };
  types.set(type.name, type as ObjectType<never>);
  return type;
}

/** Every type entered, by name: for the list of what is supported. */
export function registeredTypes(): ReadonlyMap<string, ObjectType<never>> {
  return types;
}

/** A member of a type by its name, when the host's Excel has it: what came with a newer set is not there. */
export function memberOf<M>(
  members: Record<string, M>,
  type: ObjectType<never>,
  name: string,
  call: Call,
): M | undefined {
  return Object.hasOwn(members, name) && isInSet(type, name, call) ? members[name] : undefined;
}

export function isInSet(type: ObjectType<never>, name: string, { host }: Call): boolean {
  const needed = REQUIREMENT_SETS[type.name]?.[name];
  return needed === undefined || minor(needed) <= minor(host.apiSet);
}

const minor = (set: string): number => Number(set.split(".")[1]);

export function object<T>(type: ObjectType<T>, target: T): ApiObject {
  return { type, target } as ApiObject;
}

/** An object of a type that is known by name only, so that types which lead to each other need not import each other. */
export function objectNamed(name: string, target: unknown): ApiObject {
  const type = types.get(name);
  if (!type) throw new Error(`No type ${name} is entered.`);
  return { type, target } as ApiObject;
}

export function isApiObject(value: unknown): value is ApiObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

/** A property that cannot be set. */
export function readOnly<T>(get: (target: T, call: Call) => unknown): Scalar<T> {
  return { get };
}
