import { CONTRACT } from "../../src/excel/self-test/contract";
import { browserSuite } from "./browser-suite";

const suite = browserSuite();

test("the pane in a browser may count on the same as one in Node", async () => {
  const preview = await suite.open({ workbook: "takenoverzicht.xlsx" });
  await preview.pane.getByRole("button", { name: "Analyseren", exact: true }).waitFor();
  const supports = (since: string) =>
    preview.paneFrame().evaluate((set) => Office.context.requirements.isSetSupported("ExcelApi", set), since);
  for (const { rule, since, batch, answer } of CONTRACT) {
    if (since && !(await supports(since))) continue;
    expect([rule, await preview.paneFrame().evaluate(batch, "Contract ")]).toEqual([rule, answer]);
  }
});
