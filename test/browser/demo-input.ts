import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { openXlsx } from "../host/workbook/open-xlsx";

export interface DemoInput {
  name: string;
  bytes: Uint8Array;
}

/** The workbook that the demo was given; throws a sentence when it cannot be read, so that nothing else is analysed instead. */
export async function readDemoInput(path: string): Promise<DemoInput> {
  const file = resolve(path);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    throw new Error(`${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
  }
  try {
    await openXlsx(bytes);
  } catch (error) {
    throw new Error(
      `${file} is no Excel workbook that can be opened (.xlsx). One with a password, an .xls or an .xlsm: save it as .xlsx without a password first.`,
      { cause: error },
    );
  }
  return { name: basename(file), bytes };
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "you may not read it",
};

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? String(error);
}
