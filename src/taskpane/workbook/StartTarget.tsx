import { useState } from "react";
import { useOverview } from "../store/pane-context";
import { PlannedAction } from "../edits/PlannedAction";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { SheetSelect } from "./SheetSelect";
import { startableSituations } from "./workbook-actions";

/** Today's situation as the start of a target. */
export function StartTarget() {
  const overview = useOverview();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [chosen, setChosen] = useState("");
  const situations = startableSituations(overview);
  const sheetId = situations.some(({ sheet }) => sheet.id === chosen) ? chosen : situations[0]?.sheet.id;
  return (
    <>
      <p className={plain.muted}>{t("plan.startTarget.intro")}</p>
      <SheetSelect
        label={t("role.current")}
        sheets={situations.map(({ sheet }) => sheet)}
        chosen={sheetId}
        onChoose={setChosen}
      />
      <PlannedAction
        kind="startTarget"
        intention={sheetId === undefined ? null : { kind: "startTarget", sheetId }}
        label={t("plan.startTarget.do")}
      />
    </>
  );
}
