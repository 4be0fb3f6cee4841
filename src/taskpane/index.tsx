import { createRoot } from "react-dom/client";
import { createExcelWorkbook } from "../excel/excel-workbook";
import { startOffice } from "../excel/start/office-start";
import { languageFor, loadTexts } from "../locale/texts";
import { App } from "./shell/App";
import { fetchLaterParts } from "./shell/lazy";
import { PaneController } from "./store/pane-controller";
import { themeSource } from "./shell/theme";
import "./page.css";

/** The one place where the pane, Excel and the texts meet. What does not need the other is begun before it is there. */
async function start(container: HTMLElement): Promise<void> {
  // Nearly always that of Office too, which tells it only after its own start
  void loadTexts(languageFor(navigator.language)).catch(() => undefined);
  const environment = await startOffice();
  const pane = environment.host === "excel" ? new PaneController(createExcelWorkbook(), environment) : null;
  const reading = pane?.start();
  const theme = themeSource(environment);
  const texts = await loadTexts(languageFor(environment.displayLanguage));
  document.documentElement.lang = texts.language;
  document.title = texts.t("app.name");
  createRoot(container).render(<App pane={pane} texts={texts} theme={theme} />);
  if (!pane) return;
  await reading;
  await drawn();
  // While the first tasks are looked at
  await pane.prepare();
  await fetchLaterParts(texts);
}

/** What was asked of React stands on the screen. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

void start(document.getElementById("pane")!);
