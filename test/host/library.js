/*
 * Where office.js comes from: the folder that OFFICE_JS_FOLDER names (a copy of Microsoft's CDN folder or its debug files), else
 * the package from npm, which has not been renewed since 2022. README.md names the builds that were tried.
 */
const { existsSync, readFileSync } = require("fs");
const path = require("path");
const { undoGroups } = require("./undo-groups.js");

const NPM = path.join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const HOST_SCRIPT = /^excel-web-16\.00(\.debug)?\.js$/;
const PARTS = /^(excel-web-16\.00|o15apptofilemappingtable|[a-z-]+\/office_strings)(\.debug)?\.js$/;

const libraryFolder = () => (process.env.OFFICE_JS_FOLDER ? path.resolve(process.env.OFFICE_JS_FOLDER) : NPM);

/** The script that a page names: the readable one where it is there. */
function entryScript(folder = libraryFolder()) {
  const found = ["office.debug.js", "office.js"].find((name) => existsSync(path.join(folder, name)));
  if (!found) throw new Error(`There is no office.js in ${folder}, the folder that OFFICE_JS_FOLDER names.`);
  return found;
}

/** A script of the library as it is run: the one for Excel gets what the npm build lacks and newer ones bring. */
function withWhatIsNewer(name, source) {
  return HOST_SCRIPT.test(name) && !source.includes("mergeUndoGroup") ? `${source}\n${undoGroups}` : source;
}

function readScript(name, folder = libraryFolder()) {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Error(`office.js asks for ${name}, which is not in ${folder}.`);
  return withWhatIsNewer(name, readFileSync(file, "utf8"));
}

/** Whether the library loads this file of itself while it starts in Excel on the web; the rest is telemetry. */
const isPart = (name) => PARTS.test(name);

module.exports = { libraryFolder, entryScript, readScript, withWhatIsNewer, isPart };
