import { HostFrame } from "../frame/host-frame";
import type { ExcelHost } from "../host";
import { createOfficeWindow, PANE_ORIGIN, type OfficeWindow } from "./office-window";

/** Microsoft's namespaces, loaded anew for one host. */
export interface ConnectedOffice {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
  /** Undocumented: the library's own names. */
  OSF: unknown;
  /** The host's side of the conversation: ribbon commands, unknown calls. */
  frame: HostFrame;
  disconnect(): void;
}

/**
 * Loads the real, unmodified office.js and lets it find the host where a pane in Excel on the web would: in the parent
 * frame, by messages. The same protocol code serves the browser. Several hosts may be connected at a time.
 */
export async function connectOffice(
  host: ExcelHost,
  displayLanguage = host.locale,
): Promise<ConnectedOffice> {
  // The frame comes first: its name is what the window is opened with
  let deliver: OfficeWindow["receive"] = () => undefined;
  const frame = new HostFrame(host, (text) => later(() => deliver(text)), {
    hostOrigin: PANE_ORIGIN,
    displayLanguage,
  });
  const search = `?_host_Info=${frame.hostInfo}`;
  const window = createOfficeWindow(frame.frameName, search, (text) => later(() => void frame.hear(text)));
  deliver = (text) => window.receive(text);
  const office = onPlatform(host, window.Office as typeof Office);
  await office.onReady();
  return {
    Excel: window.Excel as typeof Excel,
    Office: office,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    OSF: window.OSF,
    frame,
    disconnect: () => {
      frame.dispose();
      window.close();
    },
  };
}

/** In the frame of this host the library is always in Excel on the web; what it says of that is the host's own. */
function onPlatform(host: ExcelHost, office: typeof Office): typeof Office {
  if (host.platform === "web") return office;
  const platform = host.platform === "ipad" ? "iOS" : "PC";
  const context = (): Office.Context =>
    Object.create(office.context, {
      platform: { value: platform },
      diagnostics: { value: { ...office.context.diagnostics, platform } },
    }) as Office.Context;
  return Object.create(office, { context: { get: context } }) as typeof Office;
}

/** Messages between windows arrive in a later turn. */
function later(act: () => void): void {
  setImmediate(act);
}
