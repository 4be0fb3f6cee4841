import { get, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import webpack, { type Configuration } from "webpack";
import type { Configuration as ServerConfiguration } from "webpack-dev-server";

const ROOT = path.join(__dirname, "../../..");

/** What the development server serves beside the pane, on http and without building the pane. */
async function startServer() {
  const { default: configure } = (await import(path.join(ROOT, "webpack.config.js"))) as {
    default: (env: object, options: object) => Promise<Configuration & { devServer: ServerConfiguration }>;
  };
  const configuration = await configure({}, { mode: "development" });
  // Loaded after the configuration: its presence means "serve", and serving asks for trusted certificates.
  const { default: Server } = await import("webpack-dev-server");
  const compiler = webpack({
    ...configuration,
    context: ROOT,
    entry: "data:text/javascript,0",
    plugins: configuration.plugins?.filter((each) => each?.constructor.name === "CopyPlugin"),
    infrastructureLogging: { level: "error" },
    stats: "none",
  });
  const server = new Server({ ...configuration.devServer, port: 0 }, compiler);
  await server.start();
  return server;
}

test("Excel on the web gets the manifest and the icons; other computers get nothing", async () => {
  const server = await startServer();
  try {
    const { address, port } = server.server?.address() as AddressInfo;
    expect(["127.0.0.1", "::1"]).toContain(address);
    const ask = (file: string, headers: Record<string, string>): Promise<IncomingMessage> =>
      new Promise((resolve, reject) =>
        get({ host: address, port, path: file, headers, agent: false }, (answer) => {
          answer.resume();
          resolve(answer);
        }).on("error", reject),
      );
    const host = `localhost:${port}`;
    const excel = { host, origin: "https://excel.cloud.microsoft", "sec-fetch-site": "cross-site" };

    const manifest = await ask("/manifest.xml", { ...excel, "sec-fetch-mode": "cors" });
    expect(manifest.statusCode).toBe(200);
    expect(manifest.headers["access-control-allow-origin"]).toBe("*");
    const icon = await ask("/assets/icon-32.png", { ...excel, "sec-fetch-mode": "no-cors" });
    expect(icon.statusCode).toBe(200);
    expect(icon.headers["cross-origin-resource-policy"]).toBeUndefined();
    expect(icon.headers["x-frame-options"]).toBeUndefined();

    // A page that has its own name lead to this computer.
    const rebound = await ask("/manifest.xml", { host: `example.org:${port}` });
    expect(rebound.statusCode).toBe(403);
  } finally {
    await server.stop();
  }
});
