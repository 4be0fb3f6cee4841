import { CONTRACT } from "../../../src/excel/self-test/contract";
import { useExcel } from "./in-excel";

const excel = useExcel();

describe("Through the messages of a pane in Node", () => {
  test.each(CONTRACT)("$rule", async ({ batch, answer }) => {
    const { Excel, Office, OfficeExtension } = excel.office;
    Object.assign(globalThis, { Excel, Office, OfficeExtension });
    expect(await batch("Contract ")).toEqual(answer);
  });
});
