import { resolveColor } from "../../workbook/colors";
import type { Sheet } from "../../workbook/sheet";
import type { WorkbookStore } from "../../workbook/workbook";
import { element } from "./element";

export interface SheetTabActions {
  activate(sheet: Sheet): void;
  rename(sheet: Sheet, name: string): void;
  add(): void;
}

/** The tabs of the visible sheets, in order. A double click renames. */
export class SheetTabs {
  private readonly list = element("tabs", HTMLDivElement);
  private renaming = false;

  constructor(private readonly actions: SheetTabActions) {
    element("add-sheet", HTMLButtonElement).addEventListener("click", () => actions.add());
    this.list.addEventListener("keydown", (event) => this.key(event));
  }

  show(store: WorkbookStore): void {
    if (this.renaming) return;
    const hadFocus = this.list.contains(document.activeElement);
    const tabs = store.sheets
      .filter((sheet) => sheet.visibility === "visible")
      .map((sheet) => this.tab(store, sheet));
    this.list.replaceChildren(...tabs);
    const chosen = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) chosen?.focus();
  }

  private tab(store: WorkbookStore, sheet: Sheet): HTMLElement {
    const active = sheet === store.active;
    const tab = document.createElement("button");
    tab.type = "button";
    tab.className = "tab";
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-selected", String(active));
    tab.tabIndex = active ? 0 : -1;
    tab.textContent = sheet.name;
    const color = resolveColor(store, sheet.parts.properties?.tabColor);
    if (color) tab.style.setProperty("--tab-color", color);
    tab.addEventListener("click", () => this.actions.activate(sheet));
    tab.addEventListener("dblclick", () => this.rename(sheet, tab));
    return tab;
  }

  private key(event: KeyboardEvent): void {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || this.renaming) return;
    const tabs = [...this.list.children] as HTMLElement[];
    const at = tabs.findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    tabs[at + step]?.click();
  }

  private rename(sheet: Sheet, tab: HTMLElement): void {
    this.renaming = true;
    const field = document.createElement("input");
    field.className = "tab-name";
    field.value = sheet.name;
    field.setAttribute("aria-label", "Naam van het blad");
    tab.replaceWith(field);
    field.select();
    let done = false;
    const end = (keep: boolean): void => {
      if (done) return;
      done = true;
      this.renaming = false;
      field.replaceWith(tab);
      if (keep && field.value.trim() !== "" && field.value !== sheet.name)
        this.actions.rename(sheet, field.value.trim());
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") end(true);
      if (event.key === "Escape") end(false);
    });
    field.addEventListener("blur", () => end(true));
    field.focus();
  }
}
