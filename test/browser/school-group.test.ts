import { Workbook } from "@cj-tech-master/excelts";
import { differences } from "../integration/compare-workbooks";
import { seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
import { IMPORT_API } from "./pane-states";
import { type PreviewPage, showTab } from "./preview-page";

const suite = browserSuite();
const GROUP = "voorbeeld-scholengroep.xlsx";

async function analyse(preview: PreviewPage): Promise<void> {
  const { pane } = preview;
  await showTab(pane, "analysis");
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await pane.getByText(/^Laatst geanalyseerd/).waitFor();
  await preview.openSections();
}

test("between schools: shared needs and possible double work, each leading to its cell", async () => {
  const preview = await suite.open({ workbook: GROUP });
  const { page, pane } = preview;
  await analyse(preview);
  const needs = pane.getByRole("region", { name: "Gemeenschappelijke noden" });
  expect(await needs.getByRole("listitem").count()).toBe(5);
  expect(await pane.getByRole("region", { name: "Mogelijk dubbel werk" }).getByRole("listitem").count()).toBe(
    5,
  );
  await needs.getByRole("listitem").getByRole("button").first().click();
  await page.getByRole("tab", { name: "Samenvatting", selected: true }).waitFor({ state: "detached" });
  expect(await preview.activeSheet()).not.toBe("Samenvatting");
});

test("sheets on request are made, listed, and removed in one action; the school's own sheets stay as they were", async () => {
  const preview = await suite.open({ workbook: GROUP });
  const { pane } = preview;
  await showTab(pane, "analysis");
  await pane.getByRole("checkbox", { name: /^Taakafspraken/ }).check();
  await pane.getByRole("checkbox", { name: /^Gegevens/ }).check();
  await pane.getByRole("button", { name: "Bladen maken" }).click();
  await pane.getByText("5 bladen zijn gemaakt.").first().waitFor();
  const names = await preview.sheetNames();
  expect(names.filter((name) => /^(Afspraken|Gegevens)/.test(name)).length).toBe(5);
  const made = await differences(seedFile(GROUP), await preview.download());
  expect(made.every((line) => line.endsWith(": new"))).toBe(true);

  await pane.getByRole("button", { name: "Alle gemaakte bladen verwijderen" }).click();
  await pane.getByRole("button", { name: "Verwijderen", exact: true }).click();
  await pane.getByText("5 bladen zijn verwijderd.").first().waitFor();
  expect(await differences(seedFile(GROUP), await preview.download())).toEqual([]);
});

test("a school corrected by hand is used, kept in the file, and a sheet can be left out and taken in again", async () => {
  const preview = await suite.open({ workbook: "voorbeeld-school.xlsx" });
  const { pane } = preview;
  await showTab(pane, "workbook");
  await pane.getByText("School of situatie aanpassen").first().click();
  await pane.getByRole("textbox", { name: "School" }).first().fill("Sint-Jan");
  await pane.getByRole("button", { name: "Bewaren" }).first().click();
  const picker = pane.getByRole("combobox", { name: "School en situatie" });
  await picker.locator("option", { hasText: "Sint-Jan · Huidige situatie" }).waitFor({ state: "attached" });

  const saved = await preview.download();
  await preview.openBytes(saved, "opnieuw.xlsx");
  await picker.locator("option", { hasText: "Sint-Jan · Huidige situatie" }).waitFor({ state: "attached" });

  await showTab(pane, "workbook");
  await pane.getByText("School of situatie aanpassen").last().click();
  await pane.getByRole("button", { name: "Blad overslaan" }).last().click();
  await pane
    .getByRole("tabpanel")
    .getByText(/overgeslagen$/)
    .click();
  await pane.getByRole("button", { name: "Streefdoel niet meer overslaan" }).click();
  await picker.locator("option", { hasText: "Streefdoel" }).waitFor({ state: "attached" });

  await pane.getByText("School of situatie aanpassen (door u aangepast)").click();
  await pane.getByRole("button", { name: "Aanpassing ongedaan maken" }).click();
  await picker.locator("option", { hasText: "Sint-Jan" }).waitFor({ state: "detached" });
});

const school = (name: string, seed: string) => ({
  name,
  mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  buffer: Buffer.from(seedFile(seed)),
});

test("files of other schools: looked at, added, told per file, and taken away again; the school's own sheets stay as they were", async () => {
  const preview = await suite.open({ workbook: GROUP, pane: 320, api: IMPORT_API });
  const { pane } = preview;
  const before = await preview.sheetNames();
  await showTab(pane, "workbook");
  await pane.getByText("Scholen toevoegen uit andere bestanden").click();
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
    .getByText(
      /^Er was hier al een school Vaartkant. De school uit definitief v3.xlsx heet daarom Vaartkant 2/,
    )
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
  await pane.getByRole("tabpanel").getByText("De toegevoegde bladen zijn weer verwijderd.").waitFor();
  expect(await preview.sheetNames()).toEqual(before);
  expect(await differences(seedFile(GROUP), await preview.download())).toEqual([]);
});

test("a school with a long name: its sheets' names are told beforehand, and it is called in full everywhere but on its tabs", async () => {
  const preview = await suite.open({ workbook: "voorbeeld-school.xlsx", pane: 320, api: IMPORT_API });
  const { pane } = preview;
  await showTab(pane, "workbook");
  await pane.getByText("Scholen toevoegen uit andere bestanden").click();
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
  expect(await told(0)).toBe("Naam van de bladen: De Eik - Huidige situatie en De Eik - Streefdoel.");
  expect(await told(1)).toBe(
    "Naam van de bladen: Vrije…De Grote Linde - Huidig en Vrije…De Grote Linde streefdoel. De naam is te lang voor een bladtab; elders blijft die volledig.",
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
  await showTab(pane, "workbook");
  await pane.getByText("Scholen toevoegen uit andere bestanden").click();
  await pane.getByText(/kies Verplaatsen of kopiëren/).waitFor();
  expect(await pane.getByLabel("Bestanden kiezen").count()).toBe(0);
});

test("a workbook without a task overview becomes that of a group", async () => {
  const preview = await suite.open({ api: IMPORT_API });
  const other = new Workbook();
  other.addWorksheet("Blad1").getCell("A1").value = "Scholengroep";
  await preview.openBytes(await other.xlsx.writeBuffer(), "groep.xlsx");
  const { pane } = preview;
  await pane.getByRole("heading", { name: "Geen takenoverzicht gevonden" }).waitFor();
  await pane.getByText("Scholen toevoegen uit andere bestanden").click();
  await pane
    .getByLabel("Bestanden kiezen")
    .setInputFiles([
      school("De Linde.xlsx", "voorbeeld-school.xlsx"),
      school("Eik.xlsx", "voorbeeld-school.xlsx"),
    ]);
  await pane.getByRole("button", { name: "2 bestanden toevoegen" }).click();
  await pane.getByText(/^Eik is toegevoegd uit Eik.xlsx/).waitFor();
  await showTab(pane, "analysis");
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await pane.getByRole("region", { name: "Gemeenschappelijke noden" }).waitFor();
});

test("names counted together, alike names kept apart, and other executors: set, seen, kept in the file, and taken back", async () => {
  const preview = await suite.open({ workbook: GROUP, pane: 320 });
  const { pane } = preview;
  await showTab(pane, "workbook");
  const persons = pane.getByRole("region", { name: "Personen" });
  await persons.getByRole("button", { name: /^Toon alle/ }).click();
  const jan = persons.getByText(/^Jan\s*\d+ tak/);
  expect(await jan.count()).toBe(2);
  await pane.getByText("Namen als één persoon tellen").click();
  await pane.getByRole("combobox", { name: "Deze naam" }).selectOption({ label: "Jan (BS Kiekeboom)" });
  await pane.getByRole("combobox", { name: "telt als" }).selectOption({ label: "Jan (De Smidse)" });
  await pane.getByRole("button", { name: "Als één persoon tellen", exact: true }).click();
  await pane.getByText("Jan (De Smidse en BS Kiekeboom) telt als één persoon").waitFor();
  expect(await jan.count()).toBe(1);

  const alike = pane.getByText("Misschien dezelfde persoon (1)");
  await alike.click();
  await pane.getByRole("button", { name: "Niet dezelfde persoon" }).click();
  await pane.getByText(/zijn verschillende personen$/).waitFor();
  await alike.waitFor({ state: "detached" });

  await pane.getByText("Andere uitvoerders", { exact: true }).click();
  const words = pane.getByRole("textbox", { name: "Eén per regel" });
  await words.fill(`${await words.inputValue()}\nTom Wouters`);
  await pane.getByRole("tabpanel").getByRole("button", { name: "Bewaren" }).last().click();
  await persons.getByText(/^Tom Wouters/).waitFor({ state: "detached" });

  // Nothing but the settings changed, and they are still there in the saved file
  const saved = await preview.download();
  expect((await differences(seedFile(GROUP), saved)).filter((line) => /!|cell/i.test(line))).toEqual([]);
  await preview.openBytes(saved, "opnieuw.xlsx");
  await showTab(pane, "workbook");
  await pane.getByText("Namen als één persoon tellen").click();
  await pane.getByRole("button", { name: "Apart tellen: Jan" }).click();
  await persons.getByRole("button", { name: /^Toon alle/ }).click();
  await jan.nth(1).waitFor();
  await pane.getByRole("button", { name: /^Opnieuw vragen/ }).click();
  await alike.waitFor();
  await pane.getByText("Andere uitvoerders", { exact: true }).click();
  await pane.getByRole("button", { name: "Standaardlijst herstellen" }).click();
  await persons.getByText(/^Tom Wouters/).waitFor();
});

test("the figures in the pane are those on the sheet, and each finding leads to its cell", async () => {
  const preview = await suite.open({ workbook: GROUP });
  const { pane } = preview;
  await showTab(pane, "workbook");
  await pane
    .locator("section[aria-labelledby=persons]")
    .getByRole("button", { name: /^Toon alle/ })
    .click();
  const available = pane.getByRole("textbox", { name: "Beschikbare uren per week van Wim Goossens" });
  await available.fill("10");
  await available.press("Enter");
  await analyse(preview);
  const workbook = new Workbook();
  await workbook.xlsx.load(await preview.download());
  const sheet = workbook.getWorksheet("Samenvatting")!;
  /** What a tile says: its figure, and the words below it. */
  const tile = (label: string): { figure: number; words: string } => {
    for (let column = 1; column < 20; column++) {
      if (sheet.getCell(4, column).value !== label) continue;
      const { value } = sheet.getCell(5, column);
      const figure = Number((value as { result?: number } | null)?.result ?? value);
      return { figure, words: String(sheet.getCell(6, column).value) };
    }
    throw new Error(`No ${label} on the sheet.`);
  };
  const inPane = async (label: string) => {
    const figure = pane.getByRole("region", { name: "Kerncijfers" }).locator("li", {
      has: pane.locator("span", { hasText: new RegExp(`^${label}$`) }),
    });
    return parseFloat(
      (await figure.locator("span").nth(1).innerText()).replace(/[^\d,]/g, "").replace(",", "."),
    );
  };
  const core = tile("Kerntaken met een persoon");
  expect(await inPane("Open taken")).toBe(tile("Open taken").figure);
  expect(await inPane("Kerntaken met een persoon")).toBe(Math.round(100 * core.figure));
  expect(core.words).toContain(`alle taken: ${await inPane("Taken met een persoon")}%`);

  const leadsTo = async (region: string | RegExp, text: string | RegExp) => {
    const line = pane.getByRole("region", { name: region }).getByRole("button", { name: text }).first();
    const [, name = ""] = /\n([^\n]+), cel [A-Z]+\d+$/.exec(await line.innerText()) ?? [];
    await line.click();
    await preview.page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
  };
  await leadsTo("Rust op één persoon", /alleen Wim Goossens · mogelijke tweede: Tom Wouters/);
  // That one led on to its editor
  await pane.getByRole("combobox", { name: "Persoon toevoegen" }).waitFor();
  await showTab(pane, "analysis");
  await pane
    .getByRole("region", { name: "Werklast per persoon" })
    .getByRole("button", { name: /^Toon alle/ })
    .click();
  await leadsTo("Werklast per persoon", /^Wim Goossens.*4,5\su te veel \(10\su beschikbaar\)/);
  await leadsTo("Per cluster: taken met een persoon", /^Beleid&Visie/);
  await leadsTo("Op weg naar het streefdoel", /^Lange termijn/);
  await leadsTo("Op weg naar het streefdoel", /niet meer: Nele Janssens/);
  await leadsTo("Mogelijke ankerpunten", /BS Kiekeboom · /);
});
