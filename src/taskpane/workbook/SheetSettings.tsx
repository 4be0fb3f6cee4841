import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { settingsPerSheet } from "../../model/workbook-settings";
import type { Role, Situation } from "../../model/situation";
import { withSheetSetting } from "../store/change-settings";
import { RoleSelect } from "../parts/RoleSelect";
import { usePane, usePaneSelect } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { Summary } from "../parts/Summary";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 8px 8px" },
  summary: { padding: "0 8px 4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Corrects which school and situation a sheet is about, or leaves it out; kept in the workbook. */
export function SheetSettings({ situation }: { situation: Situation }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
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
        <Field label={t("field.school")} size="small">
          <Input value={school} onChange={(_, { value }) => setSchool(value)} />
        </Field>
        <RoleSelect label={t("sheetSettings.role")} role={role} onChoose={setRole} />
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={!changed}
            onClick={() => void saveSettings((before) => withSheetSetting(before, sheet, { school, role }))}
          >
            {t("sheetSettings.keep")}
          </Button>
          <Button
            size="small"
            onClick={() => void saveSettings((before) => withSheetSetting(before, sheet, { excluded: true }))}
          >
            {t("sheetSettings.exclude")}
          </Button>
          {decided && (
            <Button
              size="small"
              onClick={() =>
                void saveSettings((before) =>
                  withSheetSetting(before, sheet, { school: "", role: undefined }),
                )
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
