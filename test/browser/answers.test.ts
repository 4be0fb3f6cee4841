import { XlsxFile } from "../host/workbook/excelts";
import { browserSuite } from "./browser-suite";
import { type PreviewPage, showTab } from "./preview-page";

const suite = browserSuite();
const SCHOOL = "voorbeeld-school.xlsx";

/** The example of one school, with these cells typed in it. */
async function withCells(cells: Record<string, string>): Promise<PreviewPage> {
  const preview = await suite.open({ workbook: SCHOOL, height: 1400 });
  await preview.listening();
  for (const [address, text] of Object.entries(cells))
    await preview.page.evaluate(
      ([cell, content]) => window.preview?.host.user.type("Streefdoel", cell!, content!),
      [address, text],
    );
  await preview.idle();
  return preview;
}

/** All texts of a sheet. */
async function textOf(preview: PreviewPage, sheet: string): Promise<string> {
  const workbook = new XlsxFile();
  await workbook.xlsx.load(await preview.download());
  const texts: string[] = [];
  workbook.getWorksheet(sheet)?.eachRow((row) => row.eachCell(({ text }) => void texts.push(String(text))));
  return texts.join("\n");
}

const toWorkbook = ({ pane }: PreviewPage) => showTab(pane, "workbook");

/** How many there are to check, as this list says. */
async function counted({ pane }: PreviewPage): Promise<number> {
  const head = await pane.locator("section[aria-labelledby=check] h2").innerText();
  return Number(/\d+/.exec(head)?.[0] ?? 0);
}

test("what is to be checked is one number in what was found, Werkmap, Analyse and on the sheet; Klopt lowers it everywhere", async () => {
  const preview = await withCells({ I8: "zie nota ???", J8: "An 2-3u" });
  const { pane } = preview;
  await toWorkbook(preview);
  // What was typed has been read
  await pane.getByRole("button", { name: "Klopt: Niet leesbaar: zie nota ???" }).waitFor();
  const all = await counted(preview);
  const sheets = await pane.locator("section[aria-labelledby=sheets]").innerText();
  const found = [...sheets.matchAll(/(\d+) cel(?:len)? te controleren/g)].map(([, count]) => Number(count));
  expect(found.reduce((sum, count) => sum + count, 0)).toBe(all);

  await pane.getByRole("button", { name: "Klopt: Niet leesbaar: zie nota ???" }).press("Enter");
  await pane.getByText("Met Klopt beantwoord (1)").waitFor();
  expect(await counted(preview)).toBe(all - 1);
  const next = pane.locator("section[aria-labelledby=check] button[data-answers]").first();
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);

  await showTab(pane, "analysis");
  await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
  await pane.locator("section[aria-labelledby=check]").waitFor();
  expect(await counted(preview)).toBe(all - 1);
  expect(await textOf(preview, "Samenvatting")).toContain(`${all - 1} te controleren`);

  await toWorkbook(preview);
  await pane.getByText("Met Klopt beantwoord (1)").click();
  await pane.getByRole("button", { name: "Opnieuw vragen: zie nota ???" }).click();
  await pane.getByText("Met Klopt beantwoord (1)").waitFor({ state: "detached" });
  expect(await counted(preview)).toBe(all);
});

test("a name that does not look like one is asked about; no person means nobody’s hours; the answer can be taken back", async () => {
  const preview = await withCells({ I8: "Smartschool 2u" });
  const { pane } = preview;
  await toWorkbook(preview);
  const persons = pane.locator("section[aria-labelledby=persons]");
  const names = pane.locator("section[aria-labelledby=names-to-confirm]");
  await names.getByText("1 naam om te bevestigen").waitFor();
  const showAll = persons.getByRole("button", { name: /^Toon alle/ });
  if ((await showAll.count()) > 0) await showAll.click();
  expect(await persons.getByText(/naam nog te bevestigen/).count()).toBe(1);

  await names.getByRole("button", { name: "Geen persoon" }).click();
  await names.getByText("0 namen om te bevestigen").waitFor();
  expect(await persons.getByText("Smartschool").count()).toBe(0);

  await names.getByText("Beantwoord (1)").click();
  await names.getByRole("button", { name: "Opnieuw vragen: Smartschool" }).click();
  await names.getByText("1 naam om te bevestigen").waitFor();
});
