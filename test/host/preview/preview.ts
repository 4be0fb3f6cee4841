import "./preview.css";
import "./grid/grid.css";
import { element } from "./page/element";
import { startFileMenu } from "./page/file-menu";
import { PaneFrame } from "./page/pane-frame";
import { PaneSide } from "./page/pane-side";
import { WorkbookSession } from "./page/workbook-session";
import { WorkbookView } from "./page/workbook-view";
import { readManifest, type AddinManifest, type RibbonCommand } from "./ribbon/manifest-commands";
import { drawRibbon } from "./ribbon/ribbon";
import type { ExcelHost } from "../host";

/** For whoever drives this page from outside: the browser tests, the demo, and the console. */
export interface PreviewHandle {
  host: ExcelHost;
  open(bytes: Uint8Array, fileName: string): Promise<void>;
  openPane(): void;
  closePane(): void;
  resizePane(width: number): void;
  /** Everything asked so far is answered and drawn. */
  idle(): Promise<void>;
}

declare global {
  interface Window {
    preview?: PreviewHandle;
  }
}

type Theme = "light" | "dark";

/**
 * Starts the page. Its address may say: workbook (path of an .xlsx here), theme (light, dark), language (of the pane),
 * api (newest ExcelApi set of this host), pane (width in pixels, or "closed").
 */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const apiSet = query.get("api");
  const session = WorkbookSession.start({ locale: "nl-BE", ...(apiSet ? { apiSet } : {}) });
  const pane = new PaneSide(session);
  pane.displayLanguage = query.get("language") ?? "nl-BE";
  new WorkbookView(session, say);

  const manifest = await loadManifest(pane.displayLanguage);
  const showPane = manifest.groups
    .flatMap((group) => group.commands)
    .find((command) => command.action.kind === "showPane");
  const openPane = (): void => {
    if (showPane?.action.kind === "showPane") pane.open(showPane.action.page);
  };
  const applyManifest = ({ name, groups }: AddinManifest): void => {
    pane.title = name;
    drawRibbon(
      element("addin-groups", HTMLDivElement),
      { ...manifest, groups },
      (command) => void run(command),
    );
  };
  const run = async ({ action }: RibbonCommand): Promise<void> => {
    if (action.kind === "showPane") return pane.open(action.page);
    const frame = new PaneFrame(session, manifest.functionsPage, {
      displayLanguage: pane.displayLanguage,
      title: "",
    });
    frame.element.hidden = true;
    document.body.append(frame.element);
    await frame.runCommand(action.name);
    frame.close();
  };
  applyManifest(manifest);

  const open = async (bytes: Uint8Array, fileName: string): Promise<void> => {
    try {
      say(null);
      await session.open(bytes, fileName);
    } catch (error) {
      say((error as Error).message);
      throw error;
    }
    element("file-name", HTMLHeadingElement).textContent = fileName;
    document.title = `${fileName} · Takenwijzer`;
    pane.reload();
  };
  const openExample = async (path: string): Promise<void> => {
    const answer = await fetch(path);
    if (!answer.ok) return say(`“${path}” is er niet.`);
    await open(new Uint8Array(await answer.arrayBuffer()), decodeURIComponent(path.split("/").pop() ?? path));
  };
  startFileMenu({
    // What went wrong stands above the grid already.
    open: (bytes, fileName) => void open(bytes, fileName).catch(() => undefined),
    openExample: (file) => void openExample(`seeds/${file}`),
    save: () => session.host.saveXlsx(),
    fileName: () => session.fileName,
  });

  chooseTheme(query.get("theme") === "dark" ? "dark" : "light");
  chooseLanguage(pane.displayLanguage, async (language) => {
    pane.displayLanguage = language;
    applyManifest(await loadManifest(language));
    pane.reload();
  });

  await openExample(query.get("workbook") ?? "seeds/voorbeeld-school.xlsx");
  const width = query.get("pane");
  if (width !== null && Number(width) > 0) pane.resize(Number(width));
  // Office.js starts over https only, and says nothing otherwise
  if (location.protocol !== "https:")
    say("Het deelvenster werkt alleen als het adres van deze pagina met https:// begint.");
  else if (width !== "closed") openPane();
  window.preview = {
    host: session.host,
    open,
    openPane,
    closePane: () => pane.close(),
    resizePane: (to) => pane.resize(to),
    idle: async () => {
      await session.host.idle();
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
  };
}

async function loadManifest(language: string): Promise<AddinManifest> {
  const answer = await fetch("manifest.xml");
  return readManifest(await answer.text(), language);
}

/** A sentence above the grid; null takes it away. */
function say(sentence: string | null): void {
  const message = element("message", HTMLParagraphElement);
  message.hidden = sentence === null;
  message.textContent = sentence ?? "";
}

/** The pane learns it as on the web: from the colour scheme of the page around it. */
function chooseTheme(theme: Theme): void {
  const choice = element("theme", HTMLSelectElement);
  const apply = (chosen: string): void => {
    document.documentElement.dataset["theme"] = chosen;
  };
  choice.value = theme;
  apply(theme);
  choice.addEventListener("change", () => apply(choice.value));
}

function chooseLanguage(language: string, apply: (language: string) => Promise<void>): void {
  const choice = element("language", HTMLSelectElement);
  choice.value = language;
  choice.addEventListener("change", () => void apply(choice.value));
}

void start();
