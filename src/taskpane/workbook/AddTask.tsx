import { useState } from "react";
import { clusterOrder } from "../../analysis/task-order";
import type { Overview } from "../../model/overview";
import type { Situation } from "../../model/situation";
import { PlannedAction } from "../edits/PlannedAction";
import { useFieldStyles } from "../fields/field-styles";
import { useTexts } from "../texts-context";
import { SheetChoice } from "./SheetChoice";

/** A new task at the end of its cluster, on the sheets of one school and the task lists. */
export function AddTask({ overview, situation }: { overview: Overview; situation: Situation }) {
  const fields = useFieldStyles();
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
      <label className={fields.label}>
        {t("plan.addTask.cluster")}
        <select className={fields.field} value={given} onChange={({ target }) => setCluster(target.value)}>
          {clusters.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className={fields.label}>
        {t("plan.addTask.description")}
        <input
          className={fields.field}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
        />
      </label>
      <SheetChoice
        legend={t("plan.addTask.sheets")}
        sheets={[...own, ...overview.taskLists].map(({ sheet }) => sheet)}
        chosen={chosen}
        onChoose={setSheetIds}
      />
      <PlannedAction
        kind="addTask"
        intention={isKnown ? { kind: "addTask", sheetIds: chosen, cluster: given, description } : null}
        label={t("plan.addTask.do")}
        onWritten={() => setDescription("")}
      />
    </>
  );
}
