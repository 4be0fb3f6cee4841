/** The request that Office.js sends for one sync, as it stands on the wire. */

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside each argument: the id of the object path it stands for, or null; nested for arrays. */
  ReferencedObjectPathIds?: unknown[];
}

export const enum PathKind {
  Global = 1,
  NewObject = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  NullObject = 7,
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: PathKind;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export const enum ActionKind {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
}

export interface QueryInfo {
  /** camelCase, "/" between levels; "*" is everything. Empty or absent: all scalars. */
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: ActionKind;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}
