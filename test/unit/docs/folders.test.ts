import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");
const SRC = path.join(ROOT, "src");

/** "summary: analysis, model" for each folder of src: what its files import from other folders. */
function importsByFolder(): string[] {
  const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const imported = new Set<string>();
    for (const file of readdirSync(path.join(SRC, name), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file)) continue;
      const full = path.join(SRC, name, file);
      for (const [, from = ""] of readFileSync(full, "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
        const [folder = ""] = path.relative(SRC, path.resolve(path.dirname(full), from)).split(path.sep);
        if (folder !== name && folder !== "..") imported.add(folder);
      }
    }
    return `${name}: ${[...imported].sort().join(", ") || "nothing"}`;
  });
}

test("the list of folders and what they import is as CONTRIBUTING.md says", () => {
  const guide = readFileSync(path.join(ROOT, "CONTRIBUTING.md"), "utf8");
  const rows = [...guide.matchAll(/^\| `(\w+)` +\|[^|]+\| ([^|]+?) +\|$/gm)];
  const said = rows.map(([, folder = "", imports = ""]) => `${folder}: ${imports.replaceAll("`", "")}`);
  expect(said.sort()).toEqual(importsByFolder().sort());
});
