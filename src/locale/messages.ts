import type { nlBE } from "./nl-BE";
import type { later } from "./nl-BE/later";
import type { start } from "./nl-BE/start";

/** Two forms: for Dutch and English one and other are enough (Intl.PluralRules chooses). */
export interface PluralMessage {
  one: string;
  other: string;
}

export type MessageKey = keyof typeof nlBE;

type Alike<Dutch> = { readonly [Key in keyof Dutch]: Dutch[Key] extends string ? string : PluralMessage };

/** Every language has all keys, each in the same form (plain or plural) as the Dutch one. */
export type Messages = StartMessages & LaterMessages;
/** Those that the task list needs. */
export type StartMessages = Alike<typeof start>;
/** Those of the parts that come after it. */
export type LaterMessages = Alike<typeof later>;

type PlaceholderOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;
type TextOf<Key extends MessageKey> = (typeof nlBE)[Key] extends string
  ? (typeof nlBE)[Key]
  : (typeof nlBE)[Key][keyof (typeof nlBE)[Key]];
type NeededBy<Key extends MessageKey> =
  PlaceholderOf<TextOf<Key>> | ((typeof nlBE)[Key] extends string ? never : "count");

/** What a text needs to be filled in; nothing for a text without placeholders. */
export type ParamsOf<Key extends MessageKey> = [NeededBy<Key>] extends [never]
  ? []
  : [params: { [Name in NeededBy<Key>]: Name extends "count" ? number : string | number }];
