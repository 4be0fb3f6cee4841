import { problemText } from "../locale/problem-text";
import { languageFor, loadTexts } from "../locale/texts";
import { readMessageAddress } from "./message-address";

/** The dialog of a ribbon button that could not do its work. */
async function show(): Promise<void> {
  const { problem, language } = readMessageAddress(location.href);
  const texts = await loadTexts(languageFor(language));
  document.documentElement.lang = texts.language;
  write("title", texts.t("problem.title.analysing"));
  write("text", problemText(texts, problem));
  const close = write("close", texts.t("action.close"));
  close.addEventListener("click", () => Office.context.ui.messageParent("close"));
  close.focus();
}

function write(id: string, text: string): HTMLElement {
  const element = document.getElementById(id)!;
  element.textContent = text;
  return element;
}

void Office.onReady(() => show());
