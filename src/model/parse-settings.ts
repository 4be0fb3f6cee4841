import type { AnsweredName, DifferentPersons, MergedPerson } from "./reading-settings";
import {
  NO_SETTINGS,
  type AnsweredNotices,
  type ConfirmedAnchor,
  type SheetSetting,
  type WorkbookSettings,
} from "./workbook-settings";
import { HOURS_IN_WEEK } from "./task";

const SETTINGS_VERSION = 1;

/** A part of the stored settings that could not be used. It is ignored; the rest counts. */
export interface SettingsNotice {
  /** newerVersion: written by a newer add-in; what is understood counts. */
  code: "damaged" | "newerVersion";
  part: keyof WorkbookSettings | "all";
  /** What stood there, shortened. */
  text: string;
}

export interface ParsedSettings {
  settings: WorkbookSettings;
  notices: SettingsNotice[];
}

type Stored = Record<string, unknown>;

/** What makes a document of that version into one of the next. */
export type Migrations = Readonly<Record<number, (stored: Stored) => Stored>>;

/** None yet: this is the first version. */
const MIGRATIONS: Migrations = {};

/** As it is kept in the workbook. */
export function storedSettings(settings: WorkbookSettings): Stored {
  return { version: SETTINGS_VERSION, ...settings };
}

/** Reads what is kept in the workbook. Never throws: what is damaged is ignored and told. */
export function parseSettings(
  stored: unknown,
  migrations: Migrations = MIGRATIONS,
  version = SETTINGS_VERSION,
): ParsedSettings {
  if (stored === null || stored === undefined) return { settings: NO_SETTINGS, notices: [] };
  if (!isRecord(stored) || !isVersion(stored.version)) return lost(stored);
  const current = migrate(stored, stored.version, migrations, version);
  if (!current) return lost(stored);
  const notices: SettingsNotice[] =
    stored.version > version ? [{ code: "newerVersion", part: "all", text: String(stored.version) }] : [];
  return { settings: partsOf(current, notices), notices };
}

function lost(stored: unknown): ParsedSettings {
  return {
    settings: NO_SETTINGS,
    notices: [{ code: "damaged", part: "all", text: shortened(stored) }],
  };
}

/** Null when a step is missing. */
function migrate(stored: Stored, from: number, migrations: Migrations, to: number): Stored | null {
  let current: Stored | null = stored;
  for (let version = from; current && version < to; version++)
    current = migrations[version]?.(current) ?? null;
  return current;
}

function partsOf(stored: Stored, notices: SettingsNotice[]): WorkbookSettings {
  const damaged = (part: keyof WorkbookSettings, value: unknown) => {
    const told = notices.filter((one) => one.part === part).length;
    if (told < MOST_TOLD) notices.push({ code: "damaged", part, text: shortened(value) });
  };
  const list = <T>(part: keyof WorkbookSettings, read: (value: unknown) => T | null): T[] => {
    const value = stored[part];
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      damaged(part, value);
      return [];
    }
    return Array.from(value).flatMap((item: unknown) => {
      const known = read(item);
      if (known === null) damaged(part, item);
      return known === null ? [] : [known];
    });
  };
  const capacities: Record<string, number> = {};
  if (isRecord(stored.capacities)) {
    for (const [key, hours] of Object.entries(stored.capacities)) {
      if (isHours(hours)) capacities[key] = hours;
      else damaged("capacities", { [key]: hours });
    }
  } else if (stored.capacities !== undefined) damaged("capacities", stored.capacities);
  const others = stored.otherExecutors;
  return {
    sheets: list("sheets", sheetSetting),
    mergedPersons: list("mergedPersons", mergedPerson),
    differentPersons: list("differentPersons", differentPersons),
    otherExecutors: others === undefined || others === null ? null : list("otherExecutors", word),
    capacities,
    anchorPoints: list("anchorPoints", confirmedAnchor),
    answeredNames: list("answeredNames", answeredName),
    answeredNotices: list("answeredNotices", answeredNotices),
  };
}

function sheetSetting(value: unknown): SheetSetting | null {
  if (!isRecord(value)) return null;
  const { id, name, school, role, excluded } = value;
  if (typeof id !== "string" || typeof name !== "string") return null;
  if (school !== undefined && typeof school !== "string") return null;
  if (role !== undefined && role !== "current" && role !== "target") return null;
  if (excluded !== undefined && typeof excluded !== "boolean") return null;
  return {
    id,
    name,
    ...(school === undefined ? {} : { school }),
    ...(role === undefined ? {} : { role }),
    ...(excluded === undefined ? {} : { excluded }),
  };
}

function mergedPerson(value: unknown): MergedPerson | null {
  if (!isRecord(value)) return null;
  const { key, name, sameAs } = value;
  if (typeof key !== "string" || typeof name !== "string" || name.trim() === "") return null;
  if (!Array.isArray(sameAs)) return null;
  const keys = sameAs.filter((one): one is string => typeof one === "string");
  return keys.length === sameAs.length ? { key, name, sameAs: keys } : null;
}

function differentPersons(value: unknown): DifferentPersons | null {
  if (!Array.isArray(value) || value.length !== 2) return null;
  const [one, other] = value as unknown[];
  return typeof one === "string" && typeof other === "string" ? [one, other] : null;
}

function confirmedAnchor(value: unknown): ConfirmedAnchor | null {
  if (!isRecord(value)) return null;
  const { personKey, school } = value;
  return typeof personKey === "string" && typeof school === "string" ? { personKey, school } : null;
}

function answeredName(value: unknown): AnsweredName | null {
  if (!isRecord(value)) return null;
  const name = word(value.name);
  const { is } = value;
  return name !== null && (is === "person" || is === "other" || is === "remark") ? { name, is } : null;
}

function answeredNotices(value: unknown): AnsweredNotices | null {
  if (!isRecord(value)) return null;
  const { id, name, keys } = value;
  if (typeof id !== "string" || typeof name !== "string" || !Array.isArray(keys)) return null;
  const texts = keys.filter((key): key is string => typeof key === "string");
  return texts.length === keys.length ? { id, name, keys: texts } : null;
}

function word(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

/** Of each part; a document that somebody spoiled may hold thousands. */
const MOST_TOLD = 20;

function isHours(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= HOURS_IN_WEEK;
}

function isVersion(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 1;
}

function isRecord(value: unknown): value is Stored {
  // Office hands back what looks like a date as one
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function shortened(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? String(value)).slice(0, 80);
  } catch (error) {
    return String(error).slice(0, 80); // nested too deeply, or a circle: that is what there is to tell
  }
}
