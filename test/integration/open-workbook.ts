import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createHost, type ExcelHost, type HostOptions } from "../host/host";
import { connectOffice } from "../host/node/connect-office";

export function seedFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../../seeds", name)));
}

/**
 * Opens a workbook in the stand-in and makes the real Excel and Office namespaces the global ones, as they are in a pane.
 * One at a time in a test file.
 */
export async function openInExcel(
  bytes: Uint8Array,
  options: HostOptions = {},
): Promise<{ host: ExcelHost; close(): void }> {
  const host = createHost(options);
  await host.openXlsx(bytes);
  const { Excel, Office, OfficeExtension, OSF, disconnect } = await connectOffice(host);
  const library = { Excel, Office, OfficeExtension, OSF };
  Object.assign(globalThis, library);
  const close = () => {
    disconnect();
    // The next window would take these for its own
    for (const name of Object.keys(library)) Reflect.deleteProperty(globalThis, name);
  };
  return { host, close };
}
