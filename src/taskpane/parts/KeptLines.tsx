import type { KeptOnSheets } from "../../port/workbook-port";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

const CELLS_NAMED = 5;

/** What a job that wrote sheets left as it was, or put aside. */
export function KeptLines({ kept: { moved, leftAlone } }: { kept: KeptOnSheets }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <>
      {moved.map(({ sheetName, addresses }) => (
        <p key={sheetName} className={plain.muted}>
          {t("analysis.moved", { sheet: sheetName, cells: addresses.slice(0, CELLS_NAMED).join(", ") })}
        </p>
      ))}
      {leftAlone.map((sheet) => (
        <p key={sheet} className={plain.muted}>
          {t("analysis.leftAlone", { sheet })}
        </p>
      ))}
    </>
  );
}
