import { analyseWorkbook } from "../excel/sheets/analyse-workbook";
import type { Problem } from "../port/problem";
import { messageAddress } from "./message-address";

/** Share of the window that the message takes, in percent. */
const MESSAGE_SIZE = { height: 30, width: 30 };

/**
 * The ribbon button "Analyseren": analyses without the pane. Done is seen: the summary sheet is active then.
 * Why not is said in a small dialog. Excel waits for `completed`, whatever happens.
 */
async function analyse(event: Office.AddinCommands.Event): Promise<void> {
  const outcome = await analyseWorkbook();
  if (!outcome.ok) await say(outcome.problem);
  event.completed();
}

/**
 * Resolves when the dialog is closed: once `completed` is called, Excel may end this page and nobody would hear the dialog.
 * Where Excel shows no dialog there is nothing else to say it with.
 */
function say(problem: Problem): Promise<void> {
  const address = messageAddress(location.href, problem, Office.context.displayLanguage);
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...MESSAGE_SIZE, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) return resolve();
      const dialog = result.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        resolve();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

// This script comes before Office.js: as soon as that is ready, Excel may call the function, and finds it by its name on the page.
Object.assign(window, { analyseWorkbook: analyse });
document.addEventListener("DOMContentLoaded", () => {
  // Where Excel looks only among associated functions
  Office.actions.associate("analyseWorkbook", (event: Office.AddinCommands.Event) => void analyse(event));
  void Office.onReady();
});
