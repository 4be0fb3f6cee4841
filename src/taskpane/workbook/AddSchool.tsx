import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { PlannedAction } from "../edits/PlannedAction";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

/** A current and a target sheet for a new school. */
export function AddSchool() {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [name, setName] = useState("");
  return (
    <>
      <p className={plain.muted}>{t("plan.addSchool.intro")}</p>
      <Field label={t("plan.addSchool.name")} size="small">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <PlannedAction
        kind="addSchool"
        intention={name.trim() ? { kind: "addSchool", name } : null}
        label={t("plan.addSchool.do")}
      />
    </>
  );
}
