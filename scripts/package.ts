import { existsSync, readdirSync } from "node:fs";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { OfficeAddinManifest } from "office-addin-manifest";
import webpack, { type Configuration } from "webpack";
import { deploymentAddress, filesNamedIn, manifestFor } from "./deployment";

const ROOT = path.join(__dirname, "..");
/** The one folder that is emptied first. */
const OWN_FOLDER = path.join(ROOT, "dist/site");
/** How to install the add-in; the pane, opened in a plain browser, leads to it. */
const START_PAGE = "index.html";
const PAGES = {
  [START_PAGE]: "scripts/start-page.html",
  "404.html": "scripts/404.html",
  _headers: "scripts/_headers",
};
/** The page that plays Excel, with the pane beside it: to try it without Excel, all of it in this folder. */
const TRIAL_FOLDER = "uitproberen";
const TRIAL_PAGE = "test/host/preview/webpack.config.js";
const USAGE = "npm run package -- --url https://www.example.org/takenwijzer/ [--out new-folder] [--readable]";

/** npm run package: the folder to serve at an address, with the manifest for that address in it. */
async function main(): Promise<void> {
  const values = given();
  if (values.url === undefined) throw new Error(`Say where the add-in will be served: ${USAGE}`);
  const address = deploymentAddress(values.url);
  const folder = path.resolve(values.out ?? OWN_FOLDER);
  if (folder !== OWN_FOLDER && existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(
      `${folder} is not empty. Choose a new folder: nothing in it is ever deleted or replaced.`,
    );
  }

  const minimize = values.readable !== true;
  const start = { startPage: START_PAGE };
  await build("webpack.config.js", start, { folder, minimize, clean: folder === OWN_FOLDER });
  await build(
    TRIAL_PAGE,
    { trial: true },
    { folder: path.join(folder, TRIAL_FOLDER), minimize, clean: false },
  );
  const { version } = JSON.parse(await readText("package.json")) as { version: string };
  const manifest = manifestFor(await readText("manifest.xml"), address, version);
  const file = path.join(folder, "manifest.xml");
  await writeFile(file, manifest);
  for (const [name, source] of Object.entries(PAGES)) {
    const page = (await readText(source)).replaceAll("{{address}}", () => address);
    await writeFile(path.join(folder, name), page);
  }
  await cp(path.join(ROOT, "docs/img"), path.join(folder, "img"), { recursive: true });

  const missing = filesNamedIn(manifest, address).filter((name) => !existsSync(path.join(folder, name)));
  if (missing.length > 0)
    throw new Error(`The manifest names files that are not there: ${missing.join(", ")}`);
  const read = await OfficeAddinManifest.readManifestFile(file);
  say(`${path.relative(process.cwd(), folder)}: serve these files at ${address}`);
  say(
    `manifest.xml: version ${read.version}, id ${read.id}; give Excel this file, or ${address}manifest.xml`,
  );
  say("Next: docs/hosting.md (headers, GitHub Pages) and docs/installeren.md (in Excel, Microsoft 365).");
}

function given(): { url?: string | undefined; out?: string | undefined; readable?: boolean | undefined } {
  try {
    return parseArgs({
      options: { url: { type: "string" }, out: { type: "string" }, readable: { type: "boolean" } },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}. Use it so: ${USAGE}`);
  }
}

interface Build {
  folder: string;
  /** Not minified is larger and made faster: for finding a fault where it is served. */
  minimize: boolean;
  /** Whether the folder is emptied first. */
  clean: boolean;
}

async function build(file: string, env: object, { folder, minimize, clean }: Build): Promise<void> {
  const { default: configure } = (await import(path.join(ROOT, file))) as {
    default: (env: object, options: object) => Promise<Configuration>;
  };
  const configuration = await configure(env, { mode: "production" });
  const output = { ...configuration.output, path: folder, clean };
  const optimization = { ...configuration.optimization, minimize };
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    const compiler = webpack({ ...configuration, output, optimization });
    compiler.run((error, result) => {
      compiler.close(() => undefined);
      if (error || !result) reject(error ?? new Error("webpack gave no result"));
      else resolve(result);
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

function readText(name: string): Promise<string> {
  return readFile(path.join(ROOT, name), "utf8");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
