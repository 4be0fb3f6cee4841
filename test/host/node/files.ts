import { readFile, writeFile } from "node:fs/promises";
import { createHost, type ExcelHost, type HostOptions } from "../host";

/** A host with the workbook of a file open in it. */
export async function hostWithFile(path: string, options?: HostOptions): Promise<ExcelHost> {
  const host = createHost(options);
  await host.openXlsx(new Uint8Array(await readFile(path)));
  host.store.fileName = path.split(/[\\/]/).pop() ?? host.store.fileName;
  return host;
}

export async function saveToFile(host: ExcelHost, path: string): Promise<void> {
  await writeFile(path, await host.saveXlsx());
}
