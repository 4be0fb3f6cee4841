import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port";

const ROOT = join(__dirname, "../../..");

/** npm run demo, as someone runs it; it must end by itself. */
function demo(args: string[], env: Record<string, string> = {}): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "test/browser/demo.ts", ...args],
    { cwd: ROOT, env: { ...process.env, ...env }, encoding: "utf8" },
  );
  return { status, said: stdout + stderr };
}

describe("The demo", () => {
  const folder = mkdtempSync(join(tmpdir(), "demo-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["a file that is not there", () => join(folder, "weg.xlsx"), "there is no such file"],
    ["a folder", () => folder, "it is a folder"],
    [
      "a file that is no workbook",
      () => {
        const path = join(folder, "tekst.xlsx");
        writeFileSync(path, "Taak;Niveau");
        return path;
      },
      "is no Excel workbook that can be opened",
    ],
  ])("given %s says so and ends with 1; nothing else is analysed", (_, path, sentence) => {
    const { status, said } = demo([path()]);
    expect(said).toContain(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(status).toBe(1);
  });

  test("without a browser says how to get one and ends with 1, before anything is built", () => {
    const { status, said } = demo([], { CHROME_PATH: join(folder, "geen-browser") });
    expect(said).toContain("is not a program that can be started");
    expect(said).not.toContain("Building");
    expect(status).toBe(1);
  });
});

describe("The preview's port", () => {
  const servers: Server[] = [];
  afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

  const take = (port: number): Promise<number> =>
    new Promise((resolve, reject) => {
      const server = createServer();
      servers.push(server);
      server.once("error", reject);
      server.listen(port, "localhost", () => resolve((server.address() as AddressInfo).port));
    });

  test("is the next one when another program has the wanted one, and that is said", async () => {
    const taken = await take(0);
    const said: string[] = [];
    const port = await freePort(taken, (line) => said.push(line));
    expect(port).toBeGreaterThan(taken);
    expect(said).toEqual([expect.stringContaining(`Port ${taken} is taken`)]);
    expect(said[0]).toContain(`https://localhost:${port}/`);
  });

  test("is the wanted one when that is free, without a word", async () => {
    const free = await take(0);
    await new Promise((done) => servers.pop()?.close(done));
    const said: string[] = [];
    expect([await freePort(free, (line) => said.push(line)), said]).toEqual([free, []]);
  });
});
