import { buildPreview, servePreview } from "./preview-server";

/** One preview for all browser tests; its address is in PREVIEW_URL. */
export default async function start(): Promise<void> {
  const server = await servePreview(await buildPreview());
  process.env["PREVIEW_URL"] = server.url;
  (globalThis as { stopPreview?: () => void }).stopPreview = () => server.close();
}
