import type { DialogRequest, OpenDialog } from "../../frame/host-frame";
import { PaneFrame } from "./pane-frame";
import type { WorkbookSession } from "./workbook-session";

/** A page of the add-in over the workbook, as Excel on the web shows it: with a cross to close it, and nothing behind it usable. */
export function showDialog(
  session: WorkbookSession,
  request: DialogRequest,
  displayLanguage: string,
): OpenDialog {
  const dialog = document.createElement("dialog");
  dialog.className = "addin-dialog";
  const frame = new PaneFrame(session, request.url, {
    displayLanguage,
    title: "Takenwijzer",
    dialog: { say: (text) => request.say(text) },
  });
  const cross = document.createElement("button");
  cross.type = "button";
  cross.textContent = "✕";
  cross.setAttribute("aria-label", "Venster sluiten");
  dialog.style.width = `${request.width}vw`;
  dialog.style.height = `${request.height}vh`;
  dialog.append(cross, frame.element);
  const close = (): void => {
    frame.close();
    dialog.remove();
  };
  const closedByUser = (): void => {
    close();
    request.closed();
  };
  cross.addEventListener("click", closedByUser);
  dialog.addEventListener("cancel", closedByUser);
  document.body.append(dialog);
  dialog.showModal();
  return { close };
}
