import { createRoot } from "react-dom/client";
import { createExcelWorkbook } from "../excel/excel-workbook";
import { startOffice } from "../excel/office-start";
import { languageFor, loadTexts } from "../locale/texts";
import { App } from "./App";
import { showTheme } from "./theme";

/** The one place where the pane, Excel and the texts meet. */
async function start(container: HTMLElement): Promise<void> {
  const environment = await startOffice();
  showTheme(environment.theme);
  environment.onThemeChange(showTheme);
  const texts = await loadTexts(languageFor(environment.displayLanguage));
  document.documentElement.lang = texts.language;
  document.title = texts.t("app.name");
  createRoot(container).render(<App {...{ port: createExcelWorkbook(), environment, texts }} />);
}

void start(document.getElementById("pane")!);
