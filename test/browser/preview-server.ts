import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import webpack, { type Configuration } from "webpack";

const ROOT = join(__dirname, "../..");

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface PreviewServer {
  /** Ends in a slash. */
  url: string;
  close(): void;
}

/** Builds the preview page with the real pane in it, in the folder that it answers with; throws what webpack found wrong. */
export async function buildPreview(
  adapt: (configuration: Configuration) => Configuration = (configuration) => configuration,
): Promise<string> {
  const makeConfiguration = (await import(join(ROOT, "test/host/preview/webpack.config.js"))) as {
    default: (env: object, options: object) => Promise<Configuration>;
  };
  const configuration = adapt(await makeConfiguration.default({}, { mode: "production" }));
  const stats = await new Promise<webpack.Stats>((resolve, reject) => {
    const compiler = webpack({
      ...configuration,
      mode: "production",
      infrastructureLogging: { level: "warn" },
    });
    compiler.run((error, result) => {
      compiler.close(() => undefined);
      if (error || !result) reject(error ?? new Error("webpack gave no result"));
      else resolve(result);
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return configuration.output?.path ?? "";
}

/** Serves a folder on https, on this machine only. */
export async function servePreview(folder: string): Promise<PreviewServer> {
  const { certificate } = (await import(join(ROOT, "test/host/preview/certificate.js"))) as {
    certificate: (options: { quiet: boolean }) => Promise<{ key: Buffer; cert: Buffer }>;
  };
  const server = createServer(await certificate({ quiet: true }), (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder)) return void response.writeHead(403).end();
    readFile(file).then(
      (bytes) => {
        const type = TYPES[extname(file)] ?? "application/octet-stream";
        response.writeHead(200, { "Content-Type": type }).end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}/`, close: () => server.close() };
}
