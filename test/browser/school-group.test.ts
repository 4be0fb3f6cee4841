import { Workbook } from "@cj-tech-master/excelts";
import { differences } from "../integration/compare-workbooks";
import { seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
import { BRINGS_FILES } from "./pane-states";
import type { PreviewPage } from "./preview-page";

const suite = browserSuite();
const GROUP = "voorbeeld-scholengroep.xlsx";

async function analyse({ pane }: PreviewPage): Promise<void> {
  await pane.locator("#tab-analysis").click();
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await pane.getByText(/^Laatst geanalyseerd/).waitFor();
}

test("between schools: shared needs and possible double work, each leading to its cell", async () => {
  const preview = await suite.open({ workbook: GROUP });
  const { page, pane } = preview;
  await analyse(preview);
  const needs = pane.getByRole("region", { name: /gemeenschappelijke noden$/ });
  expect(await needs.getByRole("listitem").count()).toBe(5);
  expect(
    await pane
      .getByRole("region", { name: /mogelijk dubbel werk$/ })
      .getByRole("listitem")
      .count(),
  ).toBe(5);
  await needs.getByRole("button").first().click();
  await page.getByRole("tab", { name: "Samenvatting", selected: true }).waitFor({ state: "detached" });
  expect(await preview.activeSheet()).not.toBe("Samenvatting");
});

test("sheets on request are made, listed, and removed in one action; the school's own sheets stay as they were", async () => {
  const preview = await suite.open({ workbook: GROUP });
  const { pane } = preview;
  await pane.locator("#tab-analysis").click();
  await pane.getByRole("checkbox", { name: /^Afspraken/ }).check();
  await pane.getByRole("checkbox", { name: /^Gegevens/ }).check();
  await pane.getByRole("button", { name: "Bladen maken" }).click();
  await pane
    .getByText(/zijn gemaakt\.$/)
    .first()
    .waitFor();
  const names = await preview.sheetNames();
  expect(names.filter((name) => /^(Afspraken|Gegevens)/.test(name)).length).toBe(5);
  const made = await differences(seedFile(GROUP), await preview.download());
  expect(made.every((line) => line.endsWith(": new"))).toBe(true);

  await pane.getByRole("button", { name: "Alle gemaakte bladen verwijderen" }).click();
  await pane.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await pane
    .getByText(/zijn verwijderd\.$/)
    .first()
    .waitFor();
  expect(await differences(seedFile(GROUP), await preview.download())).toEqual([]);
});

test("a school corrected by hand is used, kept in the file, and a sheet can be left out and taken in again", async () => {
  const preview = await suite.open({ workbook: "voorbeeld-school.xlsx" });
  const { pane } = preview;
  await pane.locator("#tab-workbook").click();
  await pane.getByText("School of situatie verbeteren").first().click();
  await pane.getByRole("textbox", { name: "School" }).first().fill("Sint-Jan");
  await pane.getByRole("button", { name: "Bewaren" }).first().click();
  const picker = pane.getByRole("combobox", { name: "School en situatie" });
  await picker.locator("option", { hasText: "Sint-Jan · Huidige situatie" }).waitFor({ state: "attached" });

  const saved = await preview.download();
  await preview.openBytes(saved, "opnieuw.xlsx");
  await picker.locator("option", { hasText: "Sint-Jan · Huidige situatie" }).waitFor({ state: "attached" });

  await pane.locator("#tab-workbook").click();
  await pane.getByText("School of situatie verbeteren").last().click();
  await pane.getByRole("button", { name: "Niet meenemen" }).last().click();
  await pane
    .getByRole("tabpanel")
    .getByText(/niet meegenomen$/)
    .click();
  await pane.getByRole("button", { name: "Streefdoel weer meenemen" }).click();
  await picker.locator("option", { hasText: "Streefdoel" }).waitFor({ state: "attached" });

  await pane.getByText("School of situatie verbeteren (door u verbeterd)").click();
  await pane.getByRole("button", { name: "Verbetering ongedaan maken" }).click();
  await picker.locator("option", { hasText: "Sint-Jan" }).waitFor({ state: "detached" });
});

const school = (name: string, seed: string) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(seedFile(seed)),
});

test("files of other schools: looked at, added, told per file, and taken away again; the school's own sheets stay as they were", async () => {
  const preview = await suite.open({ workbook: GROUP, pane: 320, api: BRINGS_FILES });
  const { pane } = preview;
  const before = await preview.sheetNames();
  await pane.locator("#tab-workbook").click();
  await pane.getByText("Scholen samenbrengen uit bestanden").click();
  await pane
    .getByLabel("Bestanden kiezen")
    .setInputFiles([
      school("Takenoverzicht <b>De Linde</b>.xlsx", "voorbeeld-school.xlsx"),
      school("definitief v3.xlsx", "takenoverzicht.xlsx"),
      { name: "notulen.xlsx", mimeType: "text/plain", buffer: Buffer.from("Aanwezig: An") },
      { name: "geheim.xlsx", mimeType: "", buffer: Buffer.from("d0cf11e0a1b11ae1", "hex") },
    ]);
  const chosen = pane.getByRole("list", { name: "4 bestanden gekozen" });
  await chosen.getByText("notulen.xlsx is geen Excel-werkmap (.xlsx).").waitFor();
  await chosen.getByText(/^geheim.xlsx is beveiligd met een wachtwoord/).waitFor();
  await chosen.getByText("Takenoverzicht <b>De Linde</b>.xlsx", { exact: true }).waitFor();
  await pane.getByRole("textbox", { name: "School", exact: true }).nth(-2).fill("De Linde");
  await pane.getByRole("textbox", { name: "School", exact: true }).last().fill("Vaartkant");
  await pane.getByRole("button", { name: "Weglaten: notulen.xlsx" }).click();
  await pane.getByRole("button", { name: "2 bestanden toevoegen" }).click();
  await pane
    .getByText(/^De Linde is toegevoegd uit Takenoverzicht <b>De Linde<\/b>.xlsx: De Linde - Hu/)
    .waitFor();
  await pane
    .getByText(/^Vaartkant stond al in deze werkmap. Uit definitief v3.xlsx is daarom Vaartkant 2/)
    .waitFor();
  expect(await preview.sheetNames()).toEqual([
    ...before,
    "De Linde - Huidige situatie",
    "De Linde - Streefdoel",
    "Vaartkant 2 - Huidige situatie",
    "Vaartkant 2 - Streefdoel",
  ]);
  const picker = pane.getByRole("combobox", { name: "School en situatie" });
  await picker.locator("option", { hasText: "De Linde · Streefdoel" }).waitFor({ state: "attached" });

  await pane.getByRole("button", { name: "Weer verwijderen" }).click();
  await pane.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await pane.getByRole("tabpanel").getByText("De toegevoegde werkbladen zijn weer verwijderd.").waitFor();
  expect(await preview.sheetNames()).toEqual(before);
  expect(await differences(seedFile(GROUP), await preview.download())).toEqual([]);
});

test("a school with a long name: its sheets' names are told beforehand, and it is called in full everywhere but on its tabs", async () => {
  const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: 320, api: BRINGS_FILES });
  const { pane } = preview;
  await pane.locator("#tab-workbook").click();
  await pane.getByText("Scholen samenbrengen uit bestanden").click();
  await pane
    .getByLabel("Bestanden kiezen")
    .setInputFiles([
      school("De Eik.xlsx", "voorbeeld-school.xlsx"),
      school("v3.xlsx", "voorbeeld-school.xlsx"),
    ]);
  const names = pane.getByRole("textbox", { name: "School", exact: true });
  const told = (at: number) =>
    names
      .nth(-2 + at)
      .evaluate((field) => document.getElementById(field.getAttribute("aria-describedby")!)!.textContent);
  await names.last().fill("Vrije Basisschool De Grote Linde");
  expect(await told(0)).toBe("Bladen: De Eik - Huidige situatie en De Eik - Streefdoel.");
  expect(await told(1)).toBe(
    "Bladen: Vrije…De Grote Linde - Huidig en Vrije…De Grote Linde streefdoel. De naam is te lang voor een bladtab; elders blijft hij volledig.",
  );
  await pane.getByRole("button", { name: "2 bestanden toevoegen" }).click();
  await pane
    .getByText(
      "Vrije Basisschool De Grote Linde is toegevoegd uit v3.xlsx: Vrije…De Grote Linde - Huidig en Vrije…De Grote Linde streefdoel.",
    )
    .waitFor();
  expect((await preview.sheetNames()).slice(-2)).toEqual([
    "Vrije…De Grote Linde - Huidig",
    "Vrije…De Grote Linde streefdoel",
  ]);
  const picker = pane.getByRole("combobox", { name: "School en situatie" });
  await picker
    .locator("option", { hasText: "Vrije Basisschool De Grote Linde · Streefdoel" })
    .waitFor({ state: "attached" });
});

test("an older Excel says step by step how schools are brought together by hand", async () => {
  const { pane } = await suite.open({ workbook: "voorbeeld-school.xlsx", api: "1.12" });
  await pane.locator("#tab-workbook").click();
  await pane.getByText("Scholen samenbrengen uit bestanden").click();
  await pane.getByText(/kies Verplaatsen of kopiëren/).waitFor();
  expect(await pane.getByLabel("Bestanden kiezen").count()).toBe(0);
});

test("a workbook without a task overview becomes that of a group", async () => {
  const preview = await suite.open({ api: BRINGS_FILES });
  const other = new Workbook();
  other.addWorksheet("Blad1").getCell("A1").value = "Scholengroep";
  await preview.openBytes(await other.xlsx.writeBuffer(), "groep.xlsx");
  const { pane } = preview;
  await pane.getByRole("heading", { name: "Geen takenoverzicht gevonden" }).waitFor();
  await pane.getByText("Scholen samenbrengen uit bestanden").click();
  await pane
    .getByLabel("Bestanden kiezen")
    .setInputFiles([
      school("De Linde.xlsx", "voorbeeld-school.xlsx"),
      school("Eik.xlsx", "voorbeeld-school.xlsx"),
    ]);
  await pane.getByRole("button", { name: "2 bestanden toevoegen" }).click();
  await pane.getByText(/^Eik is toegevoegd uit Eik.xlsx/).waitFor();
  await pane.locator("#tab-analysis").click();
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await pane.getByRole("region", { name: /gemeenschappelijke noden?$/ }).waitFor();
});

test("names counted together, alike names kept apart, and other executors: set, seen, kept in the file, and taken back", async () => {
  const preview = await suite.open({ workbook: GROUP, pane: 320 });
  const { pane } = preview;
  await pane.locator("#tab-workbook").click();
  const persons = pane.getByRole("region", { name: "Personen" });
  await persons.getByRole("button", { name: /^Toon alle/ }).click();
  const jan = persons.getByText(/^Jan \d+ tak/);
  expect(await jan.count()).toBe(2);
  await pane.getByText("Namen samen tellen").click();
  await pane.getByRole("combobox", { name: "Deze naam" }).selectOption({ label: "Jan (BS Kiekeboom)" });
  await pane.getByRole("combobox", { name: "telt als" }).selectOption({ label: "Jan (De Smidse)" });
  await pane.getByRole("button", { name: "Samen tellen", exact: true }).click();
  await pane.getByText("Jan telt samen met: De Smidse en BS Kiekeboom").waitFor();
  expect(await jan.count()).toBe(1);

  const alike = pane.getByText("Misschien dezelfde persoon (1)");
  await alike.click();
  await pane.getByRole("button", { name: "Niet dezelfde persoon" }).click();
  await pane.getByText(/zijn verschillende personen$/).waitFor();
  await alike.waitFor({ state: "detached" });

  await pane.getByText("Andere uitvoerders", { exact: true }).click();
  const words = pane.getByRole("textbox", { name: "Eén per lijn" });
  await words.fill(`${await words.inputValue()}\nTom Wouters`);
  await pane.getByRole("tabpanel").getByRole("button", { name: "Bewaren" }).last().click();
  await persons.getByText(/^Tom Wouters/).waitFor({ state: "detached" });

  // Nothing but the settings changed, and they are still there in the saved file
  const saved = await preview.download();
  expect((await differences(seedFile(GROUP), saved)).filter((line) => /!|cell/i.test(line))).toEqual([]);
  await preview.openBytes(saved, "opnieuw.xlsx");
  await pane.locator("#tab-workbook").click();
  await pane.getByText("Namen samen tellen").click();
  await pane.getByRole("button", { name: "Weer apart: Jan" }).click();
  await persons.getByRole("button", { name: /^Toon alle/ }).click();
  await jan.nth(1).waitFor();
  await pane.getByRole("button", { name: /^Weer vragen/ }).click();
  await alike.waitFor();
  await pane.getByText("Andere uitvoerders", { exact: true }).click();
  await pane.getByRole("button", { name: "Gewone lijst terugzetten" }).click();
  await persons.getByText(/^Tom Wouters/).waitFor();
});

test("the figures in the pane are those on the sheet, and each finding leads to its cell", async () => {
  const preview = await suite.open({ workbook: GROUP });
  const { pane } = preview;
  await pane.locator("#tab-workbook").click();
  await pane.getByText("Beschikbare uren per persoon").click();
  const available = pane.getByRole("textbox", { name: "Beschikbare uren per week van Wim Goossens" });
  await available.fill("10");
  await available.press("Enter");
  await analyse(preview);
  const workbook = new Workbook();
  await workbook.xlsx.load(await preview.download());
  const sheet = workbook.getWorksheet("Samenvatting")!;
  const onSheet = (label: string): number => {
    for (let row = 1; row < 60; row++) {
      const [name, value] = [sheet.getCell(row, 1).value, sheet.getCell(row, 2).value];
      if (name === label) return Number((value as { result?: number } | null)?.result ?? value);
    }
    throw new Error(`No ${label} on the sheet.`);
  };
  const inPane = async (label: string) => {
    const figure = pane.getByRole("region", { name: "Kerncijfers" }).locator("dl > div", {
      has: pane.locator("dt", { hasText: new RegExp(`^${label}$`) }),
    });
    return parseFloat(
      (await figure.locator("dd").first().innerText()).replace(/[^\d,]/g, "").replace(",", "."),
    );
  };
  expect(await inPane("Open taken")).toBe(onSheet("Open taken (geen uitvoerder)"));
  expect(await inPane("Personen")).toBe(onSheet("Personen"));
  expect(await inPane("Taken toegewezen")).toBe(
    Math.round(100 * onSheet("Aandeel met minstens één persoon")),
  );
  expect(await inPane("Kerntaken toegewezen")).toBe(Math.round(100 * onSheet("Aandeel van de kerntaken")));

  const leadsTo = async (region: string | RegExp, text: string | RegExp) => {
    const line = pane.getByRole("region", { name: region }).getByRole("button", { name: text }).first();
    const [, name = ""] = /\n([^\n]+), cel [A-Z]+\d+$/.exec(await line.innerText()) ?? [];
    await line.click();
    await preview.page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
  };
  await leadsTo(/^104 taken rusten op één persoon$/, /alleen Wim Goossens · mogelijke tweede: Tom Wouters/);
  await leadsTo("Werklast per persoon", /^Wim Goossens.*4,5\su meer dan de 10\su die er zijn/);
  await leadsTo("Toegewezen per cluster", /^Beleid&Visie/);
  await leadsTo("Op weg naar het streefdoel", /^Lange termijn/);
  await leadsTo("Op weg naar het streefdoel", /Nele Janssens stopt/);
  await leadsTo("Mogelijke ankerpunten", /BS Kiekeboom · /);
});
