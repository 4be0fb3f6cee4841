import { cellFormats } from "../../../../src/excel/sheets/cell-formats";
import type { CellStyle, PlannedCell } from "../../../../src/summary/sheet-plan";

/** What is asked of Excel: per list of areas the properties that are set on it, as "font.bold=true". */
function asked(styles: (CellStyle | undefined)[][]): Record<string, string[]> {
  const rows = styles.map((row) => row.map((style): PlannedCell | undefined => style && { style }));
  return Object.fromEntries(
    cellFormats(rows).map(({ address, apply }) => {
      const said: string[] = [];
      const listening = (path: string): unknown =>
        new Proxy({} as Record<string, unknown>, {
          get: (_, name) =>
            name === "getItem"
              ? (side: string) => listening(`${path}${side}.`)
              : listening(`${path}${String(name)}.`),
          set: (_, name, value) => {
            said.push(`${path}${String(name)}=${String(value)}`);
            return true;
          },
        });
      apply(listening("") as Excel.RangeFormat);
      return [address, said];
    }),
  );
}

test("each property goes on all its cells at once, whatever else these look like", () => {
  const title = { bold: true, size: 14 };
  const head = { bold: true, fill: "#EEEEEE" };
  expect(asked([[title], [head, head], [undefined, { fill: "#EEEEEE" }]])).toEqual({
    "A1,A2:B2": ["font.bold=true"],
    A1: ["font.size=14"],
    "A2:B2,B3": ["fill.color=#EEEEEE"],
  });
});

test("what goes on the same cells goes together", () => {
  const style = { italic: true, color: "#595959", wrap: false };
  expect(asked([[style], [style]])).toEqual({
    "A1:A2": ["font.italic=true", "font.color=#595959", "wrapText=false"],
  });
});

test("lines are drawn beside and under every cell, not only along the edge of many", () => {
  expect(asked([[{ leftBorder: "#111111" }, { leftBorder: "#111111" }]])).toEqual({
    "A1,B1": [
      "borders.EdgeLeft.style=Continuous",
      "borders.EdgeLeft.weight=Medium",
      "borders.EdgeLeft.color=#111111",
    ],
  });
  const under = { bottomBorder: "#222222" };
  expect(
    Object.keys(
      asked([
        [under, under],
        [under, under],
      ]),
    ),
  ).toEqual(["A1:B1,A2:B2"]);
});

test("lists of areas stay within what Excel takes", () => {
  const rows = Array.from({ length: 4000 }, (_, row) => (row % 2 ? [undefined] : [{ bold: true }]));
  const addresses = Object.keys(asked(rows));
  expect(addresses.length).toBeGreaterThan(1);
  expect(addresses.every((address) => address.length <= 8192)).toBe(true);
  expect(addresses.join().split(",")).toHaveLength(2000);
});
