import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Grid } from "../../src/model/grid";
import { median, millisecondsSince } from "./processor-time";
import { summarise } from "./summarise";

/** What the same work costs the first time, as when someone opens the pane: nothing is compiled yet. */
export interface FirstTime {
  summarise: number;
  parse: number;
}

/** Medians of processor time in milliseconds, each time in a process of its own. */
export async function firstTime(cells: string, processes: number): Promise<FirstTime> {
  const folder = await mkdtemp(join(tmpdir(), "first-time-"));
  const file = join(folder, "cells.json");
  try {
    await writeFile(file, cells);
    const times: FirstTime[] = [];
    for (let at = 0; at < processes; at++) times.push(await inNewProcess(file));
    return {
      summarise: median(times.map((time) => time.summarise)),
      parse: median(times.map((time) => time.parse)),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function inNewProcess(file: string): Promise<FirstTime> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, [file]);
    child.once("message", (time) => resolve(time as FirstTime));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the process ended with ${code}`)));
  });
}

/** In the new process; by now the code is loaded and translated. */
function measure(file: string): FirstTime {
  const cells = readFileSync(file, "utf8");
  const start = process.cpuUsage();
  const grids = JSON.parse(cells) as Grid[];
  const parse = millisecondsSince(start);
  const parsed = process.cpuUsage();
  summarise(grids);
  return { parse, summarise: millisecondsSince(parsed) };
}

const [, script, file] = process.argv;
if (script === __filename && file !== undefined) process.send?.(measure(file));
