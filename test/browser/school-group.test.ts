import { differences } from "../integration/compare-workbooks";
import { seedFile } from "../integration/open-workbook";
import { browserSuite } from "./browser-suite";
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
});
