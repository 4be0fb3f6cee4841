import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import "./host";
import { registeredTypes, type ObjectType } from "./protocol/object-type";

/**
 * Writes what the stand-in supports: the list in README.md, the requirement set that each member needs, and the members that
 * Excel has and the stand-in has not. All are taken from the registry and from Microsoft's type declarations; a test fails when
 * they are out of date.
 * Run it with `npx tsx test/host/list-api.ts`.
 */
const DECLARATIONS = join(__dirname, "../../node_modules/@types/office-js/index.d.ts");
export const README = join(__dirname, "README.md");
export const SETS = join(__dirname, "protocol/requirement-sets.ts");
export const MISSING = join(__dirname, "protocol/missing-members.ts");

/** "Range.getColumnsAfter" → "1.3", for all of Excel's objects. */
function declaredSets(): Map<string, string> {
  const source = ts.createSourceFile(
    DECLARATIONS,
    readFileSync(DECLARATIONS, "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
  const sets = new Map<string, string>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const type of statement.body.statements) {
      if (!ts.isClassDeclaration(type) || !type.name) continue;
      for (const member of type.members) {
        const set = /\[\s*Api set:\s*ExcelApi (\d+\.\d+)/i.exec(commentOf(member))?.[1];
        if (!member.name || set === undefined) continue;
        const name = `${type.name.text}.${member.name.getText()}`;
        const known = sets.get(name);
        // Overloads: the oldest one makes the member known.
        if (known === undefined || newer(known, set)) sets.set(name, set);
      }
    }
  }
  return sets;
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .map((comment) => comment.getText())
    .join("\n");
}

function newer(a: string, b: string): boolean {
  return Number(a.split(".")[1]) > Number(b.split(".")[1]);
}

/** The documented name of what Office.js calls internally: "_RegisterEventDataChanged" is "onChanged". */
export function documentedName(member: string): string {
  const event = /^_Register(?:Event(\w+)|(\w+)Event)$/.exec(member);
  if (event) return `on${(event[1] ?? event[2] ?? "").replace("DataChanged", "Changed")}`;
  return { gridlines: "showGridlines", headings: "showHeadings" }[member] ?? member;
}

const membersOf = (type: ObjectType<never>): string[] => [
  ...Object.keys(type.scalars),
  ...Object.keys(type.links),
  ...Object.keys(type.methods),
];

/** The module with the sets that are newer than the first. */
export function setsModule(): string {
  const declared = declaredSets();
  const lines: string[] = [];
  for (const [name, type] of [...registeredTypes()].sort(([a], [b]) => a.localeCompare(b))) {
    const sets = membersOf(type)
      .map((member) => [member, declared.get(`${name}.${documentedName(member)}`)] as const)
      .filter(([, set]) => set !== undefined && set !== "1.1")
      .map(([member, set]) => `${member}: "${set}"`);
    if (sets.length > 0) lines.push(`  ${name}: { ${[...new Set(sets)].join(", ")} },`);
  }
  return `/** The ExcelApi set that each member came with, where that is not the first. Written by list-api.ts. */
// prettier-ignore
export const REQUIREMENT_SETS: Record<string, Record<string, string>> = {
${lines.join("\n")}
};
`;
}

/** The module with what Excel's objects have and the stand-in's have not. */
export function missingModule(): string {
  const here = registeredTypes();
  const missing = new Map<string, string[]>();
  for (const member of declaredSets().keys()) {
    const [type = "", name = ""] = member.split(".");
    const known = here.get(type);
    if (!known || membersOf(known).map(documentedName).includes(name) || name === "items") continue;
    missing.set(type, [...(missing.get(type) ?? []), name]);
  }
  const lines = [...missing]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, names]) => `  ${type}: "${names.join(" ")}",`);
  return `/** What Excel's objects have and those of this host have not. Written by list-api.ts. */
// prettier-ignore
export const MISSING_MEMBERS: Record<string, string> = {
${lines.join("\n")}
};
`;
}

/** The list in README.md: one line for each object, what can be set in bold. */
export function apiList(): string {
  return [...registeredTypes()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, type]) => {
      const properties = [
        ...Object.entries(type.scalars).map(([member, { set }]) => ({ member, settable: set !== undefined })),
        ...Object.keys(type.links).map((member) => ({ member, settable: false })),
      ]
        .filter(({ member }) => !member.startsWith("_") && documentedName(member) === member)
        .map(({ member, settable }) => (settable || isSetByAlias(type, member) ? `**${member}**` : member));
      if (type.items) properties.unshift("items");
      const methods = Object.keys(type.methods)
        .filter((member) => !member.startsWith("_"))
        .map((member) => `${member}()`);
      const events = Object.keys(type.methods)
        .filter((member) => member.startsWith("_Register"))
        .map(documentedName);
      const all = [...properties, ...methods, ...new Set(events)].join(", ");
      return `- ${name}: ${all}`;
    })
    .join("\n");
}

const isSetByAlias = (type: ObjectType<never>, member: string): boolean =>
  Object.keys(type.scalars).some((alias) => alias !== member && documentedName(alias) === member);

export const LIST = /(<!-- api -->\n\n)[\s\S]*?(\n\n<!-- \/api -->)/;

if (require.main === module) {
  writeFileSync(SETS, setsModule());
  writeFileSync(MISSING, missingModule());
  const readme = readFileSync(README, "utf8");
  writeFileSync(
    README,
    readme.replace(LIST, (_, before: string, after: string) => before + apiList() + after),
  );
}
