/** One line of the table. */
export interface Figure {
  part: string;
  what: string;
  value: number;
  /** "×" is a ratio of two times within this run. */
  unit: string;
  /** The value is to be no more than this. */
  aim?: number;
  /** What the value was made of; times stand here only. */
  from?: string;
}

/** A part of the bench that could not be run, and why. */
export interface SkippedPart {
  part: string;
  why: string;
}

const COLUMNS = ["", "value", "aim", "", "from"] as const;

export function tableOf(figures: readonly Figure[]): string {
  const lines: string[] = [];
  for (const part of new Set(figures.map((figure) => figure.part))) {
    const rows = figures.filter((figure) => figure.part === part).map(rowOf);
    const all = [[part, ...COLUMNS.slice(1)], ...rows];
    const widths = COLUMNS.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
    for (const row of all)
      lines.push(
        row
          .map((text, at) => padded(text, widths[at]!, at))
          .join("  ")
          .trimEnd(),
      );
    lines.push("");
  }
  return lines.join("\n");
}

export function isMissed({ value, aim }: Figure): boolean {
  return aim !== undefined && value > aim;
}

function rowOf(figure: Figure): string[] {
  const { what, value, unit, aim, from } = figure;
  return [
    what,
    `${shown(value)} ${unit}`,
    aim === undefined ? "" : `≤ ${shown(aim)}`,
    aim === undefined ? "" : isMissed(figure) ? "missed" : "met",
    from ?? "",
  ];
}

function padded(text: string, width: number, column: number): string {
  return column === 1 || column === 2 ? text.padStart(width) : text.padEnd(width);
}

function shown(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
