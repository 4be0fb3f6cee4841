import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { useOverview } from "../store/pane-context";
import { clusterOrder } from "../../analysis/task-order";
import type { Situation } from "../../model/situation";
import { PlannedAction } from "../edits/PlannedAction";
import { useTexts } from "../parts/texts-context";
import { SheetChoice } from "./SheetChoice";

/** A new task at the end of its cluster, on the sheets of one school and the task lists. */
export function AddTask({ situation }: { situation: Situation }) {
  const overview = useOverview();
  const { t } = useTexts();
  const own = overview.situations.filter(({ school }) => school === situation.school);
  const [cluster, setCluster] = useState("");
  const [description, setDescription] = useState("");
  const [sheetIds, setSheetIds] = useState<string[] | null>(null);
  const chosen = sheetIds ?? own.map(({ sheet }) => sheet.id);
  const clusters = clusterOrder(own.flatMap(({ tasks }) => tasks.map((task) => task.cluster))).filter(
    Boolean,
  );
  const isKnown = description.trim() !== "" && chosen.length > 0 && clusters.length > 0;
  const given = cluster || clusters[0] || "";
  return (
    <>
      <Field label={t("plan.addTask.cluster")} size="small">
        <Select value={given} onChange={({ target }) => setCluster(target.value)}>
          {clusters.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label={t("plan.addTask.description")} size="small">
        <Input value={description} onChange={(_, { value }) => setDescription(value)} />
      </Field>
      <SheetChoice
        legend={t("plan.sheets")}
        sheets={[...own, ...overview.taskLists].map(({ sheet }) => sheet)}
        chosen={chosen}
        onChoose={setSheetIds}
      />
      <PlannedAction
        kind="addTask"
        intention={isKnown ? { kind: "addTask", sheetIds: chosen, cluster: given, description } : null}
        label={t("plan.addTask.do")}
      />
    </>
  );
}
