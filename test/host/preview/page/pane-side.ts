import { element } from "./element";
import { PaneFrame } from "./pane-frame";
import type { WorkbookSession } from "./workbook-session";

const NARROWEST = 320;
const WIDEST = 450;
const STEP = 10;

/** The task pane at the right: opens, closes and loads the add-in's page, and can be made wider. */
export class PaneSide {
  private readonly side = element("pane-side", HTMLElement);
  private readonly edge = element("pane-edge", HTMLDivElement);
  private readonly place = element("pane-place", HTMLDivElement);
  private frame: PaneFrame | null = null;
  private page = "";
  private width = 350;
  displayLanguage = "nl-BE";
  title = "";

  constructor(private readonly session: WorkbookSession) {
    element("close-pane", HTMLButtonElement).addEventListener("click", () => this.close());
    element("reload-pane", HTMLButtonElement).addEventListener("click", () => this.reload());
    this.edge.addEventListener("pointerdown", (event) => this.startDrag(event));
    this.edge.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.resize(this.width + STEP);
      if (event.key === "ArrowRight") this.resize(this.width - STEP);
    });
  }

  get isOpen(): boolean {
    return this.frame !== null;
  }

  open(page: string): void {
    if (this.frame && this.page === page) return;
    this.close();
    this.page = page;
    element("pane-name", HTMLSpanElement).textContent = this.title;
    this.frame = new PaneFrame(this.session, page, {
      displayLanguage: this.displayLanguage,
      title: this.title,
      // What stands after and before the pane on this page
      leave: (to) => element(to === "next" ? "counts" : "close-pane", HTMLButtonElement).focus(),
    });
    this.place.append(this.frame.element);
    this.side.hidden = false;
  }

  close(): void {
    this.frame?.close();
    this.frame = null;
    this.session.host.events.forgetRegistrations();
    this.side.hidden = true;
  }

  /** Loads the page again, as after a change of language or workbook. */
  reload(): void {
    if (!this.frame) return;
    this.close();
    this.open(this.page);
  }

  /** In CSS pixels, kept within what Excel allows. */
  resize(width: number): void {
    this.width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    this.side.style.setProperty("--pane-width", `${this.width}px`);
    this.edge.setAttribute("aria-valuenow", String(this.width));
  }

  private startDrag(event: PointerEvent): void {
    event.preventDefault();
    this.edge.setPointerCapture(event.pointerId);
    document.body.classList.add("resizing");
    const right = this.side.getBoundingClientRect().right;
    const move = (moved: PointerEvent): void => this.resize(right - moved.clientX);
    const stop = (): void => {
      document.body.classList.remove("resizing");
      this.edge.removeEventListener("pointermove", move);
    };
    this.edge.addEventListener("pointermove", move);
    this.edge.addEventListener("pointerup", stop, { once: true });
    this.edge.addEventListener("pointercancel", stop, { once: true });
  }
}
