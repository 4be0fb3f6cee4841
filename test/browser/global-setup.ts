import { buildPreview, servePreview } from "./preview-server";

/** One preview for all browser tests, those at the oldest Excel too; its address is in PREVIEW_URL. */
export default async function start(): Promise<void> {
  const shared = globalThis as { stopPreview?: (() => void) | undefined };
  if (shared.stopPreview) return;
  const server = await servePreview(await buildPreview());
  process.env["PREVIEW_URL"] = server.url;
  shared.stopPreview = () => {
    shared.stopPreview = undefined;
    server.close();
  };
}
