import { useState } from "react";
import type { Overview } from "../../model/overview";
import { PlannedAction } from "../edits/PlannedAction";
import { useFieldStyles } from "../fields/field-styles";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { startableSituations } from "./workbook-actions";

/** Today's situation as the start of a target. */
export function StartTarget({ overview }: { overview: Overview }) {
  const fields = useFieldStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [chosen, setChosen] = useState("");
  const situations = startableSituations(overview);
  const sheetId = situations.some(({ sheet }) => sheet.id === chosen) ? chosen : situations[0]?.sheet.id;
  return (
    <>
      <p className={plain.muted}>{t("plan.startTarget.intro")}</p>
      <label className={fields.label}>
        {t("plan.startTarget.sheet")}
        <select className={fields.field} value={sheetId} onChange={({ target }) => setChosen(target.value)}>
          {situations.map(({ sheet }) => (
            <option key={sheet.id} value={sheet.id}>
              {sheet.name}
            </option>
          ))}
        </select>
      </label>
      <PlannedAction
        kind="startTarget"
        intention={sheetId === undefined ? null : { kind: "startTarget", sheetId }}
        label={t("plan.startTarget.do")}
      />
    </>
  );
}
