import { CONTRACT } from "../host/contract";
import { browserSuite } from "./browser-suite";

const suite = browserSuite();

test("the pane in a browser may count on the same as one in Node", async () => {
  const preview = await suite.open({ workbook: "takenoverzicht.xlsx" });
  await preview.pane.getByRole("button", { name: "Analyseren", exact: true }).waitFor();
  for (const { rule, batch, answer } of CONTRACT) {
    expect([rule, await preview.paneFrame().evaluate(batch)]).toEqual([rule, answer]);
  }
});
