import type { NameStyle } from "../../../../src/editing/cells/notation";
import {
  type CellEdit,
  readsAs,
  withHours,
  withName,
  withoutPerson,
  withPerson,
  writtenName,
} from "../../../../src/editing/cells/person-cell-text";

/** What becomes of the text of a person cell: as few signs change as can be, and what else would read differently is refused. */

const SLOT = { kind: "generic", header: "" } as const;
const under = (header: string) => ({ kind: "named", header }) as const;
const UNITS: NameStyle = { nameFirst: true, between: " ", after: " u" };
const BRACKETS: NameStyle = { nameFirst: true, between: " (", after: ")" };
const HOURS_FIRST: NameStyle = { nameFirst: false, between: " u ", after: "" };

/** The text; with a sign for what is asked first: ~ remarks, ½ hours that were shared; null when it is refused. */
function shown(edit: CellEdit | null): string | null {
  return edit && edit.text + { nothing: "", remarks: " ~", split: " ½" }[edit.loses];
}

describe("other hours", () => {
  test.each<[string, string, number | null, string | null]>([
    ["Jan 2u", "Jan", 3, "Jan 3u"],
    ["Jan 2u", "jan", 3, "Jan 3u"],
    ["jan 2U", "Jan", 3, "jan 3U"],
    ["Jan 2u", "Jan", null, "Jan"],
    ["Jan, 2u", "Jan", null, "Jan"],
    ["Jan, 2u", "Jan", 3, "Jan, 3u"],
    ["An 1u, Jan: 2u", "Jan", null, "An 1u, Jan"],
    ["Jan", "Jan", 3, "Jan 3 u"],
    ["Jan (2)", "Jan", 3.25, "Jan (3,25)"],
    ["Jan   Peeters  2u", "Jan Peeters", 3, "Jan   Peeters  3u"],
    ["2 uur Jan", "Jan", 3, "3 uur Jan"],
    // What else is said of the hours or of the person stays
    ["Jan 2u (vrijdag)", "Jan", 3, "Jan 3u (vrijdag)"],
    ["Jan 2u (vrijdag)", "Jan", null, "Jan (vrijdag)"],
    ["Jan (vrijdag)", "Jan", 3, "Jan 3 u (vrijdag)"],
    ["Jan (lokaal 12)", "Jan", 3, "Jan 3 u (lokaal 12)"],
    ["Jan, vrijdag 2u", "Jan", 3, "Jan, vrijdag 3u"],
    ["vrijdag Jan 2u", "Jan", 3, "vrijdag Jan 3u"],
    ["Jan 2u\nlokaal 12", "Jan", 3, "Jan 3u\nlokaal 12"],
    ["Jan 2 u (waarvan 1u thuis)", "Jan", 3, "Jan 3 u (waarvan 1u thuis)"],
    ["Jan 2u (back-up: An)", "Jan", 4, "Jan 4u (back-up: An)"],
    ["Jan 2u, back-up An", "Jan", 4, "Jan 4u, back-up An"],
    // Everybody else stays
    ["Jan 2u; An 1u", "An", 1.5, "Jan 2u; An 1,5u"],
    ["Jan 2u; An 1u", "Jan", null, "Jan; An 1u"],
    ["Jan: 2u, An: 3u", "An", 2, "Jan: 2u, An: 2u"],
    ["Jan 2u / An 3u", "An", null, "Jan 2u / An"],
    ["Jan (trekker) 2u en An 1u", "Jan", 4, "Jan (trekker) 4u en An 1u"],
    ["Jan en An", "Jan", 2, "Jan 2 u en An"],
    // The number of a line is none of hours, unless it is read as such
    ["1. Jan 2u\n2. An 1u", "An", 3, "1. Jan 2u\n2. An 3u"],
    ["1. Jan\n2. An", "An", 3, "1. Jan\n2. An 3 u"],
    ["1 Jan\n2 An", "Jan", 4, "1 Jan 4 u\n2 An"],
    ["a) Jan 2u\nb) An 3u", "An", 2, "a) Jan 2u\nb) An 2u"],
    ["- Jan 2u\n- An 1u", "An", 3, "- Jan 2u\n- An 3u"],
    ["2 Jan\n3 An", "Jan", 4, "4 Jan\n3 An"],
    ["3 u An\n2 u Jan", "Jan", 1, "3 u An\n1 u Jan"],
    // Surname first stays surname first
    ["Peeters, Jan 2u", "Jan Peeters", 3, "Peeters, Jan 3u"],
    ["Peeters, Jan; Maes, Els 2u", "Els Maes", 3, "Peeters, Jan; Maes, Els 3u"],
    // Another unit or period gives way to hours a week
    ["Jan 45 min", "Jan", 1, "Jan 1 u"],
    ["Jan 1u30", "Jan", 2, "Jan 2 u"],
    ["Jan ±2u", "Jan", 2, "Jan 2 u"],
    ["Jan ±2u", "Jan", null, "Jan"],
    ["Jan 4 lestijden", "Jan", 3, "Jan 3 u"],
    ["Jan (2u per maand)", "Jan", 3, "Jan 3 u"],
    ["2x per maand 1u Jan", "Jan", 1, "Jan 1 u"],
    ["Jan 0,5 FTE", "Jan", 2, "Jan 2 u"],
    ["Jan dagelijks 15 min (vrijdag)", "Jan", 2, "Jan 2 u (vrijdag)"],
    // Nothing but writing all of it anew: asked
    ["Jan di 3u, do 2u", "Jan", 4, "Jan 4 u ~"],
    ["Jan di 3u, do 2u; An 1u", "Jan", 4, "Jan 4 u; An 1 u ~"],
    ["Jan + 1 leerkracht", "Jan", 3, "Jan 3 u ~"],
    ["Jan & An 4u", "Jan", 3, "Jan 3 u; An 2 u ½"],
    ["Jan + An (4u)", "An", 1, "Jan 2 u; An 1 u ½"],
    ["Jan en An 4u; Els 2u", "Jan", 3, "Jan 3 u; An 2 u; Els 2 u ½"],
    ["Jan en An 1u", "Jan", 0, "Jan 0 u; An 0,5 u ½"],
    // Written anew, what somebody else is said to do about would become certain
    ["Jan en An 4u; Els ±2u", "Jan", 3, null],
    ["Jan 2u???", "Jan", 3, null],
    ["Jan 2u", "An", 3, null],
    ["", "Jan", 3, null],
  ])("%j, %s: %j → %j", (text, name, hours, expected) => {
    expect(shown(withHours(text, SLOT, name, hours, UNITS))).toBe(expected);
  });

  test.each<[string, string, string | null]>([
    ["Jan 2u; An 1u", "Jan", "Jan 3u; An 1u"],
    ["Jan 2u; An 1u", "An", "Jan 2u; An 3u"],
    // The heading names her: the cell need not
    ["2u", "Jan", "3u"],
    ["x", "Jan", "Jan (3)"],
    ["x", "An", null],
  ])("in the column of Jan: %j, %s → %j", (text, name, expected) => {
    expect(shown(withHours(text, under("Jan"), name, 3, BRACKETS))).toBe(expected);
  });

  test("the sheet's way of writing, where the cell has none", () => {
    expect(shown(withHours("Jan\nAn", SLOT, "An", 1.5, BRACKETS))).toBe("Jan\nAn (1,5)");
    expect(shown(withHours("Jan\nAn", SLOT, "An", 1.5, HOURS_FIRST))).toBe("Jan\n1,5 u An");
    expect(shown(withHours("Jan & An 4u", SLOT, "Jan", 3, BRACKETS))).toBe("Jan (3); An (2) ½");
  });
});

describe("who is taken off", () => {
  test.each<[string, string, string | null]>([
    ["Jan 2u", "Jan", ""],
    ["Jan 2u (vrijdag)", "jan", ""],
    ["Jan di 3u, do 2u", "Jan", ""],
    ["vrijdag Jan 2u", "Jan", ""],
    ["Peeters, Jan 2u", "Jan Peeters", ""],
    ["Jan 2u; An 1u", "An", "Jan 2u"],
    ["Jan 2u; An 1u", "Jan", "An 1u"],
    ["Jan 2u ;  An 1u ; Els", "An", "Jan 2u ;  Els"],
    ["Jan en An", "Jan", "An"],
    ["Jan 1u; An + 1 leerkracht", "An", "Jan 1u"],
    ["Jan 2u / An 3u", "An", "Jan 2u"],
    ["Jan (trekker) 2u en An 1u", "Jan", "An 1u"],
    ["Jan di 3u, do 2u; An 1u", "Jan", "An 1u"],
    ["Peeters, Jan; Maes, Els 2u", "Els Maes", "Peeters, Jan"],
    // The lines count on; what is no list keeps its numbers
    ["1. Jan 2u\n2. An 1u\n3. Els", "An", "1. Jan 2u\n2. Els"],
    ["1) Jan 2u\n2) An 1u", "Jan", "1) An 1u"],
    ["- Jan 2u\n- An 1u", "An", "- Jan 2u"],
    ["2 Jan\n3 An", "Jan", "3 An"],
    // Somebody else who is named in the cell stays
    ["Jan 2u, back-up An", "Jan", "back-up An"],
    ["Jan 2u (back-up: An)", "Jan", " ~"],
    ["Jan & An 4u", "Jan", "An 2 u ½"],
    ["Jan en An 4u; Els 2u", "Jan", "An 2 u; Els 2 u ½"],
    ["Jan 2u???", "Jan", null],
    ["Jan 2u", "An", null],
  ])("%j, %s → %j", (text, name, expected) => {
    expect(shown(withoutPerson(text, SLOT, name, UNITS))).toBe(expected);
  });

  test("from her own column, where the cell need not name her", () => {
    expect(shown(withoutPerson("x", under("Jan"), "Jan", UNITS))).toBe("");
    expect(shown(withoutPerson("Jan 2u; An 1u", under("Jan"), "Jan", UNITS))).toBe("An 1u");
    expect(shown(withoutPerson("2u", under("Jan"), "An", UNITS))).toBeNull();
  });
});

describe("another name", () => {
  test.each<[string, string, string | null]>([
    ["Jan 2u", "jan", "Zoë Claes 2u"],
    ["Jan   Peeters  2u", "Jan Peeters", "Zoë Claes  2u"],
    ["Jan di 3u, do 2u; An 1u", "Jan", "Zoë Claes di 3u, do 2u; An 1u"],
    ["Jan & An 4u", "Jan", "Zoë Claes & An 4u"],
    ["Jan ±2u", "Jan", "Zoë Claes ±2u"],
    ["20% Jan", "Jan", "20% Zoë Claes"],
    ["Peeters, Jan 2u", "Jan Peeters", "Zoë Claes 2u"],
    // Who is named twice, or only takes over
    ["Jan 1u\nJan 2u (vrijdag)", "Jan", "Zoë Claes 1u\nZoë Claes 2u (vrijdag)"],
    ["An 2u (back-up: Jan)", "Jan", "An 2u (back-up: Zoë Claes)"],
    ["An 2u, back-up Jan", "An", "Zoë Claes 2u, back-up Jan"],
    // A longer name is somebody else
    ["Jan 2u; Jan Peeters 1u", "Jan", "Zoë Claes 2u; Jan Peeters 1u"],
    ["Jan 2u???", "Jan", null],
    ["Jan 2u", "An", null],
  ])("%j, %s → %j", (text, name, expected) => {
    expect(shown(withName(text, SLOT, SLOT, name, "Zoë Claes", UNITS))).toBe(expected);
  });

  test("also of a column's own person, whose heading changes with it", () => {
    const rename = (text: string, from: string) =>
      shown(withName(text, under("Jan"), under("Piet"), from, "Piet", UNITS));
    expect(rename("x", "Jan")).toBe("x");
    expect(rename("Jan 2u; An 1u", "Jan")).toBe("Piet 2u; An 1u");
    expect(rename("2u", "An")).toBeNull();
  });

  test("a name that cannot stand there is not written", () => {
    expect(withName("Jan 2u; An 1u", SLOT, SLOT, "Jan", "2u", UNITS)).toBeNull();
    expect(withName("Jan 2u; An 1u", SLOT, SLOT, "Jan", "An", UNITS)?.text).not.toBe("");
  });
});

describe("somebody more", () => {
  test.each([
    ["Jan 2u", "Jan 2u; Zoë Claes 2 u"],
    ["Jan en An 4u ", "Jan en An 4u; Zoë Claes 2 u"],
    ["Jan 2u (back-up: An)", "Jan 2u (back-up: An); Zoë Claes 2 u"],
    ["Peeters, Jan 2u", "Peeters, Jan 2u; Zoë Claes 2 u"],
    // On a line of her own where the others have one, with the sign of a list
    ["Jan 2u\nAn 1u", "Jan 2u\nAn 1u\nZoë Claes 2 u"],
    ["1. Jan 2u\n2. An 1u\n", "1. Jan 2u\n2. An 1u\n3. Zoë Claes 2 u"],
    ["1) Jan 2u", "1) Jan 2u\n2) Zoë Claes 2 u"],
    ["- Jan 2u\n- An 1u", "- Jan 2u\n- An 1u\n- Zoë Claes 2 u"],
    ["• Jan: 2u\nAn: 1u", "• Jan: 2u\nAn: 1u\nZoë Claes 2 u"],
    ["2 Jan\n3 An", "2 Jan\n3 An\nZoë Claes 2 u"],
    ["Jan 2u???", null],
  ])("%j → %j", (text, expected) => {
    expect(shown(withPerson(text, SLOT, "Zoë Claes", 2, UNITS))).toBe(expected);
  });

  test("with or without hours, in the sheet's way of writing", () => {
    expect(shown(withPerson("Jan", SLOT, "Zoë", null, UNITS))).toBe("Jan; Zoë");
    expect(shown(withPerson("Jan", SLOT, "Zoë", 1.5, HOURS_FIRST))).toBe("Jan; 1,5 u Zoë");
  });
});

describe("a name with hours", () => {
  test("in the sheet's way of writing; in the plain way where that would not be read back", () => {
    expect(writtenName("Jan", 2, BRACKETS, SLOT)).toBe("Jan (2)");
    expect(writtenName("Jan", null, BRACKETS, SLOT)).toBe("Jan");
    expect(writtenName("Jan", 2, { nameFirst: true, between: " ±", after: "u" }, SLOT)).toBe("Jan 2 u");
    expect(writtenName("2u", 2, UNITS, SLOT)).toBeNull();
  });

  test.each<[string, string, number | null, boolean]>([
    ["Jan 2u", "jan", 2, true],
    ["Jan 2u", "Jan", 3, false],
    ["Jan 2u", "Jan", null, false],
    ["Jan", "Jan", null, true],
    ["Jan", "Jan", 0, false],
    ["Jan 0,333u", "Jan", 1 / 3, true],
    ["Jan ±2u", "Jan", 2, false],
    ["Jan 120 min", "Jan", 2, true],
    ["Jan 2u (vrijdag)", "Jan", 2, false],
    ["Jan 2u; An 1u", "Jan", 2, false],
    ["Jan en An 4u", "Jan", 2, false],
    ["Jan 2u, back-up An", "Jan", 2, false],
    ["nvt", "nvt", null, false],
    ["", "", null, false],
  ])("%j reads as just %s with %j: %j", (text, name, hours, expected) => {
    expect(readsAs(text, SLOT, name, hours)).toBe(expected);
  });
});
