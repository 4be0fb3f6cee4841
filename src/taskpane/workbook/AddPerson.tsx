import { useState } from "react";
import type { Overview } from "../../model/overview";
import type { Situation } from "../../model/situation";
import { PlannedAction } from "../edits/PlannedAction";
import { useFieldStyles } from "../fields/field-styles";
import { useTexts } from "../texts-context";
import { SheetChoice } from "./SheetChoice";

/** A column for a person on the sheets of one school. */
export function AddPerson({ overview, situation }: { overview: Overview; situation: Situation }) {
  const fields = useFieldStyles();
  const { t } = useTexts();
  const own = overview.situations.filter(({ school }) => school === situation.school);
  const [name, setName] = useState("");
  const [sheetIds, setSheetIds] = useState<string[] | null>(null);
  const chosen = sheetIds ?? own.map(({ sheet }) => sheet.id);
  return (
    <>
      <label className={fields.label}>
        {t("plan.addPerson.name")}
        <input className={fields.field} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <SheetChoice
        legend={t("plan.addPerson.sheets")}
        sheets={own.map(({ sheet }) => sheet)}
        chosen={chosen}
        onChoose={setSheetIds}
      />
      <PlannedAction
        kind="addPerson"
        intention={name.trim() && chosen.length > 0 ? { kind: "addPerson", sheetIds: chosen, name } : null}
        label={t("plan.addPerson.do")}
        onWritten={() => setName("")}
      />
    </>
  );
}
