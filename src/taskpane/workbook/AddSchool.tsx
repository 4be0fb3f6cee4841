import { useState } from "react";
import { PlannedAction } from "../edits/PlannedAction";
import { useFieldStyles } from "../fields/field-styles";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

/** A current and a target sheet for a new school. */
export function AddSchool() {
  const fields = useFieldStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [name, setName] = useState("");
  return (
    <>
      <p className={plain.muted}>{t("plan.addSchool.intro")}</p>
      <label className={fields.label}>
        {t("plan.addSchool.name")}
        <input className={fields.field} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <PlannedAction
        kind="addSchool"
        intention={name.trim() ? { kind: "addSchool", name } : null}
        label={t("plan.addSchool.do")}
        onWritten={() => setName("")}
      />
    </>
  );
}
