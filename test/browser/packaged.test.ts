import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Browser } from "playwright-core";
import { launchBrowser } from "./find-browser";
import { PreviewPage } from "./preview-page";
import { servePreview, type PreviewServer } from "./preview-server";

const ROOT = path.join(__dirname, "../..");
const ADDRESS = "https://example.org/takenwijzer/";

/** Runs the command as npm does; its own loader, because the manifest reader requires ES modules. */
function packageFor(...options: string[]): Promise<{ code: number; said: string; wrong: string }> {
  const command = [path.join(ROOT, "node_modules/tsx/dist/cli.mjs"), "scripts/package.ts", ...options];
  return new Promise((resolve) =>
    execFile(process.execPath, command, { cwd: ROOT }, (error, said, wrong) =>
      resolve({ code: Number(error?.code ?? 0), said, wrong }),
    ),
  );
}

/** Served from a folder within a folder, as on a static host that others use too. */
const SUBFOLDER = "ict/takenwijzer/";
let root: string;
let folder: string;
let packaged: { code: number; said: string };
const text = (name: string) => readFileSync(path.join(folder, name), "utf8");

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), "takenwijzer-"));
  folder = path.join(root, SUBFOLDER);
  packaged = await packageFor("--url", ADDRESS, "--out", folder);
});
afterAll(() => rmSync(root, { recursive: true }));

test("makes a folder that can be served, with the manifest for its address", () => {
  const { code, said } = packaged;
  expect(code).toBe(0);
  // What office-addin-manifest read back from the manifest.
  expect(said).toContain("id 67afad1f-2057-5d23-a0c8-ca8bb4d11a2b");

  // Microsoft's script, and what it shows of itself when it cannot start: nothing else from elsewhere
  expect(text("taskpane.html")).toContain("frame-src https://appsforoffice.microsoft.com;");
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
  expect(used).toEqual(expect.arrayContaining(["manifest.xml", "uitproberen/"]));
  expect(used.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
});

test("names what is shipped, with its licence, ours included", () => {
  const licenses = text("licenses.txt");
  expect(licenses).toMatch(/^Takenwijzer \d+\.\d+\.\d+\n\nMIT License/);
  for (const name of ["react", "react-dom", "@fluentui/tokens"]) {
    expect(licenses).toMatch(new RegExp(`^${name} \\d+\\.\\d+`, "m"));
  }
  expect(text("uitproberen/office-js/LICENSE.md")).toContain("MICROSOFT SOFTWARE LICENSE TERMS");
});

test("what a server has to say goes with it, and a wrong address leads back", () => {
  expect(text("_headers")).toMatch(/\/\*\.html\n\s+Cache-Control: no-cache/);
  expect(text("_headers")).not.toMatch(/X-Frame-Options|Cross-Origin-Opener-Policy/);
  expect(text("404.html")).toContain(`href="${ADDRESS}"`);
});

describe("tried in the browser, from the packaged folder", () => {
  let server: PreviewServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await servePreview(root);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test("a stranger comes from the start page to the summary of an own workbook, and nothing leaves the browser", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "nl-BE" });
    const elsewhere: string[] = [];
    context.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.url))
        elsewhere.push(request.url());
      if (request.method() !== "GET") elsewhere.push(`${request.method()} ${request.url()}`);
    });
    const start = await context.newPage();
    await start.goto(`${server.url}${SUBFOLDER}`);
    await start.getByRole("link", { name: "Uitproberen in uw browser" }).click();
    await start.getByText("Dit is geen Excel").waitFor();
    const address = start.url();
    expect(address).toBe(`${server.url}${SUBFOLDER}uitproberen/`);
    await context.close();

    const preview = await PreviewPage.open(browser, address);
    preview.page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(server.url))
        elsewhere.push(request.url());
    });
    await preview.openSeed("voorbeeld-scholengroep.xlsx");
    await preview.pane.getByRole("tab", { name: "Analyse" }).click();
    await preview.pane.getByRole("button", { name: "Analyseren", exact: true }).click();
    await preview.page.locator("#tabs [role=tab]", { hasText: "Samenvatting" }).waitFor();
    const bytes = await preview.download();
    expect(String.fromCharCode(...bytes.slice(0, 2))).toBe("PK");
    expect(preview.complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await preview.close();
  });

  test("over http, where Office.js does not start, the page says so", async () => {
    const plain = createServer((request, response) => {
      const file = (request.url ?? "/").endsWith("/") ? `${request.url}index.html` : request.url!;
      response.setHeader("Content-Type", /html$/.test(file) ? "text/html" : "text/javascript");
      response.end(readFileSync(path.join(folder, "uitproberen", file)));
    });
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://localhost:${(plain.address() as AddressInfo).port}/`);
    await page.getByRole("alert").filter({ hasText: "met https:// begint" }).waitFor();
    await page.context().close();
    plain.close();
  });
});

test("refuses an address that is not https, in one sentence, before anything is built", async () => {
  const nowhere = path.join(root, "nowhere");
  const { code, said, wrong } = await packageFor("--url", "http://example.org/", "--out", nowhere);
  expect(code).toBe(1);
  expect(said).toBe("");
  expect(wrong).toMatch(/^Excel loads add-ins over https only, .*\n$/);
  expect(existsSync(nowhere)).toBe(false);
});

test("leaves a folder alone that holds something, an earlier manifest included", async () => {
  const used = path.join(root, "used");
  mkdirSync(used);
  writeFileSync(path.join(used, "manifest.xml"), "mine");
  const { code, wrong } = await packageFor("--url", ADDRESS, "--out", used, "--readable");
  expect(code).toBe(1);
  expect(wrong).toMatch(/is not empty/);
  expect(readdirSync(used)).toEqual(["manifest.xml"]);
  expect(readFileSync(path.join(used, "manifest.xml"), "utf8")).toBe("mine");
});
