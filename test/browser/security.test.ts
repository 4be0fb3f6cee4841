import { XlsxFile } from "../host/workbook/excelts";
import { readXlsx } from "../integration/compare-workbooks";
import { browserSuite } from "./browser-suite";
import { showTab } from "./preview-page";

const suite = browserSuite();

describe("the pane keeps to itself", () => {
  test("no script of another origin, no eval, no connection elsewhere", async () => {
    const preview = await suite.open({ workbook: "voorbeeld-school.xlsx" });
    await preview.pane.getByRole("tab", { name: "Taken" }).waitFor();
    const tried = await preview.paneFrame().evaluate(async () => {
      const outcome = async (act: () => unknown): Promise<string> => {
        try {
          await act();
          return "done";
        } catch (error) {
          return (error as Error).name;
        }
      };
      const inline = document.createElement("script");
      inline.textContent = "window.injected = true";
      document.body.append(inline);
      return {
        fetch: await outcome(() => fetch("https://example.org/")),
        inline: (window as { injected?: boolean }).injected ?? false,
        image: await outcome(
          () =>
            new Promise((resolve, reject) => {
              const image = new Image();
              image.onload = resolve;
              image.onerror = () => reject(new Error("blocked"));
              image.src = "https://example.org/x.png";
            }),
        ),
      };
    });
    expect(tried).toEqual({ fetch: "TypeError", inline: false, image: "Error" });
    // The browser says so on its console; nothing else may stand there.
    const blocked = preview.complaints.splice(0);
    expect(blocked.every((line) => line.includes("Content Security Policy"))).toBe(true);
  });

  test("everything it loads comes from the server that serves it", async () => {
    const preview = await suite.open({ pane: "closed" });
    const elsewhere: string[] = [];
    const own = new URL(preview.page.url()).origin;
    preview.page.on("request", (request) => {
      if (new URL(request.url()).origin !== own && !request.url().startsWith("data:"))
        elsewhere.push(request.url());
    });
    await preview.page.click('[data-command="Takenwijzer.ShowPane"]');
    await showTab(preview.pane, "workbook");
    await preview.pane.getByRole("tabpanel").waitFor();
    expect(elsewhere).toEqual([]);
  });

  test("texts and names with HTML and formulas in them are shown as text, in the pane and on the summary", async () => {
    const nasty = '<img src=x onerror="window.hacked=1">';
    const workbook = new XlsxFile();
    const sheet = workbook.addWorksheet("<b>School</b> Huidige situatie".replace(/[*?:\\/[\]]/g, ""));
    sheet.addRow(["Cluster", "Omschrijving", "SG", "School", "Persoon 1"]);
    sheet.addRow(["Technisch", `${nasty} taak`, "", "x", nasty]);
    sheet.addRow(["Technisch", '=HYPERLINK("https://example.org")', "", "x", "An Peeters 2 u"]);
    sheet.addRow(["=1+1", "@SUM(1)", "", "x", "-2+3 u"]);
    const preview = await suite.open();
    await preview.openBytes(await workbook.xlsx.writeBuffer(), "nasty.xlsx");
    const { pane } = preview;
    await pane.getByText(nasty).first().waitFor();
    await showTab(pane, "analysis");
    await pane.getByRole("button", { name: "Analyseren", exact: true }).click();
    await pane.getByText(/^Laatst geanalyseerd/).waitFor();
    expect(await preview.paneFrame().evaluate(() => (window as { hacked?: number }).hacked ?? 0)).toBe(0);
    const saved = await readXlsx(await preview.download());
    const formulas: string[] = [];
    saved.getWorksheet("Samenvatting")?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) formulas.push(cell.formula);
      }),
    );
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((formula) => !/^[A-Z(][A-Z0-9:,()+\-*/ ="!$.<>']*$/i.test(formula))).toEqual([]);
    expect(formulas.filter((formula) => /HYPERLINK|@/.test(formula))).toEqual([]);
  });
});
