import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.join(__dirname, "../../..");
const ADDRESS = "https://example.org/takenwijzer/";

let folder: string;

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "takenwijzer-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does; its own loader, because the manifest reader requires ES modules. */
function packageFor(...options: string[]): Promise<{ code: number; said: string; wrong: string }> {
  const command = [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), "scripts/package.ts", ...options];
  return new Promise((resolve) =>
    execFile(process.execPath, command, { cwd: ROOT }, (error, said, wrong) =>
      resolve({ code: Number(error?.code ?? 0), said, wrong }),
    ),
  );
}

const text = (name: string) => readFileSync(path.join(folder, name), "utf8");

test("makes a folder that can be served, with the manifest for its address", async () => {
  const { code, said } = await packageFor("--url", ADDRESS, "--out", folder, "--readable");
  expect(code).toBe(0);
  // What office-addin-manifest read back from the manifest.
  expect(said).toContain("id 67afad1f-2057-5d23-a0c8-ca8bb4d11a2b");

  const manifest = text("manifest.xml");
  const named = [...manifest.matchAll(/"(https:[^"]+)"/g)].map(([, address = ""]) => address);
  expect(named.length).toBeGreaterThan(10);
  for (const address of named) {
    expect(address.startsWith(ADDRESS)).toBe(true);
    expect(existsSync(path.join(folder, address.slice(ADDRESS.length)))).toBe(true);
  }
  for (const name of readdirSync(folder).filter((each) => /\.(xml|html|js)$/.test(each))) {
    expect(text(name)).not.toContain("localhost");
  }
  for (const page of ["taskpane.html", "commands.html", "message.html"]) {
    expect(text(page)).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text(page))?.[1] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' https:\/\/appsforoffice\.microsoft\.com;/);
    expect(policy).not.toContain("unsafe-eval");
    // Every script is beside the page, wherever that is.
    const scripts = [...text(page).matchAll(/<script[^>]* src="(?!https:)([^"]+)"/g)].map(([, src]) => src);
    expect(scripts).toHaveLength(1);
    expect(existsSync(path.join(folder, scripts[0] ?? "none"))).toBe(true);
  }

  // Opened in a plain browser, the pane leads to the start page.
  const scripts = readdirSync(folder).filter((each) => each.endsWith(".js"));
  expect(scripts.some((script) => /href: ?"index\.html"/.test(text(script)))).toBe(true);
  const start = text("index.html");
  expect(start).toContain(`<code>${ADDRESS}manifest.xml</code>`);
  expect(start).not.toContain("{{");
  const used = [...start.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, file = ""]) => file);
  expect(used).toContain("manifest.xml");
  expect(used.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

test("refuses an address that is not https, in one sentence, before anything is built", async () => {
  const { code, said, wrong } = await packageFor("--url", "http://example.org/", "--out", folder);
  expect(code).toBe(1);
  expect(said).toBe("");
  expect(wrong).toMatch(/^Excel loads add-ins over https only, .*\n$/);
  expect(readdirSync(folder)).toEqual([]);
});

test("leaves a folder alone that holds something, an earlier manifest included", async () => {
  writeFileSync(path.join(folder, "manifest.xml"), "mine");
  const { code, wrong } = await packageFor("--url", ADDRESS, "--out", folder, "--readable");
  expect(code).toBe(1);
  expect(wrong).toMatch(/is not empty/);
  expect(readdirSync(folder)).toEqual(["manifest.xml"]);
  expect(text("manifest.xml")).toBe("mine");
});
