import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { useOverview } from "../store/pane-context";
import type { Situation } from "../../model/situation";
import { PlannedAction } from "../edits/PlannedAction";
import { useTexts } from "../parts/texts-context";
import { SheetChoice } from "./SheetChoice";

/** A column for a person on the sheets of one school. */
export function AddPerson({ situation }: { situation: Situation }) {
  const overview = useOverview();
  const { t } = useTexts();
  const own = overview.situations.filter(({ school }) => school === situation.school);
  const [name, setName] = useState("");
  const [sheetIds, setSheetIds] = useState<string[] | null>(null);
  const chosen = sheetIds ?? own.map(({ sheet }) => sheet.id);
  return (
    <>
      <Field label={t("plan.addPerson.name")} size="small">
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      <SheetChoice
        legend={t("plan.sheets")}
        sheets={own.map(({ sheet }) => sheet)}
        chosen={chosen}
        onChoose={setSheetIds}
      />
      <PlannedAction
        kind="addPerson"
        intention={name.trim() && chosen.length > 0 ? { kind: "addPerson", sheetIds: chosen, name } : null}
        label={t("plan.addPerson.do")}
      />
    </>
  );
}
