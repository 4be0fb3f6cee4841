import { element } from "./element";

export const EXAMPLES = [
  { file: "takenoverzicht.xlsx", label: "Leeg takenoverzicht" },
  { file: "voorbeeld-school.xlsx", label: "Voorbeeld: één school" },
  { file: "voorbeeld-scholengroep.xlsx", label: "Voorbeeld: scholengroep" },
];

export interface FileMenuActions {
  open(bytes: Uint8Array, fileName: string): void;
  openExample(file: string): void;
  save(): Promise<Uint8Array>;
  fileName(): string;
}

/** Opening a file (button, examples, or dropped on the page) and downloading the workbook. */
export function startFileMenu(actions: FileMenuActions): void {
  const input = element("file-input", HTMLInputElement);
  element("open", HTMLButtonElement).addEventListener("click", () => input.click());
  const take = async (file: File | undefined): Promise<void> => {
    if (file) actions.open(new Uint8Array(await file.arrayBuffer()), file.name);
  };
  input.addEventListener("change", () => {
    void take(input.files?.[0]);
    input.value = "";
  });
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  element("download", HTMLButtonElement).addEventListener("click", () => void download(actions));
  startExamples(actions);
}

async function download(actions: FileMenuActions): Promise<void> {
  const bytes = await actions.save();
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = actions.fileName();
  link.click();
  URL.revokeObjectURL(address);
}

function startExamples(actions: FileMenuActions): void {
  const opener = element("examples", HTMLButtonElement);
  const menu = element("examples-menu", HTMLDivElement);
  const show = (open: boolean): void => {
    menu.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
    if (open) menu.querySelector("button")?.focus();
  };
  opener.addEventListener("click", () => show(menu.hidden));
  menu.addEventListener("keydown", (event) => {
    const items = [...menu.querySelectorAll("button")];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    if (event.key === "ArrowUp") items[(at + items.length - 1) % items.length]?.focus();
    if (event.key !== "Escape") return;
    show(false);
    opener.focus();
  });
  document.addEventListener("pointerdown", (event) => {
    if (!menu.hidden && !menu.parentElement?.contains(event.target as Node)) show(false);
  });
  for (const { file, label } of EXAMPLES) {
    const item = document.createElement("button");
    item.type = "button";
    item.setAttribute("role", "menuitem");
    item.textContent = label;
    item.addEventListener("click", () => {
      show(false);
      actions.openExample(file);
    });
    menu.append(item);
  }
}
