import { OfficePackage } from "../workbook/package";
import { sheetView } from "../preview/host-view";
import { convert, findLibreOffice } from "../../integration/libre-office";
import { useExcel } from "./in-excel";

const excel = useExcel();
const office = findLibreOffice();

const DATA = [
  ["Persoon", "Uren", "Taken"],
  ["Jan", 2.5, 3],
  ["An", 4, 1],
  ["Els", 1, 7],
];

async function addChart(
  kind: Excel.ChartType | "BarStacked" | "Pie",
  address = "A1:C4",
  change: (chart: Excel.Chart) => void = () => undefined,
): Promise<void> {
  await excel.run(async (context, sheet) => {
    sheet.getRange("A1:C4").values = DATA;
    change(sheet.charts.add(kind, sheet.getRange(address), "Auto"));
    await context.sync();
  });
}

const sources = (): unknown[] =>
  (excel.sheet().charts[0]?.series ?? []).map(({ nameSource, categoriesSource, valuesSource }) => [
    nameSource,
    categoriesSource,
    valuesSource,
  ]);

describe("A chart of a range", () => {
  test("takes headers for names and a first column of texts for categories", async () => {
    await addChart("BarStacked");
    expect(sources()).toEqual([
      ["Blad1!$B$1", "Blad1!$A$2:$A$4", "Blad1!$B$2:$B$4"],
      ["Blad1!$C$1", "Blad1!$A$2:$A$4", "Blad1!$C$2:$C$4"],
    ]);
  });

  test("of numbers alone has neither", async () => {
    await addChart("BarStacked", "B2:C4");
    expect(sources()).toEqual([
      [undefined, undefined, "Blad1!$B$2:$B$4"],
      [undefined, undefined, "Blad1!$C$2:$C$4"],
    ]);
    expect(excel.sheet().charts[0]?.series.map(({ name }) => name)).toEqual(["Reeks1", "Reeks2"]);
  });

  test("is drawn under the name that its header has now", async () => {
    await addChart("BarStacked");
    await excel.run(async (context, sheet) => {
      sheet.getRange("B1").values = [["Uren per week"]];
      await context.sync();
    });
    const [chart] = sheetView(excel.host, excel.sheet()).charts;
    expect(chart?.series.map(({ name }) => name)).toEqual(["Uren per week", "Taken"]);
  });

  test("that is wider than high has its series in rows, unless told otherwise", async () => {
    await addChart("BarStacked", "A1:C2");
    expect(sources()).toEqual([["Blad1!$A$2", "Blad1!$B$1:$C$1", "Blad1!$B$2:$C$2"]]);
    await excel.run(async (context, sheet) => {
      sheet.charts.getItemAt(0).setData(sheet.getRange("A1:C2"), "Columns");
      await context.sync();
    });
    expect(sources()).toHaveLength(2);
  });

  test("with years in its first column under an empty corner takes them for categories", async () => {
    await excel.run(async (context, sheet) => {
      sheet.getRange("A1:B3").values = [
        ["", "Uren"],
        [2025, 1],
        [2026, 2],
      ];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      await context.sync();
    });
    expect(sources()).toEqual([["Blad1!$B$1", "Blad1!$A$2:$A$3", "Blad1!$B$2:$B$3"]]);
  });

  test("with one series has its name for a title and no legend; with more it has a legend", async () => {
    await addChart("BarStacked", "A1:B4");
    const [chart] = excel.sheet().charts;
    expect([chart?.title, chart?.titleVisible, chart?.legend.visible]).toEqual(["Uren", true, false]);
    excel.renew();
    await addChart("BarStacked");
    expect(excel.sheet().charts[0]?.legend.visible).toBe(true);
  });

  test("names a series after its cell, also when that changes later", async () => {
    await addChart("BarStacked");
    excel.host.user.type("Blad1", "B1", "Uren per week");
    const name = await excel.read(
      (sheet) => sheet.charts.getItemAt(0).series.getItemAt(0),
      "name",
      (series) => series.name,
    );
    expect(name).toBe("Uren per week");
  });
});

describe("Charts of a sheet", () => {
  test("are found by name or place, and again by id in a later round trip", async () => {
    await addChart("BarStacked", "A1:C4", (chart) => (chart.name = "Werklast"));
    await excel.run(async (context, sheet) => {
      const { charts } = sheet;
      const none = charts.getItemOrNullObject("Grafiek 9");
      const byName = charts.getItem("werklast");
      charts.load("items/name,items/id");
      none.load("name");
      byName.load("chartType");
      const count = charts.getCount();
      await context.sync();
      expect([none.isNullObject, byName.chartType, count.value]).toEqual([true, "BarStacked", 1]);
      charts.items[0]?.delete();
      await context.sync();
    });
    expect(excel.sheet().charts).toEqual([]);
    expect(await excel.codeOf(async (_, sheet) => sheet.charts.getItem("Werklast").load("name"))).toBe(
      "ItemNotFound",
    );
  });

  test("lie where they are put, and stretch with the columns under them", async () => {
    await addChart("BarStacked", "A1:C4", (chart) => chart.setPosition("E2", "H11"));
    const place = () =>
      excel.read(
        (sheet) => sheet.charts.getItemAt(0),
        "left,top,width,height",
        ({ left, top, width, height }) => [left, top, width, height],
      );
    expect(await place()).toEqual([192, 15, 192, 150]);
    await excel.run(async (context, sheet) => {
      sheet.getRange("A:A").format.columnWidth = 96;
      sheet.getRange("F:F").format.columnWidth = 96;
      await context.sync();
    });
    expect(await place()).toEqual([240, 15, 240, 150]);
    await excel.run(async (context, sheet) => {
      const chart = sheet.charts.getItemAt(0);
      chart.left = 10;
      chart.height = 99;
      await context.sync();
    });
    expect(await place()).toEqual([10, 15, 240, 99]);
  });

  test("of a kind that is not drawn here are refused by name", async () => {
    const failure = await excel.failureOf(async (_, sheet) =>
      sheet.charts.add("Waterfall", sheet.getRange("A1:B2")),
    );
    expect([failure.code, failure.message]).toEqual(["ApiNotFound", expect.stringContaining("Waterfall")]);
  });

  test("have axes, but for a pie", async () => {
    await addChart("Pie", "A1:B4");
    const axis = async (_: unknown, sheet: Excel.Worksheet) =>
      sheet.charts.getItemAt(0).axes.valueAxis.load("visible");
    expect(await excel.codeOf(axis)).toBe("ItemNotFound");
  });
});

/** A chart with all that can be said of one. */
const elaborate = (chart: Excel.Chart): void => {
  chart.name = "Takenwijzer_grafiek";
  chart.title.text = "Uren & taken <per persoon>";
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.setPosition("E2", "K20");
  chart.legend.position = "Right";
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.title.text = "uur per week";
  chart.axes.valueAxis.maximum = 12;
  chart.axes.valueAxis.majorGridlines.visible = false;
  const series = chart.series.getItemAt(0);
  series.format.fill.setSolidColor("#7030A0");
  series.gapWidth = 50;
  series.hasDataLabels = true;
  series.dataLabels.position = "InsideEnd";
  series.dataLabels.format.font.color = "white";
};

function content(): unknown {
  return excel.sheet().charts.map(({ sheet: _, fileChart: __, ...chart }) => chart);
}

describe("A chart in the file", () => {
  test("comes back as it was, by name", async () => {
    await addChart("BarStacked", "A1:C4", elaborate);
    await excel.saveAndOpen();
    expect(content()).toMatchObject([
      {
        name: "Takenwijzer_grafiek",
        kind: "BarStacked",
        title: "Uren & taken <per persoon>",
        titleFont: { size: 11, bold: true },
        from: { row: 1, column: 4 },
        to: { row: 20, column: 11 },
        legend: { visible: true, position: "Right" },
        categoryAxis: { reversed: true },
        valueAxis: { title: "uur per week", maximum: 12, majorGridlines: false },
        series: [
          {
            name: "Uren",
            valuesSource: "Blad1!$B$2:$B$4",
            color: "#7030A0",
            gapWidth: 50,
            hasDataLabels: true,
            labels: { position: "InsideEnd", font: { color: "#FFFFFF" } },
          },
          { name: "Taken", hasDataLabels: false },
        ],
      },
    ]);
  });

  test("keeps its own XML while only its cells, name or place change", async () => {
    await addChart("BarStacked", "A1:C4", elaborate);
    const file = await OfficePackage.open(await excel.host.saveXlsx());
    const own = (file.text("xl/charts/chart1.xml") ?? "").replace("<c:lang", "<!-- eigen --><c:lang");
    file.put("xl/charts/chart1.xml", own);
    await excel.host.openXlsx(await file.bytes());
    excel.host.user.insertRows("Blad1", 0, 2);
    excel.host.user.renameSheet("Blad1", "Jan & An");
    await excel.run(async (context, sheet) => {
      sheet.charts.getItemAt(0).name = "Hernoemd";
      sheet.charts.getItemAt(0).top = 300;
      await context.sync();
    });
    const saved = await OfficePackage.open(await excel.host.saveXlsx());
    const text = saved.text("xl/charts/chart1.xml") ?? "";
    expect(text).toContain("<!-- eigen -->");
    expect(text).toContain("<c:f>&apos;Jan &amp; An&apos;!$B$4:$B$6</c:f>");
    await excel.saveAndOpen();
    expect(excel.sheet("Jan & An").charts).toMatchObject([
      { name: "Hernoemd", top: 300, series: [{ valuesSource: "'Jan & An'!$B$4:$B$6" }, {}] },
    ]);
  });

  test("that was deleted is gone, and the others are whose they were", async () => {
    await addChart("BarStacked", "A1:C4", (chart) => (chart.name = "Een"));
    await addChart("Pie", "A1:B4", (chart) => (chart.name = "Twee"));
    await excel.saveAndOpen();
    await excel.run(async (context, sheet) => {
      sheet.charts.getItem("Een").delete();
      await context.sync();
    });
    await excel.saveAndOpen();
    expect(excel.sheet().charts.map(({ name, kind }) => [name, kind])).toEqual([["Twee", "Pie"]]);
    const file = await OfficePackage.open(await excel.host.saveXlsx());
    expect(file.within("xl/charts/chart")).toHaveLength(1);
  });

  test("of a copied sheet is a chart of its own, of the copy's cells", async () => {
    await addChart("BarStacked", "A1:C4", elaborate);
    await excel.saveAndOpen();
    await excel.run(async (context, sheet) => {
      sheet.copy("End").charts.getItemAt(0).title.text = "De kopie";
      await context.sync();
    });
    await excel.saveAndOpen();
    expect(excel.sheet("Blad1").charts[0]?.title).toBe("Uren & taken <per persoon>");
    expect(excel.sheet("Blad1 (2)").charts[0]).toMatchObject({
      title: "De kopie",
      series: [{ valuesSource: "'Blad1 (2)'!$B$2:$B$4" }, {}],
    });
  });

  (office ? test : test.skip)(
    "is read by LibreOffice as it was meant",
    async () => {
      await addChart("BarStacked", "A1:C4", elaborate);
      await excel.host.openXlsx(convert(office ?? "", await excel.host.saveXlsx(), "xlsx"));
      expect(content()).toMatchObject([
        {
          name: "Takenwijzer_grafiek",
          kind: "BarStacked",
          title: "Uren & taken <per persoon>",
          legend: { visible: true, position: "Right" },
          categoryAxis: { reversed: true },
          valueAxis: { title: "uur per week", maximum: 12, majorGridlines: false },
          series: [
            {
              valuesSource: "Blad1!$B$2:$B$4",
              categoriesSource: "Blad1!$A$2:$A$4",
              color: "#7030A0",
              gapWidth: 50,
              hasDataLabels: true,
            },
            { name: "Taken", hasDataLabels: false },
          ],
        },
      ]);
    },
    180_000,
  );
});
