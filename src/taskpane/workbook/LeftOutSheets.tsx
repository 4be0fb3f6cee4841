import { Button } from "@fluentui/react-components";
import { useOverview, usePane } from "../store/pane-context";
import { withSheetSetting } from "../store/change-settings";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { Summary } from "../parts/Summary";

/** Sheets of the user that were not read as a situation, and why; those that we made are listed where they are made. */
export function LeftOutSheets({ title, open }: { title: (count: number) => string; open?: boolean }) {
  const sheets = useOverview().leftOut.flatMap(({ sheet, why }) =>
    why === "generated" ? [] : [{ sheet, why }],
  );
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  if (sheets.length === 0) return null;
  return (
    <details open={open}>
      <Summary>{title(sheets.length)}</Summary>
      <ul>
        {sheets.map(({ sheet, why }) => (
          <li key={sheet.id}>
            {sheet.name} <span className={plain.muted}>({t(`leftOut.${why}`)})</span>{" "}
            {why === "excluded" && (
              <Button
                size="small"
                aria-label={t("sheetSettings.includeSheet", { sheet: sheet.name })}
                onClick={() =>
                  void saveSettings((before) => withSheetSetting(before, sheet, { excluded: false }))
                }
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
