import { differences } from "../integration/compare-workbooks";
import { browserSuite } from "./browser-suite";
import { showTab } from "./preview-page";

const suite = browserSuite();
const SCHOOL = "voorbeeld-school.xlsx";

test("making sheets is cancelled from the keyboard: it says so, earlier ones stay, and they can be made after all", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { page, pane } = preview;
  await preview.listening();
  await showTab(pane, "analysis");
  await pane.getByRole("checkbox", { name: /^Taakafspraken/ }).check();
  const make = pane.getByRole("button", { name: "Bladen maken" });
  await make.click();
  await pane
    .getByText(/is gemaakt\.$/)
    .last()
    .waitFor();
  await preview.idle();
  const before = await preview.download();

  await pane.getByRole("checkbox", { name: /^Gegevens/ }).check();
  // A slow Excel, at the last reading
  const held = await page.evaluateHandle(() => window.preview!.host.faults.holdNth(3));
  await make.focus();
  await page.keyboard.press("Enter");
  await held.evaluate(({ begun }) => begun);
  await pane.locator("button:focus", { hasText: "Annuleren" }).waitFor();
  await page.keyboard.press("Enter");
  await pane.getByText("Het maken van de bladen wordt gestopt").first().waitFor();
  await held.evaluate(({ release }) => release());
  await pane
    .getByText("Het maken van de bladen is geannuleerd. De werkmap is niet veranderd.")
    .last()
    .waitFor();
  await pane.locator("button:focus", { hasText: "Bladen maken" }).waitFor();
  await preview.idle();
  expect(await differences(before, await preview.download())).toEqual([]);

  await make.click();
  await pane
    .getByText(/ en Gegevens zijn gemaakt\.$/)
    .last()
    .waitFor();
});

test("task packages are made of whoever is chosen: three tasks or more are proposed", async () => {
  const preview = await suite.open({ workbook: SCHOOL });
  const { pane } = preview;
  await showTab(pane, "analysis");
  await pane.getByRole("checkbox", { name: /^Takenpakketten/ }).check();
  await pane.getByText("Voor wie? 5 van 6").click();
  expect(await pane.getByRole("checkbox", { name: /^Koen De Backer/ }).isChecked()).toBe(false);
  for (const name of [/^Bart Claes/, /^An Peeters/, /^Jan Vermeulen/])
    await pane.getByRole("checkbox", { name }).uncheck();
  await pane.getByText("Voor wie? 2 van 6").waitFor();
  await pane.getByRole("button", { name: "Bladen maken" }).click();
  await pane
    .getByText("Takenpakket Lies Wouters en Takenpakket Fatima El Amrani zijn gemaakt.")
    .last()
    .waitFor();
  expect((await preview.sheetNames()).filter((name) => name.startsWith("Takenpakket"))).toHaveLength(2);
});
