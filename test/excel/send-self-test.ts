import { sendTestResults } from "office-addin-test-helpers";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { startOffice } from "../../src/excel/start/office-start";
import { problemOf } from "../../src/port/problem";
import type { SelfTestAnswer } from "../../src/port/self-test";

/** In place of the pane: tries Excel at once, and sends what it found to the test server on this machine. */
async function answer(): Promise<SelfTestAnswer> {
  try {
    const { host } = await startOffice();
    if (host !== "excel") throw new Error("This is not Excel.");
    return await createExcelWorkbook().selfTest!({
      onProgress: ({ share, name }) => say(`${Math.round(share * 100)} % ${name}`),
    });
  } catch (error) {
    return { ok: false, why: "problem", problem: problemOf(error) };
  }
}

function say(text: string): void {
  document.body.textContent = text;
}

void answer()
  .then((found) => sendTestResults(found))
  .then((sent) => say(sent ? "Sent to the test server." : "The test server does not answer."));
