import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");
const read = (file: string) => readFileSync(path.join(ROOT, file), "utf8");
const inFolder = (folder: string, ending: string) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const guides = [...inFolder("docs", ".md"), "CHANGELOG.md"];
const withCommands = ["README.md", ...guides, ...inFolder(".github/workflows", ".yml"), ".ci/run"];

const { scripts, devDependencies, engines } = JSON.parse(read("package.json")) as {
  engines: { node: string };
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** The headings of a guide as the links to them are written. */
function anchors(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number} -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Of a guide, what is set as code; of a script, all. */
const code = (file: string) =>
  file.endsWith(".md") ? [...read(file).matchAll(/```[^]*?```|`[^`\n]+`/g)].join("\n") : read(file);

test.each(withCommands)("the commands in %s exist", (file) => {
  for (const [, run, name = ""] of code(file).matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)) {
    if (run || name !== "ci") expect(Object.keys(scripts)).toContain(name);
  }
  for (const [, tool] of code(file).matchAll(/\bnpx ([a-z][\w-]*)/g)) {
    expect(Object.keys(devDependencies)).toContain(tool);
  }
});

test.each(["README.md", "docs/hosting.md"])("%s asks for the Node that package.json asks for", (file) => {
  const asked = [
    ...read(file).matchAll(/Node(?:\.js\]\([^)]*\))? (\d+(?:\.\d+)?) (?:of nieuwer|or newer|and newer)/g),
  ];
  expect(asked.length).toBeGreaterThan(0);
  for (const [, version] of asked) expect(`>=${version}`).toBe(engines.node);
});

test("there are commands, links and pictures for these tests to find", () => {
  expect(code("README.md")).toMatch(/npm run [a-z]/);
  expect(code("docs/hosting.md")).toMatch(/npm run package/);
  expect(read("docs/installeren.md")).toMatch(/\]\(hosting\.md\)/);
  expect(read("docs/installeren.md")).toMatch(/\]\(img\/[\w-]+\.svg\)/);
});

test.each(guides)("the links and pictures in %s lead somewhere", (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
  for (const link of links) {
    const [target = "", anchor] = link.split("#");
    const place = path.posix.join(path.posix.dirname(file), target);
    const found = target === "" ? file : place;
    expect([link, existsSync(path.join(ROOT, found))]).toEqual([link, true]);
    if (anchor !== undefined) expect(anchors(read(found))).toContain(anchor);
  }
});

test.each(["CONTRIBUTING.md", ...guides])("the files of src that %s names are there", (file) => {
  const named = [...read(file).matchAll(/`(src\/[^`*]+)`/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
});

test.each(inFolder("docs/img", ".svg"))(
  "the drawing %s says what it shows and follows light and dark",
  (file) => {
    const drawing = read(file);
    expect(drawing).toMatch(/<title id="title">.{20,}<\/title>/);
    expect(drawing).toContain("prefers-color-scheme: dark");
    expect(drawing).toContain("tekening, geen schermafbeelding");
    // Shown as a picture: nothing from elsewhere, nothing that runs.
    expect(drawing).not.toMatch(/<script|<image|href=|url\(/);
  },
);
