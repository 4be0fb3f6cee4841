import fc from "../../property";
import { nameKey } from "../../../src/reading/normalise-text";
import { otherExecutorTest } from "../../../src/reading/person-words";
import { isNameOf, type PersonCellReading, readPersonCell } from "../../../src/reading/read-person-cell";

const SLOT = { kind: "generic", header: "Persoon 1" } as const;
const AN = { kind: "named", header: "An Peeters" } as const;

/** "Jan Peeters 2; An ?; firma* 1": names with hours, * for an executor who is no person, ~ for a split that is not known. */
function summary({ entries }: PersonCellReading): string {
  return entries
    .map(({ name, kind, hours, splitUnknown }) => {
      return `${name}${kind === "other" ? "*" : ""} ${hours.perWeek === null ? "?" : Number(hours.perWeek.toFixed(4))}${splitUnknown ? "~" : ""}`;
    })
    .join("; ");
}

const inSlot = (text: string): PersonCellReading => readPersonCell({ value: text, text }, SLOT);
const underAn = (text: string): PersonCellReading => readPersonCell({ value: text, text }, AN);
const codes = ({ notices }: PersonCellReading): string[] => notices.map(({ code }) => code);

describe("text in a slot", () => {
  test.each([
    ["Jan Peeters 2u", "Jan Peeters 2"],
    ["Jan (2)", "Jan 2"],
    ["Jan (2u)", "Jan 2"],
    ["Jan: 1,5 uur/week", "Jan 1.5"],
    ["Jan + 2", "Jan 2"],
    ["Jan + 2 uur/week", "Jan 2"],
    ["2u Jan", "Jan 2"],
    ["2 Jan", "Jan 2"],
    ["Jan 1u30", "Jan 1.5"],
    ["Jan 90 min", "Jan 1.5"],
    ["Jan ½", "Jan 0.5"],
    ["Jan", "Jan ?"],
    ["Jan 0u", "Jan 0"],
    ["Jan - 2u", "Jan 2"],
    ["Jan – 2 u", "Jan 2"],
    ["Jan, 2u", "Jan 2"],
    ["Jan = 2", "Jan 2"],
    ["Jan/2u", "Jan 2"],
    ["Jan2u", "Jan 2"],
    ["Jan\n2u", "Jan 2"],
    ["Jan (2", "Jan 2"],
    ["  jan   peeters   2 u ", "jan peeters 2"],
    ["Jan P. 2u", "Jan P. 2"],
    ["J. Peeters (1,5u)", "J. Peeters 1.5"],
    ["Jan Peeters.", "Jan Peeters ?"],
    ["Anne-Marie D'Hondt 2u", "Anne-Marie D'Hondt 2"],
    ["Fatima El Amrani 1u", "Fatima El Amrani 1"],
    ["Op de Beeck Tom 2u", "Op de Beeck Tom 2"],
    ["Žofia Müller 2u", "Žofia Müller 2"],
    ["JP 2u", "JP 2"],
    ["Max 2u", "Max 2"],
    ["Jan (P.) 2u", "Jan (P.) 2"],
    ["- Jan 2u", "Jan 2"],
  ])("%j", (text, expected) => {
    expect(summary(inSlot(text))).toBe(expected);
    expect(codes(inSlot(text))).toEqual([]);
  });

  test.each([
    ["Jan 2u; An 1u", "Jan 2; An 1"],
    ["Jan 2u, An 1u", "Jan 2; An 1"],
    ["Jan 1,5u, An 1,5u", "Jan 1.5; An 1.5"],
    ["Jan 2u\nAn 1u", "Jan 2; An 1"],
    ["Jan 2u\r\nAn 1u\r\n", "Jan 2; An 1"],
    ["Jan 2u;\nAn 1u;", "Jan 2; An 1"],
    ["Jan 2u / An 1u", "Jan 2; An 1"],
    ["Jan 2u/An 1u", "Jan 2; An 1"],
    ["Jan 2u/week/An 1u/week", "Jan 2; An 1"],
    ["Jan 2u + An 1u", "Jan 2; An 1"],
    ["Jan 2u & An 1u", "Jan 2; An 1"],
    ["Jan 2u en An 1u", "Jan 2; An 1"],
    ["Jan 2u - An 1u", "Jan 2; An 1"],
    ["Jan (2), An (1)", "Jan 2; An 1"],
    ["Jan: 2, An: 1", "Jan 2; An 1"],
    ["Jan 2u An 1u", "Jan 2; An 1"],
    ["2u Jan, 1u An", "Jan 2; An 1"],
    ["2u Jan 1u An", "Jan 2; An 1"],
    ["- Jan 2u\n- An 1u", "Jan 2; An 1"],
    ["• Jan 2u\n• An 1u", "Jan 2; An 1"],
    ["Jan\n2u\nAn\n1u", "Jan 2; An 1"],
    ["Jan 1u30; An 45 min", "Jan 1.5; An 0.75"],
    ["Jan, An", "Jan ?; An ?"],
    ["Jan/An", "Jan ?; An ?"],
    ["Jan & An", "Jan ?; An ?"],
    ["Jan en An", "Jan ?; An ?"],
    ["Jan i.s.m. An", "Jan ?; An ?"],
    ["Jan\nAn", "Jan ?; An ?"],
    ["Jan 2u, An", "Jan 2; An ?"],
    ["Jan 2u/An", "Jan 2; An ?"],
    ["Jan; An 2u", "Jan ?; An 2"],
    ["Jan 2u, firma Signpost", "Jan 2; firma Signpost* ?"],
    ["Jan 2u + 1u", "Jan 3"],
    ["Jan, ?", "Jan ?"],
    ["Jan 2u; vacature", "Jan 2"],
  ])("%j holds several", (text, expected) => {
    expect(summary(inSlot(text))).toBe(expected);
    expect(codes(inSlot(text))).toEqual([]);
  });

  test.each([
    ["Jan/Piet 2u", "Jan 1~; Piet 1~"],
    ["Jan en Piet 3u", "Jan 1.5~; Piet 1.5~"],
    ["Jan + Piet + 2", "Jan 1~; Piet 1~"],
    ["2u Jan/Piet", "Jan 1~; Piet 1~"],
    ["Jan, An en Piet 3u", "Jan 1~; An 1~; Piet 1~"],
    ["Jan\nAn\n2u", "Jan 1~; An 1~"],
    ["Jan & Piet (2u)", "Jan 1~; Piet 1~"],
    ["Jan 2u, An/Piet 1u", "Jan 2; An 0.5~; Piet 0.5~"],
  ])("%j leaves the split unknown", (text, expected) => {
    expect(summary(inSlot(text))).toBe(expected);
    expect(inSlot(text).notices).toEqual([{ code: "splitUnknown", text }]);
  });

  test.each([
    ["Jan ±2", "Jan 2", "estimate"],
    ["Jan ca. 2u", "Jan 2", "estimate"],
    ["Jan 2-3u", "Jan 2.5", "estimate"],
    ["Jan max. 2u", "Jan 2", "estimate"],
    ["Jan 2u?", "Jan 2", "estimate"],
    ["±2 Piet", "Piet 2", "estimate"],
    ["Jan 1u/dag", "Jan 5", "converted", "× 5"],
    ["Jan 26u/jaar", "Jan 0.5", "converted", "÷ 52"],
    ["Jan 13 uur per maand", "Jan 3", "converted", "÷ 4,33"],
    ["Jan 2u (op maandag)", "Jan 2", "remark", "op maandag"],
    ["Jan 1/2", "Jan ?", "remark", "1/2"],
    ["Jan 5%", "Jan ?", "hoursUnit"],
    ["Jan 2 lestijden", "Jan ?", "hoursUnit"],
    ["Jan: 3 punten", "Jan ?", "hoursUnit"],
  ])("%j is read and listed", (text, expected, code, ...others) => {
    expect(summary(inSlot(text))).toBe(expected);
    expect(inSlot(text).notices).toEqual([
      { code, text, ...(others.length === 0 ? {} : { other: others[0] }) },
    ]);
  });

  test.each([["2"], ["2u"], ["1,5 uur/week"], ["vacature 2u"], ["2u + 1u"]])(
    "%j is hours of nobody",
    (text) => {
      const read = inSlot(text);
      expect(read.entries).toEqual([]);
      expect(read.loose).toHaveLength(1);
      expect(codes(read)).toEqual(["looseHours"]);
    },
  );

  test.each([
    ["extern"],
    ["Externe partner"],
    ["leverancier"],
    ["firma Signpost"],
    ["ICT-firma"],
    ["Firma's"],
    ["directie"],
    ["Secretariaat"],
    ["iedereen"],
    ["alle leerkrachten"],
    ["Alle  Leerkrachten"],
  ])("%j does the task but is no person", (text) => {
    expect(inSlot(text).entries).toMatchObject([{ kind: "other", hours: { perWeek: null } }]);
  });

  test.each([
    ["?"],
    ["??"],
    ["-"],
    ["–"],
    ["/"],
    ["vacature"],
    ["Vacature ICT"],
    ["TBD"],
    ["tbd"],
    ["nog te bepalen"],
    ["Nog te  bepalen"],
    ["n.t.b."],
    ["niemand"],
    ["nee"],
    ["..."],
    ["   "],
    [""],
  ])("%j is nobody", (text) => {
    expect(inSlot(text)).toMatchObject({ kind: "empty", entries: [], loose: [], notices: [] });
  });

  test.each([["nvt"], ["NVT"], ["n.v.t."], ["N.v.t."], ["n.v.t"], ["niet van toepassing"], ["n/a"]])(
    "%j is out of scope",
    (text) => {
      expect(inSlot(text)).toMatchObject({ kind: "outOfScope", entries: [] });
    },
  );

  test.each([
    ["x"],
    ["ja"],
    ["zie opmerking"],
    ["nog te bespreken met Jan"],
    ["Jan?"],
    ["Jan of An"],
    ["misschien Jan 2u"],
    ["2e graad"],
    ["Jan Peeters 2u An"],
    ["1/2/2024"],
    ["2024"],
    ["Jan 2024"],
    ["jan@school.be"],
    ["https://school.be"],
    ["maandag 2u"],
    ["Jan +"],
    ["Jan / ? 2u"],
    ["#1"],
    ["een hele lange zin die duidelijk geen naam is"],
    ["-2"],
  ])("%j cannot be read, and is listed", (text) => {
    expect(inSlot(text)).toMatchObject({
      kind: "unreadable",
      entries: [],
      loose: [],
      notices: [{ code: "unreadable", text }],
    });
  });

  test.each([["#REF!"], ["#N/A"], ["#DEEL/0!"], ["#VALUE!"]])("%s is an Excel error", (text) => {
    expect(inSlot(text)).toMatchObject({ kind: "unreadable", notices: [{ code: "excelError", text }] });
  });
});

describe("under a name", () => {
  test.each([
    ["x", "An Peeters ?"],
    ["X", "An Peeters ?"],
    ["✓", "An Peeters ?"],
    ["v", "An Peeters ?"],
    ["ja", "An Peeters ?"],
    ["x 2u", "An Peeters 2"],
    ["x (2u)", "An Peeters 2"],
    ["2u", "An Peeters 2"],
    ["1,5 uur/week", "An Peeters 1.5"],
    ["An Peeters 2u", "An Peeters 2"],
    ["an peeters", "An Peeters ?"],
    ["An 2u", "An Peeters 2"],
    ["AP 1u", "An Peeters 1"],
    ["An P.", "An Peeters ?"],
  ])("%j is hers", (text, expected) => {
    expect(summary(underAn(text))).toBe(expected);
    expect(codes(underAn(text))).toEqual([]);
  });

  test("numbers are hours, also as a time", () => {
    expect(summary(readPersonCell({ value: 2, text: "2" }, AN))).toBe("An Peeters 2");
    expect(summary(readPersonCell({ value: 0, text: "0" }, AN))).toBe("An Peeters 0");
    expect(summary(readPersonCell({ value: 1 / 16, text: "1:30", numberFormat: "h:mm" }, AN))).toBe(
      "An Peeters 1.5",
    );
    expect(summary(readPersonCell({ value: true, text: "WAAR" }, AN))).toBe("An Peeters ?");
    expect(readPersonCell({ value: false, text: "ONWAAR" }, AN).kind).toBe("empty");
  });

  test("a date in her column is not hours", () => {
    const read = readPersonCell({ value: 45353, text: "2/mrt", numberFormat: "d-mmm" }, AN);
    expect(read).toMatchObject({ kind: "unreadable", notices: [{ code: "unreadable", text: "2/mrt" }] });
  });

  test("another name wins, and is listed", () => {
    const read = underAn("Jan De Bruyn 2u");
    expect(summary(read)).toBe("Jan De Bruyn 2");
    expect(read.notices).toEqual([{ code: "otherName", text: "Jan De Bruyn", other: "An Peeters" }]);
  });

  test("herself and another", () => {
    expect(summary(underAn("An 2u; Jan 1u"))).toBe("An Peeters 2; Jan 1");
    expect(codes(underAn("An 2u; Jan 1u"))).toEqual(["otherName"]);
  });

  test("a column of a firm holds no person", () => {
    expect(
      readPersonCell({ value: "x", text: "x" }, { kind: "named", header: "Firma" }).entries,
    ).toMatchObject([{ kind: "other", name: "Firma" }]);
  });

  test.each([["-"], ["?"], ["nee"], ["vacature"]])("%j is nobody", (text) => {
    expect(underAn(text).kind).toBe("empty");
  });

  test.each([
    ["An", "An Peeters", true],
    ["an  péeters", "An Peeters", true],
    ["A. Peeters", "An Peeters", false],
    ["Anja", "An Peeters", false],
    ["Peeters", "An Peeters", false],
  ])("%s in the column of %s: %s", (name, header, same) => {
    expect(isNameOf(name, header)).toBe(same);
  });
});

describe("the list of other executors", () => {
  const isOther = otherExecutorTest(["helpdesk", "dienst ICT"]);
  const read = (text: string): PersonCellReading => readPersonCell({ value: text, text }, SLOT, { isOther });

  test("is the user's", () => {
    expect(summary(read("helpdesk 2u"))).toBe("helpdesk* 2");
    expect(summary(read("Dienst ict"))).toBe("Dienst ict* ?");
    expect(summary(read("firma"))).toBe("firma ?");
    expect(summary(read("dienst"))).toBe("dienst ?");
  });
});

describe("names", () => {
  test.each([
    ["Jan Peeters", " jan  PEETERS "],
    ["José", "jose"],
    ["Zoë D’Hondt", "zoe d'hondt"],
    ["An\u00a0Peeters", "An Peeters"],
  ])("%s is %j", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test("are kept apart otherwise", () => {
    expect(nameKey("Jan P.")).not.toBe(nameKey("Jan Peeters"));
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "Jan",
    "An Peeters",
    "x",
    "2",
    "1,5",
    "u",
    "uur/week",
    "/",
    "+",
    ";",
    ",",
    "\n",
    " ",
    "(",
    ")",
    "en",
    "-",
    "?",
    "±",
    "vacature",
    "nvt",
    "½",
    "%",
    ":",
    "firma",
    "1:30",
    "&",
  );
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.array(piece, { maxLength: 9 }).map((parts) => parts.join("")),
    fc.array(piece, { maxLength: 9 }).map((parts) => parts.join(" ")),
  );

  test("is read, nobody, out of scope or listed; never lost", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(SLOT, AN), (written, column) => {
        const read = readPersonCell({ value: written, text: written }, column);
        if (read.kind === "read") expect(read.entries.length + read.loose.length).toBeGreaterThan(0);
        else expect(read.entries.length + read.loose.length).toBe(0);
        if (read.kind === "unreadable") expect(read.notices).toHaveLength(1);
        for (const { hours } of read.entries)
          expect(hours.perWeek === null || (hours.perWeek >= 0 && Number.isFinite(hours.perWeek))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const name = fc.constantFrom("Jan", "An Peeters", "Fatima El Amrani", "Jan P.", "Anne-Marie", "Žofia");
  const hours = fc.constantFrom<[string, number | null]>(
    ["", null],
    ["2u", 2],
    ["(1,5)", 1.5],
    ["45 min", 0.75],
    ["1u30", 1.5],
    ["0 uur/week", 0],
  );

  test("names with hours come back as they were written, line by line", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, hours), { minLength: 1, maxLength: 4, selector: ([who]) => who }),
        fc.constantFrom("\n", "; ", ";"),
        (written, between) => {
          const read = inSlot(written.map(([who, [amount]]) => `${who} ${amount}`.trim()).join(between));
          expect(read.entries.map((entry) => [entry.name, entry.hours.perWeek])).toEqual(
            written.map(([who, [, amount]]) => [who, amount]),
          );
        },
      ),
    );
  });
});
