import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { settingsPerSheet } from "../../model/workbook-settings";
import type { Role, Situation } from "../../model/situation";
import { withSheetSetting } from "../change-settings";
import { Button } from "../fields/Button";
import { useFieldStyles } from "../fields/field-styles";
import { RoleSelect } from "../fields/RoleSelect";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Summary } from "../fields/Summary";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 8px 8px" },
  summary: { padding: "0 8px 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Corrects which school and situation a sheet is about, or leaves it out; kept in the workbook. */
export function SheetSettings({ situation }: { situation: Situation }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const fields = useFieldStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const { workbook } = usePaneState();
  const [school, setSchool] = useState(situation.school);
  const [role, setRole] = useState<Role>(situation.role);
  if (!workbook) return null;
  const { settings } = workbook;
  const { sheet } = situation;
  const own = settingsPerSheet(settings.sheets, [sheet]).get(sheet);
  const decided = own?.school !== undefined || own?.role !== undefined;
  const changed = school.trim() !== situation.school || role !== situation.role;
  return (
    <details>
      <Summary className={styles.summary}>
        <span className={plain.muted}>
          {t("sheetSettings.title")}
          {decided && ` (${t("sheetSettings.decided")})`}
        </span>
      </Summary>
      <div className={styles.body}>
        <label className={fields.label}>
          {t("sheetSettings.school")}
          <input className={fields.field} value={school} onChange={({ target }) => setSchool(target.value)} />
        </label>
        <RoleSelect label={t("sheetSettings.role")} role={role} onChoose={setRole} />
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={!changed}
            onClick={() => void saveSettings(withSheetSetting(settings, sheet, { school, role }))}
          >
            {t("sheetSettings.keep")}
          </Button>
          <Button
            size="small"
            onClick={() => void saveSettings(withSheetSetting(settings, sheet, { excluded: true }))}
          >
            {t("sheetSettings.exclude")}
          </Button>
          {decided && (
            <Button
              size="small"
              onClick={() =>
                void saveSettings(withSheetSetting(settings, sheet, { school: "", role: undefined }))
              }
            >
              {t("sheetSettings.forget")}
            </Button>
          )}
        </div>
      </div>
    </details>
  );
}
