import { createRoot } from "react-dom/client";
import { createExcelWorkbook } from "../excel/excel-workbook";
import { startOffice } from "../excel/office-start";
import { languageFor, loadTexts } from "../locale/texts";
import { App } from "./App";
import { loadTheme } from "./theme";

/** The one place where the pane, Excel and the texts meet. */
async function start(container: HTMLElement): Promise<void> {
  const environment = await startOffice();
  const [texts, firstTheme] = await Promise.all([
    loadTexts(languageFor(environment.displayLanguage)),
    loadTheme(environment.theme),
  ]);
  document.documentElement.lang = texts.language;
  document.title = texts.t("app.name");
  const port = createExcelWorkbook();
  createRoot(container).render(<App {...{ port, environment, texts, firstTheme }} />);
}

void start(document.getElementById("pane")!);
