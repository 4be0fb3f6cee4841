import type { SettingsNotice } from "../../model/parse-settings";
import { SUMMARY_NAME } from "../generated-names";
import { HEIGHT_RESERVE, pageHeight, pageScale } from "../page-breaks";
import type { SheetPlan } from "../sheet-plan";
import { writeDecisions } from "./decisions-part";
import { writeSettingsNotices, writeSince, writeTrust } from "./foot-part";
import { writeGaps } from "./gaps-part";
import { writeHeading } from "./heading-part";
import { PageDraft } from "./page-draft";
import { personColumnCount, writePersons } from "./persons-part";
import { writePictures } from "./pictures-part";
import { schoolColumnCount, writeSchools } from "./schools-part";
import { isGroup, type SummaryFacts } from "./summary-facts";
import { writeTiles } from "./tiles-part";

/** With thirteen columns, all of it stands beside the pane in a window of 1440 pixels. */
const NAME_WIDTH = 25;
/** So that "Administratie" fits in a header: 68 of 74 pixels, of which Excel keeps 5 empty. */
const FIGURE_WIDTH = 9.86;
const FEWEST_COLUMNS = 13;

/** One page to decide on, a second one with pictures; below those, not printed, the figures of the charts. */
export function planSummarySheet(
  facts: SummaryFacts,
  settingsNotices: readonly SettingsNotice[] = [],
): SheetPlan {
  const count = Math.max(
    FEWEST_COLUMNS,
    personColumnCount(facts),
    isGroup(facts) ? schoolColumnCount(facts) : 0,
  );
  const page = new PageDraft([NAME_WIDTH, ...Array<number>(count - 1).fill(FIGURE_WIDTH)]);
  writeHeading(page, facts);
  page.gap();
  writeTiles(page, facts);
  page.gap();
  writeDecisions(page, facts);
  page.gap();
  if (isGroup(facts)) {
    writeSchools(page, facts);
    page.gap();
    writePersons(page, facts);
  } else {
    writePersons(page, facts);
    page.gap();
    writeGaps(page, facts);
  }
  writeSince(page, facts);
  writeTrust(page, facts);
  writeSettingsNotices(page, settingsNotices);
  const second = page.nextRow;
  const writeChartFigures = writePictures(page, facts);
  const printed = page.nextRow;
  writeChartFigures?.();
  const higher = Math.max(page.heightOf(0, second - 1), page.heightOf(second, printed - 1));
  const landscape = true;
  const fits = Math.floor((100 * pageHeight(landscape) * HEIGHT_RESERVE) / higher);
  return {
    name: SUMMARY_NAME,
    key: SUMMARY_NAME,
    position: "first",
    tabColor: "#44546A",
    columnWidths: [...page.columnWidths],
    rows: page.rows,
    rowHeights: page.rowHeights,
    tables: [],
    charts: page.charts,
    dataBars: page.dataBars,
    heatMaps: page.heatMaps,
    frozenRows: 0,
    print: {
      landscape,
      titleRows: 0,
      area: { rowCount: printed, columnCount: page.width },
      scale: Math.max(
        10,
        Math.min(pageScale({ landscape, columnWidths: page.columnWidths, titleRows: 0 }), fits),
      ),
      breaks: writeChartFigures ? [second] : [],
    },
  };
}
