import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SelfTestAnswer, SelfTestReport } from "../../src/port/self-test";
import { excelPlaces, linesOf, reportName } from "./self-test-lines";

const ROOT = path.join(__dirname, "../..");
const REPORTS = path.join(ROOT, "dist/self-test");
const MINUTES = 10;
/** The manifest leads to this address. */
const DEV_SERVER = "webpack serve --config test/excel/webpack.config.js --mode development";
const DEBUGGING = ["--yes", "--legacy-peer-deps", "-p", "office-addin-debugging@7.0.0", "-p", "semver@7"];

/**
 * npm run test:excel: sideloads a build of its own in the Excel of this machine, in which the self-test runs; its report is printed
 * and kept. Answers with the exit code: 0 also where there is no Excel, which is said.
 */
async function main(): Promise<number> {
  if (!excelPlaces(process.platform, process.env).some((place) => existsSync(place))) {
    say("SKIPPED: there is no Excel for Windows or Mac on this machine. Nothing was tested.");
    return 0;
  }
  // Its certificates, and with them a question to trust them, only where there is an Excel
  const { TestServer, defaultPort } = await import("office-addin-test-server");
  const server = new TestServer(defaultPort);
  await server.startTestServer();
  const sideload = debugging("start", "manifest.xml", "desktop", "--no-debug", "--dev-server", DEV_SERVER);
  try {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), MINUTES * 60_000).unref());
    const answer = (await Promise.race([server.getTestResults(), late])) as SelfTestAnswer | null;
    if (!answer) {
      say(
        `Nothing was heard from Excel in ${MINUTES} minutes. Did it ask whether the add-in may be trusted?`,
      );
      return 1;
    }
    if (!answer.ok) {
      say(`The self-test could not be done: ${JSON.stringify(answer)}`);
      return 1;
    }
    const lines = linesOf(answer.report);
    for (const line of lines) say(line);
    say(`Kept in ${path.relative(ROOT, keep(answer.report))}`);
    return lines.some((line) => line.startsWith("NOT")) ? 1 : 0;
  } finally {
    sideload.kill();
    spawnSync("npx", [...DEBUGGING, "office-addin-debugging", "stop", "manifest.xml"], inherited);
    await server.stopTestServer();
  }
}

const inherited = { cwd: ROOT, stdio: "inherit", shell: process.platform === "win32" } as const;

function debugging(...command: string[]): ChildProcess {
  const quoted = inherited.shell ? command.map((part) => (part.includes(" ") ? `"${part}"` : part)) : command;
  return spawn("npx", [...DEBUGGING, "office-addin-debugging", ...quoted], inherited);
}

function keep(report: SelfTestReport): string {
  mkdirSync(REPORTS, { recursive: true });
  const file = path.join(REPORTS, reportName(report));
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
