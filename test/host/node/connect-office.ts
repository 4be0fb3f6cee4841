import { HostFrame } from "../frame/host-frame";
import type { ExcelHost } from "../host";
import { createOfficeWindow, PANE_ORIGIN, type OfficeWindow } from "./office-window";

/** Microsoft's namespaces, loaded anew for one host. */
export interface ConnectedOffice {
  Excel: typeof Excel;
  Office: typeof Office;
  OfficeExtension: typeof OfficeExtension;
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
  const office = window.Office as typeof Office;
  await office.onReady();
  return {
    Excel: window.Excel as typeof Excel,
    Office: office,
    OfficeExtension: window.OfficeExtension as typeof OfficeExtension,
    frame,
    disconnect: () => {
      frame.dispose();
      window.close();
    },
  };
}

/** Messages between windows arrive in a later turn. */
function later(act: () => void): void {
  setImmediate(act);
}
