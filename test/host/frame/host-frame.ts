import type { ExcelHost } from "../host";
import { HostFailure } from "../protocol/failure";
import { ACTION, event, readRequest, reply, type PaneRequest } from "./messages";

export interface FrameOptions {
  /** Told to the pane as Office's display language. Default: the host's locale. */
  displayLanguage?: string;
  /** Origin of the page that plays Excel, such as "https://localhost:3000". */
  hostOrigin: string;
  /** This frame shows a dialog of another one; what it says to its parent goes here. */
  dialog?: { say(text: string): void };
  /** Shows a page over the workbook; without it the pane is told that there are no dialogs. */
  showDialog?(request: DialogRequest): OpenDialog;
  /** Tab was pressed at the last part of the pane, or Shift+Tab at the first: the keyboard goes on in Excel. */
  leave?(to: "next" | "previous"): void;
  /** Address of the open workbook, for Office.context.document.url. */
  documentUrl?: string;
}

/** A page that the pane wants shown in a dialog; sizes in percent of the window. */
export interface DialogRequest {
  url: string;
  width: number;
  height: number;
  /** What the dialog says to the pane. */
  say(text: string): void;
  /** The user closed it. */
  closed(): void;
}

export interface OpenDialog {
  close(): void;
}

/** Calls inside executeMethod, by their number. */
const RICH_API_REQUEST = 93;
const COMMAND_COMPLETED = 94;
const MESSAGE_TO_PARENT = 144;
/** Where the request body stands in executeMethod's ArrayData, and its flags. */
const BODY_AT = 4;
const FLAGS_AT = 6;
const EXCEL_ON_THE_WEB = 16;
const RICH_API_EVENT = 65536;
const INTERNAL_ERROR = 5001;
/** The events of the Common API that this host can send. */
const EVENTS: ReadonlySet<string> = new Set(["richApiMessage", "appCommandInvoked", "dialogMessageReceived"]);
const DIALOG = { message: 0, closedByUser: 12006 };
/** Office.js tells its host that ribbon actions are ready; no request of the add-in, so not the workbook's business. */
const HOUSEKEEPING = "Microsoft.InternalService.AddinInternalService";

/** Numbers of OSF.AgaveHostAction in office.js, which moves the focus at Tab itself and says so where there is nothing left. */
const TAB_EXIT = 13;
const TAB_EXIT_SHIFT = 14;

let frames = 0;

/**
 * Plays Excel on the web for one pane in a frame: speaks office.js's protocol of messages and hands the requests to the host.
 * Knows no DOM: `post` sends a text to the pane's window, `hear` takes what comes from it.
 */
export class HostFrame {
  readonly conversationId = `conversation-${++frames}-${Math.random().toString(36).slice(2)}`;
  readonly appId = "takenwijzer-preview";
  /** Calls of the pane that this host does not answer, by name: for a test to look at. */
  readonly unknownCalls: string[] = [];
  private readonly registered = new Map<string, PaneRequest>();
  private readonly stopEvents: () => void;
  private readonly commands = new Map<string, { done: () => void; failed: (why: Error) => void }>();
  private lastCommand = 0;
  private openDialog: OpenDialog | null = null;
  private commandListener: (() => void) | null = null;
  private readonly commandReady: Promise<void>;

  constructor(
    private readonly host: ExcelHost,
    private readonly post: (text: string) => void,
    private readonly options: FrameOptions,
  ) {
    this.commandReady = new Promise((resolve) => (this.commandListener = resolve));
    this.stopEvents = host.onEvent(({ type, targetId, args, isRemote }) => {
      const registration = this.registered.get("richApiMessage");
      if (!registration) return;
      const message = [RICH_API_EVENT, type, targetId, JSON.stringify(args), 1, isRemote];
      this.post(event(registration, { ArrayData: [message] }));
    });
  }

  /** What the frame's src must carry in its query. */
  get hostInfo(): string {
    const dialog = this.options.dialog ? "isDialog" : "";
    return `Excel$Web$16.01$${this.options.displayLanguage ?? this.host.locale}$${this.appId}$${dialog}$$0`;
  }

  /** What the frame's name must be. */
  get frameName(): string {
    return JSON.stringify({
      baseFrameName: this.appId,
      hostInfo: this.hostInfo,
      xdmInfo: `${this.conversationId}|${this.appId}|${this.options.hostOrigin}`,
      serializerVersion: "1",
    });
  }

  dispose(): void {
    this.stopEvents();
    this.openDialog?.close();
    this.registered.clear();
  }

  /** Runs a function that the pane's page associated with a ribbon button; resolves when it says it has completed. */
  async invokeCommand(name: string): Promise<void> {
    await this.commandReady;
    const registration = this.registered.get("appCommandInvoked");
    if (!registration) throw new Error("The page listens to no ribbon commands.");
    const id = `command-${++this.lastCommand}`;
    const completed = new Promise<void>((done, failed) => this.commands.set(id, { done, failed }));
    this.post(event(registration, [id, name, JSON.stringify({ source: { id: name } })]));
    await completed;
  }

  async hear(data: unknown): Promise<void> {
    const request = readRequest(data);
    if (!request || request._conversationId !== this.conversationId) return;
    this.post(reply(request, await this.answer(request)));
    // Office.js hears a command only once it knows that its registration was taken.
    if (request._actionType === ACTION.registerEvent && request._actionName === "appCommandInvoked")
      this.commandListener?.();
  }

  private async answer(request: PaneRequest): Promise<unknown> {
    const { _actionName: name, _actionType: action } = request;
    if (action === ACTION.registerEvent) {
      // An event that this host never sends, such as settings.onSettingsChanged, is not registered either.
      if (!EVENTS.has(name)) {
        this.unknownCalls.push(name);
        return { Error: INTERNAL_ERROR };
      }
      this.registered.set(name, request);
      return { Error: name === "dialogMessageReceived" ? this.startDialog(request) : 0 };
    }
    if (action === ACTION.unregisterEvent) {
      this.registered.delete(name);
      if (name === "dialogMessageReceived") this.openDialog?.close();
      return { Error: 0 };
    }
    if (name === "ContextActivationManager_getAppContextAsync") return this.appContext();
    if (name === "executeMethod") return this.executeMethod(request._data as ExecuteMethod);
    if (name === "ContextActivationManager_notifyHost") {
      const [, action] = request._data as [id: string, action: number];
      if (action === TAB_EXIT || action === TAB_EXIT_SHIFT)
        this.options.leave?.(action === TAB_EXIT ? "next" : "previous");
      return null;
    }
    // Telemetry and the like: heard, and nothing to say.
    this.unknownCalls.push(name);
    return null;
  }

  private async executeMethod(call: ExecuteMethod): Promise<unknown> {
    const { ArrayData, DdaMethod } = call;
    if (DdaMethod.DispatchId === COMMAND_COMPLETED) return this.commandCompleted(call);
    if (DdaMethod.DispatchId === MESSAGE_TO_PARENT) {
      this.options.dialog?.say(call.messageToParent ?? "");
      return { Version: 1, Error: 0 };
    }
    if (DdaMethod.DispatchId !== RICH_API_REQUEST || !ArrayData) {
      this.unknownCalls.push(`executeMethod ${DdaMethod.DispatchId}`);
      return { Version: 1, Error: INTERNAL_ERROR };
    }
    const request = String(ArrayData[BODY_AT]);
    if (request.includes(HOUSEKEEPING)) return { Version: 1, Error: 0, Data: [200, [], '{"Results":[]}'] };
    try {
      const body = await this.host.process(request, Number(ArrayData[FLAGS_AT]));
      return { Version: 1, Error: 0, Data: [200, [], body] };
    } catch (error) {
      return { Version: 1, Error: error instanceof HostFailure ? error.code : INTERNAL_ERROR };
    }
  }

  /** Opening a dialog is how one asks for its messages; answers an error code of Office, 0 for none. */
  private startDialog(registration: PaneRequest): number {
    const { targetId } = registration._data as { targetId: string };
    const { url, width, height } = JSON.parse(targetId) as { url: string; width: number; height: number };
    const tell = (messageType: number, messageContent = ""): void =>
      this.post(event(registration, { messageType, messageContent, messageOrigin: new URL(url).origin }));
    if (!this.options.showDialog) return INTERNAL_ERROR;
    this.openDialog = this.options.showDialog({
      url,
      width,
      height,
      say: (text) => tell(DIALOG.message, text),
      closed: () => tell(DIALOG.closedByUser),
    });
    return 0;
  }

  /** Comes as {0: id, 1: error code, 2: data}. */
  private commandCompleted(call: ExecuteMethod): unknown {
    const command = this.commands.get(String(call[0]));
    if (call[1] === 0) command?.done();
    else command?.failed(new Error(`The command failed (${String(call[1])}).`));
    this.commands.delete(String(call[0]));
    return { Version: 1, Error: 0 };
  }

  private appContext(): Record<string, unknown> {
    const language = this.options.displayLanguage ?? this.host.locale;
    return {
      _id: this.appId,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: "16.01",
      _appUILocale: language,
      _dataLocale: this.host.locale,
      _docUrl: this.options.documentUrl ?? "",
      _clientMode: this.host.readOnly ? 0 : 1,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: this.appId,
      _requirementMatrix: JSON.stringify({
        ExcelApi: this.host.apiSet,
        AddinCommands: "1.3",
        DialogApi: "1.2",
        DelayForCellEdit: "1.1",
      }),
      _appDomains: [],
    };
  }
}

interface ExecuteMethod {
  ArrayData?: unknown[];
  DdaMethod: { DispatchId: number };
  messageToParent?: string;
  0?: unknown;
  1?: unknown;
}
