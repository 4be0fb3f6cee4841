import type { DialogRequest, OpenDialog } from "../../frame/host-frame";

/** A page of the add-in over the workbook, as Excel on the web shows it: with a cross to close it, and nothing behind it usable. */
export function showDialog(
  frame: { element: HTMLElement; close(): void },
  request: DialogRequest,
): OpenDialog {
  const dialog = document.createElement("dialog");
  dialog.className = "addin-dialog";
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
