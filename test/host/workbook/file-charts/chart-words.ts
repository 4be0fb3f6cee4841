import type { ChartTypeGroup } from "@cj-tech-master/excelts/chart";

/** English Metric Units, in which drawings measure: per point. */
export const EMU = 12_700;

const STACKING = {
  clustered: "Clustered",
  standard: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

/** Kinds that are kept as they are in the file but not written anew. */
const KEPT_ONLY: Partial<Record<ChartTypeGroup["type"], string>> = {
  line3D: "3DLine",
  pie3D: "3DPie",
  area: "Area",
  area3D: "3DArea",
  scatter: "XYScatter",
  bubble: "Bubble",
  radar: "Radar",
  stock: "StockHLC",
  surface: "Surface",
  surface3D: "Surface",
  ofPie: "PieOfPie",
};

/** The API's chart type for a group of series in the file. */
export function kindOfGroup(group: ChartTypeGroup): string {
  switch (group.type) {
    case "bar":
    case "bar3D": {
      const depth = group.type === "bar3D" ? "3D" : "";
      return `${depth}${group.barDir === "bar" ? "Bar" : "Column"}${STACKING[group.grouping ?? "clustered"]}`;
    }
    case "line": {
      const markers = group.series.some((series) => series.marker?.symbol !== "none");
      return markers ? "LineMarkers" : "Line";
    }
    case "pie":
      return "Pie";
    case "doughnut":
      return "Doughnut";
    default:
      return KEPT_ONLY[group.type] ?? "ColumnClustered";
  }
}

export const LEGEND_PLACES = { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Corner" } as const;
export const LABEL_PLACES = {
  ctr: "Center",
  inEnd: "InsideEnd",
  inBase: "InsideBase",
  outEnd: "OutsideEnd",
  bestFit: "BestFit",
  l: "Left",
  r: "Right",
  t: "Top",
  b: "Bottom",
} as const;

export function keyOf<K extends string>(words: Record<K, string>, word: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}
