import { XlsxFile } from "../host/workbook/excelts";
import { browserSuite } from "./browser-suite";
import { type PreviewPage, showTab } from "./preview-page";

const suite = browserSuite();
const GROUP = "voorbeeld-scholengroep.xlsx";
const SCHOOL = "voorbeeld-school.xlsx";

async function analysed(workbook: string, [sheet, cells]: [string, string] | [] = []): Promise<PreviewPage> {
  const preview = await suite.open({ workbook });
  await preview.listening();
  // As someone empties them in the grid
  if (sheet && cells)
    await preview.page.evaluate(([on, at]) => window.preview?.host.user.type(on, at, ""), [
      sheet,
      cells,
    ] as const);
  await showTab(preview.pane, "analysis");
  await preview.pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await preview.pane.getByText(/^Laatst geanalyseerd/).waitFor();
  await preview.openSections();
  return preview;
}

/** What stands on the sheets of the analysis as they would be saved: the sentences of the summary, and the kinds of finding. */
async function onSheets(preview: PreviewPage): Promise<{ sentences: string; kinds: string[] }> {
  const book = new XlsxFile();
  await book.xlsx.load(await preview.download());
  const texts: string[] = [];
  // A long sentence goes on in the row below; what stands to the right of it is its link
  for (const column of [1, 7]) {
    book.getWorksheet("Samenvatting")!.eachRow((row) => void texts.push(row.getCell(column).text));
  }
  const kinds: string[] = [];
  book.getWorksheet("Bevindingen")!.eachRow((row) => void kinds.push(row.getCell(2).text));
  return { sentences: plain(texts.join("\n")), kinds };
}

/** Spaces of every kind are one. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

function focused({ pane }: PreviewPage): Promise<string | null> {
  return pane.locator(":focus").evaluate((part) => part.getAttribute("aria-label") ?? part.textContent);
}

test.each<[string, string | RegExp, [string, string] | []]>([
  ["only hours are missing", "Bij 54 taken ontbreken de uren.", []],
  [
    "something of everything is missing",
    /^54 taken zijn niet volledig ingevuld: 54 zonder uren, 1 zonder niveau en 1 zonder prioriteit\.$/,
    ["BS Kiekeboom (2)", "D46:H46"],
  ],
])(
  "%s: the pane and the sheets say the same of it, of what to decide, of who decides and of what is on one sheet only",
  async (_, incomplete, emptied) => {
    const preview = await analysed(GROUP, emptied);
    const { pane } = preview;
    expect(plain(await pane.locator("section[aria-labelledby=incomplete] p").first().innerText())).toMatch(
      incomplete,
    );
    await pane.getByRole("heading", { name: /^1 taak staat alleen in het streefdoel/ }).waitFor();
    const { sentences, kinds } = await onSheets(preview);
    const decisions = pane.getByRole("region", { name: "Te beslissen" }).getByRole("button");
    const toDecide = (await decisions.allInnerTexts()).map((text) => plain(text).replace(/\.$/, ""));
    expect(toDecide).toHaveLength(5);
    expect(toDecide.filter((text) => !sentences.includes(text))).toEqual([]);
    // Who decides: the same shares in the pane and beside the chart
    const governance = pane.locator("section[aria-labelledby=governance] p").first();
    const shares = (await governance.innerText()).match(/\d+%/g) ?? [];
    expect(shares).toHaveLength(4);
    expect(shares.filter((share) => !sentences.includes(share))).toEqual([]);
    expect(kinds.filter((kind) => kind === "Onvolledig")).toHaveLength(54);
    expect(kinds.filter((kind) => kind === "Alleen op één blad")).toHaveLength(1);
  },
);

test("who decides: the table per cluster is there on request and adds up to that of all clusters", async () => {
  const { page, pane } = await analysed(GROUP);
  const governance = pane.locator("section[aria-labelledby=governance]");
  const figures = (name: RegExp) =>
    governance
      .getByRole("table", { name })
      .getByRole("row", { name: /^School / })
      .getByRole("cell")
      .allInnerTexts();
  const fold = governance.locator("summary");
  expect(await fold.innerText()).toBe("Per cluster (5)");
  expect(await governance.getByRole("table").count()).toBe(1);
  await fold.focus();
  await page.keyboard.press("Enter");
  await governance.getByRole("table").nth(5).waitFor();
  const tasks = (texts: string[]) => texts.map((text) => parseInt(text, 10));
  const all = tasks(await figures(/^Alle clusters$/));
  const names = [/^Technisch$/, /^Ped\.-didac\.$/, /^Beleid&Visie$/, /^Administratie$/, /^Zonder cluster$/];
  const perCluster = await Promise.all(names.map(async (name) => tasks(await figures(name))));
  expect([0, 1].map((at) => perCluster.reduce((sum, figures) => sum + figures[at]!, 0))).toEqual(all);
});

test("expertise: folded, each cluster says how many there are and who does most; a person leads to a cell of theirs", async () => {
  const preview = await analysed(GROUP);
  const expertise = preview.pane.locator("section[aria-labelledby=expertise]");
  expect(await expertise.locator("summary").allInnerTexts()).toEqual(
    expect.arrayContaining([
      "Technisch: 15 personen, Tom Wouters doet het meest",
      expect.stringMatching(/^Wie doet welke taak, in alle scholen \(\d+\)$/),
    ]),
  );
  expect(await expertise.locator("details").getByRole("button").count()).toBe(0);
  await expertise.getByText("Technisch: 15 personen").click();
  await expertise.getByRole("button", { name: /^Tom Wouters 19 taken/ }).click();
  await preview.page.getByRole("tab", { name: "De Smidse - huidig", selected: true }).waitFor();
});

test("a task on one sheet only leads to its cell", async () => {
  const preview = await analysed(GROUP);
  const { page, pane } = preview;
  await pane
    .locator("section[aria-labelledby=towards]")
    .getByRole("button", { name: /De Smidse - gewenst, cel B19$/ })
    .click();
  await page.getByRole("tab", { name: "De Smidse - gewenst", selected: true }).waitFor();
  expect(await page.inputValue("#address-box")).toBe("B19");
});

describe("an incomplete task", () => {
  test("opens in the list of its own sheet, with the keyboard where something is missing, and in Excel", async () => {
    const preview = await analysed(GROUP);
    const { page, pane } = preview;
    const incomplete = pane.locator("section[aria-labelledby=incomplete]");
    await incomplete.getByRole("button", { name: /^Toon alle/ }).click();
    const task = incomplete.getByRole("button", { name: /ontbreekt: uren.*BS Kiekeboom \(2\), cel B46$/s });
    await task.focus();
    await page.keyboard.press("Enter");

    await pane.getByRole("tab", { name: "Taken", selected: true }).waitFor();
    const situation = pane.getByRole("combobox", { name: "School en situatie" });
    expect(await situation.locator("option:checked").textContent()).toBe("BS Kiekeboom · Streefdoel");
    await pane
      .getByRole("group", { name: /^Uitwerken van een pedagogisch-didactische.* invullen$/ })
      .waitFor();
    expect(await focused(preview)).toBe("Uren per week van Leen Maes");
    await page.getByRole("tab", { name: "BS Kiekeboom (2)", selected: true }).waitFor();
    expect(await page.inputValue("#address-box")).toBe("B46");
  });

  test("that lacks its level has the keyboard at the level", async () => {
    const preview = await analysed(SCHOOL, ["Huidige situatie", "D6:E6"]);
    const incomplete = preview.pane.locator("section[aria-labelledby=incomplete]");
    await incomplete.getByRole("button", { name: /^Toon alle/ }).click();
    await incomplete.getByRole("button", { name: /ontbreekt: niveau.*Huidige situatie, cel B6$/s }).click();
    await preview.pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
    expect(await focused(preview)).toBe("SG: Scholengroep of scholengemeenschap");
  });

  test("filled in with Enter, the next incomplete one follows; what was filled in is in the cell", async () => {
    const preview = await analysed(SCHOOL);
    const { page, pane } = preview;
    const incomplete = pane.locator("section[aria-labelledby=incomplete]");
    await incomplete
      .getByRole("button", { name: /ontbreekt: uren.*Huidige situatie, cel/s })
      .first()
      .click();
    await pane.getByRole("tab", { name: "Taken", selected: true }).waitFor();
    const shown = pane.locator("[data-task]");
    const count = await shown.count();
    const chip = pane.getByRole("button", { name: /^Onvolledig/ });
    expect(await chip.getAttribute("aria-pressed")).toBe("true");
    const first = await focused(preview);
    expect(first).toMatch(/^Uren per week van /);
    const before = await pane.locator("[data-task][aria-expanded=true]").textContent();
    await page.keyboard.type("1,5");
    await page.keyboard.press("Enter");
    await pane
      .getByText(/^Aangepast in [A-Z]+\d+: /)
      .first()
      .waitFor();
    expect(await shown.count()).toBe(count);
    const after = await pane.locator("[data-task][aria-expanded=true]").textContent();
    expect(after).not.toBe(before);
    await pane.getByRole("button", { name: /1,5 u/ }).first().waitFor();
  });

  test("in a cluster that was folded away, while others are searched or chosen: it comes into view all the same", async () => {
    const preview = await suite.open({ workbook: SCHOOL });
    const { pane } = preview;
    await preview.listening();
    await pane.getByRole("button", { name: "Naar de taken" }).click();
    const clusters = pane.getByRole("button", { name: /toegewezen$/, expanded: true });
    for (let left = await clusters.count(); left > 0; left--) await clusters.first().click();
    await pane.getByRole("button", { name: "Taken kiezen" }).click();
    await pane.getByRole("searchbox").fill("zwembad");
    await showTab(pane, "analysis");
    await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
    await preview.openSections();
    const task = pane.locator("section[aria-labelledby=incomplete] li button").first();
    await task.click();
    await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
    expect(await pane.getByRole("searchbox").inputValue()).toBe("");
    expect(await pane.getByRole("region", { name: "Gekozen taken" }).count()).toBe(0);
    // A second time, when it is open already
    await showTab(pane, "analysis");
    await task.click();
    await pane.locator("[data-task][aria-expanded=true]:focus").waitFor();
  });

  test("whose row moved after the analysis is found where it stands now", async () => {
    const preview = await analysed(SCHOOL);
    const { page, pane } = preview;
    const task = pane.locator("section[aria-labelledby=incomplete] li button").first();
    const [, sheet, row] = /(Huidige situatie|Streefdoel), cel B(\d+)$/.exec(
      (await task.innerText()).trim(),
    )!;
    await page.evaluate((name) => window.preview?.host.user.insertRows(name, 4, 1), sheet!);
    await pane.getByText(/^Verouderd/).waitFor();
    await task.click();
    await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
    await preview.idle();
    expect(await page.inputValue("#address-box")).toBe(`B${Number(row) + 1}`);
  });
});
