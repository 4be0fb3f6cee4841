import { formatCells } from "../edits/cells";
import { BY_ADDIN } from "../events";
import { invalidArgument } from "../protocol/failure";
import { defineType, object, readOnly, type ApiObject, type Call } from "../protocol/object-type";
import { resolveColor, type FileColor } from "../workbook/colors";
import type { Border, Borders } from "../workbook/excelts";
import type { CellStyle } from "../workbook/sheet";
import { oneOf, text } from "./arguments";
import { colorArgument, common, type Formatted } from "./formatted";

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];
type CellSide = "top" | "bottom" | "left" | "right";
interface BorderOf {
  formatted: Formatted;
  side: Side;
}

/** The API's line and weight for each of the file's styles. */
const LINES: Record<string, { style: string; weight: string }> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

function fileStyle(style: string, weight: string): Border["style"] {
  const exact = Object.entries(LINES).find(([, line]) => line.style === style && line.weight === weight);
  const near = exact ?? Object.entries(LINES).find(([, line]) => line.style === style);
  return (near?.[0] ?? "thin") as Border["style"];
}

/** Which side of which cells a border of the whole area is. */
function sidesAt({ formatted, side }: BorderOf, row: number, column: number): CellSide[] {
  const area = formatted.areas.find(
    (each) => row >= each.top && row <= each.bottom && column >= each.left && column <= each.right,
  );
  if (!area) return [];
  switch (side) {
    case "EdgeTop":
      return row === area.top ? ["top"] : [];
    case "EdgeBottom":
      return row === area.bottom ? ["bottom"] : [];
    case "EdgeLeft":
      return column === area.left ? ["left"] : [];
    case "EdgeRight":
      return column === area.right ? ["right"] : [];
    case "InsideHorizontal":
      return [...(row > area.top ? ["top" as const] : []), ...(row < area.bottom ? ["bottom" as const] : [])];
    case "InsideVertical":
      return [
        ...(column > area.left ? ["left" as const] : []),
        ...(column < area.right ? ["right" as const] : []),
      ];
    default:
      return [];
  }
}

function lineOf(target: BorderOf, style: CellStyle): Partial<Border> | undefined {
  const side = {
    EdgeTop: "top",
    EdgeBottom: "bottom",
    EdgeLeft: "left",
    EdgeRight: "right",
    InsideVertical: "left",
    InsideHorizontal: "top",
    DiagonalDown: "diagonal",
    DiagonalUp: "diagonal",
  }[target.side] as keyof Borders;
  return style.border?.[side];
}

/** The cells along the border, to read it from. */
function alongBorder({ formatted, side }: BorderOf): Formatted {
  const areas = formatted.areas.flatMap((area) => {
    if (side === "EdgeTop") return [{ ...area, bottom: area.top }];
    if (side === "EdgeBottom") return [{ ...area, top: area.bottom }];
    if (side === "EdgeLeft") return [{ ...area, right: area.left }];
    if (side === "EdgeRight") return [{ ...area, left: area.right }];
    if (side === "InsideHorizontal") return area.top < area.bottom ? [{ ...area, top: area.top + 1 }] : [];
    if (side === "InsideVertical") return area.left < area.right ? [{ ...area, left: area.left + 1 }] : [];
    return [area];
  });
  return { sheet: formatted.sheet, areas };
}

function setLine(
  target: BorderOf,
  make: (line: Partial<Border> | undefined) => Partial<Border> | undefined,
  { host }: Call,
): void {
  if (target.side.startsWith("Diagonal"))
    throw invalidArgument("Diagonal borders cannot be set in this host.");
  const { sheet, areas } = target.formatted;
  for (const area of areas) {
    formatCells(
      host,
      sheet,
      area,
      (style, row, column) => {
        const sides = sidesAt(target, row, column);
        if (sides.length === 0) return style;
        const border: Partial<Borders> = { ...style.border };
        for (const side of sides) {
          const line = make(border[side]);
          if (line) border[side] = line;
          else delete border[side];
        }
        return { ...style, border };
      },
      BY_ADDIN,
    );
  }
}

export const rangeBorderType = defineType<BorderOf>({
  name: "RangeBorder",
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    sideIndex: readOnly(({ side }) => side),
    style: {
      get: (target) =>
        common(alongBorder(target), (style) => LINES[lineOf(target, style)?.style ?? ""]?.style ?? "None"),
      set: (target, value, call) => {
        const style = oneOf(
          value,
          "None",
          "Continuous",
          "Dash",
          "DashDot",
          "DashDotDot",
          "Dot",
          "Double",
          "SlantDashDot",
        );
        setLine(
          target,
          (line) =>
            style === "None"
              ? undefined
              : {
                  color: { argb: "FF000000" },
                  ...line,
                  style: fileStyle(style, LINES[line?.style ?? ""]?.weight ?? "Thin"),
                },
          call,
        );
      },
    },
    weight: {
      get: (target) =>
        common(alongBorder(target), (style) => LINES[lineOf(target, style)?.style ?? ""]?.weight ?? "Thin"),
      set: (target, value, call) => {
        const weight = oneOf(value, "Hairline", "Thin", "Medium", "Thick");
        setLine(
          target,
          (line) => ({
            color: { argb: "FF000000" },
            ...line,
            style: fileStyle(LINES[line?.style ?? ""]?.style ?? "Continuous", weight),
          }),
          call,
        );
      },
    },
    color: {
      get: (target, { host }) =>
        common(
          alongBorder(target),
          (style) =>
            resolveColor(host.store, lineOf(target, style)?.color as FileColor | undefined) ?? "#000000",
        ),
      set: (target, value, call) => {
        const color = colorArgument(text(value));
        setLine(target, (line) => ({ style: "thin", ...line, color }), call);
      },
    },
  },
});

const border = (formatted: Formatted, side: unknown): ApiObject =>
  object(rangeBorderType, { formatted, side: oneOf(side, ...SIDES) });

export const rangeBorderCollectionType = defineType<Formatted>({
  name: "RangeBorderCollection",
  scalars: { count: readOnly(() => SIDES.length) },
  items: (target) => SIDES.map((side) => border(target, side)),
  item: (target, side) => border(target, side),
  methods: {
    getItem: (target, [side]) => border(target, side),
    getItemAt: (target, [at]) => border(target, SIDES[Number(at)]),
  },
});

export function bordersObject(target: Formatted): ApiObject {
  return object(rangeBorderCollectionType, target);
}
