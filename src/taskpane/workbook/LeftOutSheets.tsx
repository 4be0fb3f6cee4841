import type { Overview } from "../../model/overview";
import { withSheetSetting } from "../change-settings";
import { Button } from "../fields/Button";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Summary } from "../fields/Summary";

/** Sheets that were not read as a situation, and why. */
export function LeftOutSheets({
  overview,
  title,
  open,
}: {
  overview: Overview;
  title: string;
  open?: boolean;
}) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const settings = usePaneState().workbook?.settings;
  if (overview.leftOut.length === 0) return null;
  return (
    <details open={open}>
      <Summary>{title}</Summary>
      <ul>
        {overview.leftOut.map(({ sheet, why }) => (
          <li key={sheet.id}>
            {sheet.name} <span className={plain.muted}>({t(`leftOut.${why}`)})</span>{" "}
            {why === "excluded" && settings && (
              <Button
                size="small"
                aria-label={t("sheetSettings.includeSheet", { sheet: sheet.name })}
                onClick={() => void saveSettings(withSheetSetting(settings, sheet, { excluded: false }))}
              >
                {t("sheetSettings.include")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
