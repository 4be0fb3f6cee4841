import type { ChartView } from "../sheet-view";
import { axisTicks } from "./value-axis";

const SVG = "http://www.w3.org/2000/svg";
const LINE = 14;
const INK = "#404040";
const FAINT = "#d9d9d9";
const number = new Intl.NumberFormat("nl-BE", { maximumFractionDigits: 2 });

interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A chart of the workbook as a picture over the grid: bars or columns, beside or upon each other. */
export function drawChart(chart: ChartView): HTMLElement {
  const frame = document.createElement("figure");
  frame.className = "chart";
  frame.dataset["chart"] = chart.name;
  const svg = make("svg", { width: chart.width, height: chart.height, role: "img" });
  svg.setAttribute("aria-label", chart.title);
  frame.append(svg);

  let top = 12;
  if (chart.title !== "") {
    svg.append(
      text(chart.width / 2, top + 14, chart.title, {
        "text-anchor": "middle",
        "font-size": 16,
        fill: "#595959",
      }),
    );
    top += 30;
  }
  const plot: Plot = { left: 12, top, width: chart.width - 30, height: chart.height - top - 12 };
  drawLegend(svg, chart, plot);
  const horizontal = chart.kind === "bar" || chart.kind === "barStacked";
  if (horizontal) drawBars(svg, chart, plot);
  else drawColumns(svg, chart, plot);
  return frame;
}

function drawLegend(svg: Element, chart: ChartView, plot: Plot): void {
  if (!chart.legend || chart.series.length === 0) return;
  const widths = chart.series.map((series) => 24 + textWidth(series.name));
  const upright = chart.legend === "left" || chart.legend === "right";
  const width = upright ? Math.max(...widths) : widths.reduce((sum, each) => sum + each, 0);
  let left = chart.legend === "left" ? plot.left : plot.left + plot.width - width;
  let top = plot.top + plot.height / 2 - (chart.series.length * 18) / 2;
  if (!upright) {
    left = Math.max(plot.left, (chart.width - width) / 2);
    top = chart.legend === "top" ? plot.top : plot.top + plot.height - LINE;
    plot.height -= 24;
    if (chart.legend === "top") plot.top += 24;
  } else {
    plot.width -= width + 8;
    if (chart.legend === "left") plot.left += width + 8;
  }
  chart.series.forEach((series, at) => {
    svg.append(make("rect", { x: left, y: top + 2, width: 10, height: 10, fill: series.color }));
    svg.append(text(left + 15, top + 11, series.name));
    if (upright) top += 18;
    else left += widths[at] ?? 0;
  });
}

function drawBars(svg: Element, chart: ChartView, plot: Plot): void {
  if (chart.categoryTitle !== "") {
    svg.append(turnedText(plot.left + LINE, plot.top + plot.height / 2, chart.categoryTitle));
    plot.left += 20;
    plot.width -= 20;
  }
  const axisRoom = chart.valueTitle === "" ? 20 : 38;
  plot.height -= axisRoom;
  if (chart.valuesOnTop) plot.top += axisRoom;
  const valuesAt = chart.valuesOnTop ? plot.top - 6 : plot.top + plot.height + LINE;
  const labelRoom = Math.min(plot.width * 0.45, Math.max(0, ...chart.categories.map(textWidth)) + 8);
  plot.left += labelRoom;
  plot.width -= labelRoom;
  const { ticks, scale } = valueScale(chart, plot.width);
  const zero = plot.left + scale(0);
  for (const tick of ticks) {
    const x = plot.left + scale(tick);
    svg.append(line(x, plot.top, x, plot.top + plot.height, FAINT));
    svg.append(text(x, valuesAt, number.format(tick), { "text-anchor": "middle" }));
  }
  if (chart.valueTitle !== "") {
    const middle = plot.left + plot.width / 2;
    const titleAt = valuesAt + (chart.valuesOnTop ? -18 : 18);
    svg.append(text(middle, titleAt, chart.valueTitle, { "text-anchor": "middle" }));
  }
  for (const bar of boxes(chart, plot.height)) {
    const y = plot.top + (chart.reversed ? bar.across : plot.height - bar.across - bar.thickness);
    const from = plot.left + scale(bar.from);
    const to = plot.left + scale(bar.to);
    const box = { x: Math.min(from, to), y, width: Math.abs(to - from), height: bar.thickness };
    drawValue(svg, chart, bar, box);
  }
  const slot = plot.height / Math.max(1, chart.categories.length);
  chart.categories.forEach((category, at) => {
    const y = plot.top + slot * ((chart.reversed ? at : chart.categories.length - 1 - at) + 0.5) + 4;
    svg.append(text(plot.left - 6, y, fit(category, labelRoom - 6), { "text-anchor": "end" }));
  });
  svg.append(line(zero, plot.top, zero, plot.top + plot.height, "#8c8c8c"));
}

function drawColumns(svg: Element, chart: ChartView, plot: Plot): void {
  if (chart.valueTitle !== "") {
    svg.append(turnedText(plot.left + LINE, plot.top + plot.height / 2, chart.valueTitle));
    plot.left += 20;
    plot.width -= 20;
  }
  plot.height -= chart.categoryTitle === "" ? 20 : 38;
  plot.left += 30;
  plot.width -= 30;
  const { ticks, scale } = valueScale(chart, plot.height);
  const floor = plot.top + plot.height;
  for (const tick of ticks) {
    const y = floor - scale(tick);
    svg.append(line(plot.left, y, plot.left + plot.width, y, FAINT));
    svg.append(text(plot.left - 6, y + 4, number.format(tick), { "text-anchor": "end" }));
  }
  if (chart.categoryTitle !== "") {
    svg.append(
      text(plot.left + plot.width / 2, floor + 32, chart.categoryTitle, { "text-anchor": "middle" }),
    );
  }
  for (const bar of boxes(chart, plot.width)) {
    const at = bar.across;
    const x = plot.left + (chart.reversed ? plot.width - at - bar.thickness : at);
    const from = floor - scale(bar.from);
    const to = floor - scale(bar.to);
    drawValue(svg, chart, bar, {
      x,
      y: Math.min(from, to),
      width: bar.thickness,
      height: Math.abs(to - from),
    });
  }
  const slot = plot.width / Math.max(1, chart.categories.length);
  chart.categories.forEach((category, at) => {
    const x = plot.left + slot * ((chart.reversed ? chart.categories.length - 1 - at : at) + 0.5);
    svg.append(text(x, floor + LINE, fit(category, slot - 4), { "text-anchor": "middle" }));
  });
  const zero = floor - scale(0);
  svg.append(line(plot.left, zero, plot.left + plot.width, zero, "#8c8c8c"));
}

interface Bar {
  from: number;
  to: number;
  /** Distance along the category axis, and size there. */
  across: number;
  thickness: number;
  color: string;
  value: number;
  label: string;
}

/** All bars, with where they begin and end on the value axis. */
function boxes(chart: ChartView, room: number): Bar[] {
  const stacked = isStacked(chart);
  const slot = room / Math.max(1, chart.categories.length);
  const used = slot * 0.64;
  const thickness = stacked ? used : used / Math.max(1, chart.series.length);
  const bars: Bar[] = [];
  chart.categories.forEach((category, at) => {
    let above = 0;
    let below = 0;
    chart.series.forEach((series, nth) => {
      const value = series.values[at] ?? 0;
      const from = !stacked ? 0 : value < 0 ? below : above;
      if (value < 0) below += value;
      else above += value;
      const across = at * slot + (slot - used) / 2 + (stacked ? 0 : nth * thickness);
      const label = `${category}, ${series.name}: ${number.format(value)}`;
      bars.push({ from, to: from + value, across, thickness, color: series.color, value, label });
    });
  });
  return bars;
}

function drawValue(
  svg: Element,
  chart: ChartView,
  bar: Bar,
  box: { x: number; y: number; width: number; height: number },
): void {
  if (bar.value === 0) return;
  const rect = make("rect", { ...box, fill: bar.color });
  const tip = make("title", {});
  tip.textContent = bar.label;
  rect.append(tip);
  svg.append(rect);
  if (!chart.dataLabels) return;
  const label = number.format(bar.value);
  const inside = isStacked(chart);
  const wide = chart.kind === "bar" || chart.kind === "barStacked";
  if (inside && (wide ? box.width : box.height) < textWidth(label) + 2) return;
  const middle = { "text-anchor": "middle", fill: inside ? inkOn(bar.color) : INK };
  if (wide && !inside) svg.append(text(box.x + box.width + 4, box.y + box.height / 2 + 4, label));
  else
    svg.append(text(box.x + box.width / 2, inside ? box.y + box.height / 2 + 4 : box.y - 4, label, middle));
}

function valueScale(chart: ChartView, room: number): { ticks: number[]; scale: (value: number) => number } {
  const reached = boxes(chart, 1).flatMap((bar) => [bar.from, bar.to]);
  const ticks = axisTicks(Math.min(0, ...reached), Math.max(0, ...reached), room > 260 ? 6 : 4);
  const low = ticks[0] ?? 0;
  const high = ticks[ticks.length - 1] ?? 1;
  return { ticks, scale: (value) => ((value - low) / (high - low)) * room };
}

const isStacked = (chart: ChartView): boolean =>
  chart.kind === "barStacked" || chart.kind === "columnStacked";

/** Black or white, whichever reads better on this colour. */
function inkOn(color: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.299 * red + 0.587 * green + 0.114 * blue > 150 ? "#202020" : "#ffffff";
}

const textWidth = (words: string): number => words.length * 6.2;

function fit(words: string, room: number): string {
  const letters = Math.max(2, Math.floor(room / 6.2));
  return words.length <= letters ? words : `${words.slice(0, letters - 1)}…`;
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, String(value));
  return element;
}

function line(x1: number, y1: number, x2: number, y2: number, stroke: string): SVGElement {
  const [left, top, right, bottom] = [x1, y1, x2, y2].map((at) => Math.round(at) + 0.5) as [
    number,
    number,
    number,
    number,
  ];
  return make("line", { x1: left, y1: top, x2: right, y2: bottom, stroke });
}

function text(
  x: number,
  y: number,
  words: string,
  attributes: Record<string, string | number> = {},
): SVGElement {
  const element = make("text", { x, y, "font-size": 11.5, fill: INK, ...attributes });
  element.textContent = words;
  return element;
}

function turnedText(x: number, y: number, words: string): SVGElement {
  return text(x, y, words, { "text-anchor": "middle", transform: `rotate(-90 ${x} ${y})` });
}
