import { HostFrame, type DialogRequest, type FrameOptions } from "../../frame/host-frame";
import { showDialog } from "./dialog";
import type { WorkbookSession } from "./workbook-session";

/** A page of the add-in in its own frame, connected to the workbook as Excel on the web does it. */
export class PaneFrame {
  readonly element = document.createElement("iframe");
  private readonly connection: HostFrame;
  private readonly hear = (message: MessageEvent): void => {
    if (message.source === this.element.contentWindow) void this.connection.hear(message.data);
  };

  constructor(
    session: WorkbookSession,
    page: string,
    options: { displayLanguage: string; title: string } & Pick<FrameOptions, "dialog" | "leave">,
  ) {
    const dialogFrame = (request: DialogRequest): PaneFrame =>
      new PaneFrame(session, request.url, {
        displayLanguage: options.displayLanguage,
        title: "Takenwijzer",
        dialog: { say: (text) => request.say(text) },
      });
    this.connection = new HostFrame(
      session.host,
      (text) => {
        // An answer that comes after the pane was closed has nowhere to go.
        this.element.contentWindow?.postMessage(text, location.origin);
        session.changed();
      },
      {
        displayLanguage: options.displayLanguage,
        hostOrigin: location.origin,
        ...(options.leave ? { leave: options.leave } : {}),
        ...(options.dialog
          ? { dialog: options.dialog }
          : { showDialog: (request) => showDialog(dialogFrame(request), request) }),
        documentUrl: new URL(encodeURIComponent(session.fileName), location.href).href,
      },
    );
    addEventListener("message", this.hear);
    this.element.title = options.title;
    this.element.name = this.connection.frameName;
    this.element.src = `${page}${page.includes("?") ? "&" : "?"}_host_Info=${this.connection.hostInfo}`;
  }

  runCommand(functionName: string): Promise<void> {
    return this.connection.invokeCommand(functionName);
  }

  close(): void {
    removeEventListener("message", this.hear);
    this.connection.dispose();
    this.element.remove();
  }
}
