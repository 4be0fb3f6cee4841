import fc from "../../property";
import { readHours } from "../../../src/reading/read-hours";
import { readNumberCell } from "../../../src/reading/read-number-cell";

const perWeek = (text: string): number | null | undefined => {
  const read = readHours(text);
  return read ? read.hours.perWeek : undefined;
};

describe("hours per week in a text", () => {
  test.each([
    ["2", 2],
    ["0", 0],
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["2u", 2],
    ["2 u", 2],
    ["2 u.", 2],
    ["2U", 2],
    ["2 uur", 2],
    ["2uren", 2],
    ["2 h", 2],
    ["2hrs", 2],
    ["1,5u", 1.5],
    ["1,5 uur/week", 1.5],
    ["1,5 uur / week", 1.5],
    ["2u/w", 2],
    ["2 u/wk", 2],
    ["2 uur per week", 2],
    ["2u p/w", 2],
    ["2u pw", 2],
    ["2/week", 2],
    ["2 uur wekelijks", 2],
    ["1:30", 1.5],
    ["1:30u", 1.5],
    ["0:45", 0.75],
    ["1u30", 1.5],
    ["1h15", 1.25],
    ["1 u 30", 1.5],
    ["1 uur 30 min", 1.5],
    ["1u 5 min", 1 + 5 / 60],
    ["1u30/week", 1.5],
    ["90 min", 1.5],
    ["90min.", 1.5],
    ["45 minuten", 0.75],
    ["30'", 0.5],
    ["½", 0.5],
    ["½ uur", 0.5],
    ["1½ u", 1.5],
    ["1 ½", 1.5],
    ["1/2 u", 0.5],
    ["1 1/2 uur", 1.5],
    ["3/4u", 0.75],
    ["(2u)", 2],
    ["(2)", 2],
  ])("%s is %d", (text, hours) => {
    expect(readHours(text)).toEqual({
      hours: { perWeek: hours, estimate: false, converted: false },
      otherUnit: false,
      calculated: false,
      factor: "",
    });
  });

  test.each([
    ["±2", 2],
    ["± 2 u", 2],
    ["+/- 2u", 2],
    ["+-2u", 2],
    ["~2u", 2],
    ["ca. 2u", 2],
    ["ca 2 uur", 2],
    ["circa 2 uur/week", 2],
    ["ongeveer 1,5u", 1.5],
    ["max. 3u", 3],
    ["min. 2u", 2],
    ["minstens 2u", 2],
    ["gemiddeld 2u", 2],
    ["2-3u", 2.5],
    ["2 - 3 u", 2.5],
    ["2–3u", 2.5],
    ["2 à 3 uur", 2.5],
    ["2 tot 3 uur/week", 2.5],
    ["2u-3u", 2.5],
    ["1u30-2u", 1.75],
    ["30-60 min", 0.75],
    ["2u?", 2],
  ])("%s is about %d", (text, hours) => {
    expect(readHours(text)).toEqual({
      hours: { perWeek: hours, estimate: true, converted: false },
      otherUnit: false,
      calculated: false,
      factor: "",
    });
  });

  test.each([
    ["1u/dag", 5],
    ["30 min per dag", 2.5],
    ["1 uur dagelijks", 5],
    ["2u/maand", 24 / 52],
    ["2 uur per maand", 24 / 52],
    ["2u/mnd", 24 / 52],
    ["1u maandelijks", 12 / 52],
    ["20u/jaar", 20 / 52],
    ["104 uur per jaar", 2],
    ["400u/jaar", 400 / 52],
    ["3u per 2 weken", 1.5],
    ["2u om de 2 weken", 1],
    ["1u tweewekelijks", 0.5],
    ["2 u per kwartaal", 8 / 52],
    ["2 u per trimester", 6 / 52],
    ["13u per semester", 0.5],
    ["dagelijks 15 min", 1.25],
    ["2u per 14 dagen", 1],
    ["2u op jaarbasis", 2 / 52],
  ])("%s is %d a week, converted", (text, hours) => {
    const read = readHours(text);
    expect(read?.hours).toMatchObject({ estimate: false, converted: true });
    expect(read?.hours.perWeek).toBeCloseTo(hours, 10);
  });

  test("an estimate per month is both", () => {
    expect(readHours("ca. 2-4u/maand")?.hours).toMatchObject({ estimate: true, converted: true });
  });

  test.each([
    ["5%"],
    ["5 %"],
    ["5 procent"],
    ["2 lestijden"],
    ["2 lt"],
    ["1 lesuur"],
    ["2 lesuren per week"],
    ["2 uur les"],
    ["3 punten"],
    ["3 ptn"],
    ["0,2 vte"],
    ["1 dag"],
    ["2 dagen per week"],
    ["2x per week"],
    ["2 u per klas"],
    ["2u/toestel"],
  ])("%s is not in clock hours", (text) => {
    expect(readHours(text)).toEqual({
      hours: { perWeek: null, estimate: false, converted: false },
      otherUnit: true,
      calculated: false,
      factor: "",
    });
  });

  test.each([
    [""],
    ["Jan"],
    ["Jan 2u"],
    ["2u Jan"],
    ["2e"],
    ["3de graad"],
    ["1/2/2024"],
    ["12-3-2024"],
    ["2024"],
    ["1:75"],
    ["1:3"],
    ["1.5.2"],
    ["u"],
    ["-2"],
    ["2u 3u"],
    ["#REF!"],
  ])("%j is no hours", (text) => {
    expect(perWeek(text)).toBeUndefined();
  });

  test("a number without a unit can be refused", () => {
    expect(readHours("2", { bareNumber: false })).toBeNull();
    expect(readHours("2u", { bareNumber: false })?.hours.perWeek).toBe(2);
    expect(readHours("2/week", { bareNumber: false })?.hours.perWeek).toBe(2);
  });

  const quarter = fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4);

  test("hours written in any usual way are read back", () => {
    const ways: ((hours: number) => string)[] = [
      (hours) => `${hours}`,
      (hours) => String(hours).replace(".", ","),
      (hours) => `${hours}u`,
      (hours) => `${String(hours).replace(".", ",")} uur/week`,
      (hours) => `${hours * 60} min`,
      (hours) => `${Math.floor(hours)}u${String((hours % 1) * 60).padStart(2, "0")}`,
      (hours) => `${Math.floor(hours)}:${String((hours % 1) * 60).padStart(2, "0")}`,
    ];
    fc.assert(
      fc.property(quarter, fc.constantFrom(...ways), (hours, write) => {
        expect(perWeek(write(hours))).toBeCloseTo(hours, 9);
      }),
    );
  });

  test("no text is ever negative, infinite or more than a week", () => {
    const piece = fc.constantFrom(
      "2",
      "1,5",
      "1:30",
      "½",
      "u",
      "uur",
      "min",
      "/",
      "week",
      "dag",
      "jaar",
      "-",
      "±",
      "ca.",
      "(",
      ")",
      "%",
      "999",
      "0",
      " ",
      "per",
      "à",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const hours = perWeek(text);
          if (typeof hours === "number") {
            expect(hours).toBeGreaterThanOrEqual(0);
            expect(hours).toBeLessThanOrEqual(168);
          }
        },
      ),
    );
  });
});

describe("a number in a cell", () => {
  test.each([
    [2, "2", "General", 2],
    [0, "0", "General", 0],
    [1.25, "1,3", "0.0", 1.25],
    [0.0625, "1:30", "h:mm", 1.5],
    [1.25, "30:00", "[h]:mm", 30],
    [1 / 72, "0:20", "hh:mm;@", 1 / 3],
    [0.0625, "1:30:00 AM", "[$-409]h:mm:ss AM/PM", 1.5],
    [2, "2 u", '0" u"', 2],
    [1.25, "1,3 uur", '0.0" uur"', 1.25],
    [90, "90 min", '0" min"', 1.5],
    [2, "2", "[Red]0.0", 2],
    [2, "2", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"??_ ;_ @_ ', 2],
    [0.5, " 1/2", "# ?/?", 0.5],
    [2, "####", '0" u"', 2],
  ])("%d shown as %s in format %s is %d hours", (value, shown, format, hours) => {
    expect(readNumberCell(value, shown, format)?.hours.perWeek).toBeCloseTo(hours, 10);
  });

  test.each([
    [0.05, "5%", "0%"],
    [2, "2 lestijden", '0" lestijden"'],
    [3, "3 punten", '0" punten"'],
  ])("%d shown as %s is in another unit", (value, shown, format) => {
    expect(readNumberCell(value, shown, format)).toEqual({
      hours: { perWeek: null, estimate: false, converted: false },
      otherUnit: true,
      calculated: false,
      factor: "",
    });
  });

  test.each([
    [45353, "2/mrt", "d-mmm"],
    [45353, "2/03/2024", "m/d/yyyy"],
    [45353, "mrt-24", "mmm-yy"],
    [45353.5, "2/03/2024 12:00", "d/mm/yyyy h:mm"],
    [-2, "-2", "General"],
    [2024, "2024", "General"],
    [12, "12 stuks", '0" stuks"'],
  ])("%d shown as %s is no hours", (value, shown, format) => {
    expect(readNumberCell(value, shown, format)).toBeNull();
  });
});
