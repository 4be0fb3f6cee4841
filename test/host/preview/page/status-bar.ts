import type { HostStats } from "../../host";
import type { Sheet } from "../../workbook/sheet";
import type { CellArea } from "../sheet-view";
import { element } from "./element";

const whole = new Intl.NumberFormat("nl-BE");
const decimal = new Intl.NumberFormat("nl-BE", { maximumFractionDigits: 2 });

/** "1,2 kB"; thousands, as networks count. */
export function byteText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const kilobytes = bytes / 1000;
  return kilobytes < 1000
    ? `${kilobytes.toLocaleString("nl-BE", { maximumFractionDigits: kilobytes < 10 ? 1 : 0 })} kB`
    : `${decimal.format(kilobytes / 1000)} MB`;
}

/** What the grid is doing, what is selected, and what the pane has cost so far. */
export class StatusBar {
  private readonly counts = element("counts", HTMLButtonElement);

  constructor(resetCounts: () => void) {
    this.counts.addEventListener("click", resetCounts);
  }

  showMode(mode: "ready" | "entering" | "editing"): void {
    const texts = { ready: "Gereed", entering: "Invoeren", editing: "Bewerken" };
    element("mode", HTMLSpanElement).textContent = texts[mode];
  }

  showCounts({ roundTrips, requestBytes, responseBytes }: HostStats): void {
    const trips =
      roundTrips === 1 ? "1 aanvraag aan Excel" : `${whole.format(roundTrips)} aanvragen aan Excel`;
    this.counts.textContent = `${trips} · ${byteText(requestBytes)} heen · ${byteText(responseBytes)} terug`;
  }

  showSelection(sheet: Sheet, area: CellArea): void {
    let count = 0;
    const numbers: number[] = [];
    for (const { cell } of sheet.cellsIn(area)) {
      if (cell.value !== null) count += 1;
      if (typeof cell.value === "number") numbers.push(cell.value);
    }
    const sum = numbers.reduce((total, value) => total + value, 0);
    const parts = [`Aantal: ${whole.format(count)}`];
    if (numbers.length > 0) {
      parts.unshift(`Gemiddelde: ${decimal.format(sum / numbers.length)}`);
      parts.push(`Som: ${decimal.format(sum)}`);
    }
    element("selection-sum", HTMLSpanElement).textContent = count > 1 ? parts.join("   ") : "";
  }
}
