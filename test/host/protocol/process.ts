import {
  ActionKind,
  PathKind,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./request";
import { ApiFailure, apiNotFound, invalidArgument, itemNotFound } from "./failure";
import { NULL_OBJECT, isApiObject, memberOf, type ApiObject, type Call } from "./object-type";
import { load, lowerFirst } from "./query";

type Resolved = ApiObject | typeof NULL_OBJECT;

/** Objects the host gives by name rather than by path: the root, and tracked ranges. */
export interface Roots {
  root(): ApiObject;
  byReference(id: string): ApiObject;
  newObject(name: string): ApiObject;
}

/**
 * Executes one request: actions in order, each on its object path. The first failing action ends it;
 * what was done before stays done, as in Excel.
 */
export function processRequest(body: RequestBody, roots: Roots, call: Call): ResponseBody {
  const batch = new Batch(body, roots, call);
  const results: ResponseBody["Results"] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = batch.run(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: batch.locationOf(action),
          ActionIndex: index,
          HttpStatusCode: 400,
        },
      };
    }
  }
  return { Results: results };
}

class Batch {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly roots: Roots,
    private readonly call: Call,
  ) {}

  run(action: Action): unknown {
    // Answered like any other action: that is when Office.js adds the handlers of an event.
    if (action.ActionType === ActionKind.Trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionKind.Instantiate:
        if (target === NULL_OBJECT) return null;
        return { ...target.type.identity?.(target.target, this.call) };
      case ActionKind.Query:
        return target === NULL_OBJECT ? null : load(target, action.QueryInfo ?? {}, this.call);
      case ActionKind.Method: {
        // Office.js keeps a reference to every range it loads, whether it turns out to be there or not.
        if (target === NULL_OBJECT && action.Name === "_KeepReference") return { _IsNull: true };
        // Microsoft's own samples delete a sheet that may not be there: worksheets.getItemOrNullObject("Sample").delete()
        // (OfficeDev/office-js-snippets, samples/excel/10-chart/chart-axis.yaml).
        if (target === NULL_OBJECT) return null;
        const answer = this.invoke(target, action.Name, action.ArgumentInfo);
        if (answer === NULL_OBJECT) return { _IsNull: true };
        if (isApiObject(answer)) return { ...answer.type.identity?.(answer.target, this.call) };
        return answer === undefined ? null : answer;
      }
      case ActionKind.SetProperty: {
        if (target === NULL_OBJECT) throw itemNotFound();
        const name = lowerFirst(action.Name);
        const scalar = memberOf(target.type.scalars, target.type as never, name, this.call);
        if (!scalar?.set) throw apiNotFound(`${target.type.name}.${name} (set)`);
        const [value] = this.args(action.ArgumentInfo);
        // "null is not a valid input for a single property", says the documentation; what takes any JSON says so itself.
        if ((value === null || value === undefined) && !scalar.takesNull) throw invalidArgument();
        this.call.host.undo.before(`${target.type.name}.${name}`);
        scalar.set(target.target, value, this.call);
        return undefined;
      }
      default:
        throw apiNotFound(`action ${String(action.ActionType)}`);
    }
  }

  /** Where an action failed: on its object, or on the way to that. */
  locationOf(action: Action): string {
    const at = this.resolved.get(action.ObjectPathId);
    if (at === undefined) return this.firstUnresolved(action.ObjectPathId);
    const owner = at === NULL_OBJECT ? "" : at.type.name;
    return action.Name ? `${owner}.${lowerFirst(action.Name)}` : owner;
  }

  private firstUnresolved(id: number): string {
    const path = this.body.ObjectPaths[id];
    if (!path) return "";
    const step = lowerFirst(path.Name) || "getItem";
    const parent = this.resolved.get(path.ParentObjectPathId ?? -1);
    if (parent !== undefined) return parent === NULL_OBJECT ? step : `${parent.type.name}.${step}`;
    return path.ParentObjectPathId === undefined ? step : this.firstUnresolved(path.ParentObjectPathId);
  }

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw invalidArgument(`There is no object path ${id}.`);
    const made = this.follow(path);
    this.resolved.set(id, made);
    return made;
  }

  private follow(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PathKind.Global:
        return this.roots.root();
      case PathKind.NewObject:
        return this.roots.newObject(path.Name);
      case PathKind.Reference:
        return this.roots.byReference(path.Name);
      case PathKind.NullObject:
        return NULL_OBJECT;
      case PathKind.Indexer:
      case PathKind.Method:
      case PathKind.Property:
        return this.followFromParent(path);
    }
  }

  private followFromParent(path: ObjectPath): Resolved {
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    // Whatever hangs on a null object is a null object.
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const { type, target } = parent;
    if (path.ObjectPathType === PathKind.Indexer) {
      if (!type.item) throw apiNotFound(`${type.name}.getItem`);
      return type.item(target, this.args(path.ArgumentInfo)[0], this.call);
    }
    const name = lowerFirst(path.Name);
    if (path.ObjectPathType === PathKind.Property) {
      const link = memberOf(type.links, type as never, name, this.call);
      if (!link) throw apiNotFound(`${type.name}.${name}`);
      return link(target, this.call);
    }
    const answer = this.invoke(parent, path.Name, path.ArgumentInfo);
    if (answer === NULL_OBJECT || isApiObject(answer)) return answer;
    throw apiNotFound(`${type.name}.${name} (as an object)`);
  }

  private invoke({ type, target }: ApiObject, name: string, info?: ArgumentInfo): unknown {
    const method = memberOf(type.methods, type as never, lowerFirst(name), this.call);
    if (method) {
      this.call.host.undo.before(`${type.name}.${lowerFirst(name)}`);
      return method(target, this.args(info), this.call);
    }
    // getItem by key is written as an indexer by Office.js, or as a method after a sync.
    if (type.item && lowerFirst(name) === "getItem") return type.item(target, this.args(info)[0], this.call);
    throw apiNotFound(`${type.name}.${lowerFirst(name)}`);
  }

  private args(info?: ArgumentInfo): unknown[] {
    const args = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return (ids ? this.withObjects(args, ids) : this.withObjects(args, 0)) as unknown[];
  }

  private withObjects(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id !== 0) return this.objectAt(id);
    if (Array.isArray(value))
      return value.map((each, at) => this.withObjects(each, Array.isArray(id) ? id[at] : 0));
    if (typeof value !== "object" || value === null) return value;
    // An object among the options of a call stands there as the number of its path.
    const { _ObjectPathId: path } = value as { _ObjectPathId?: number };
    if (path !== undefined) return this.objectAt(path);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.withObjects(each, 0)]));
  }

  private objectAt(path: number): ApiObject {
    const target = this.resolve(path);
    if (target === NULL_OBJECT) throw itemNotFound();
    return target;
  }
}
