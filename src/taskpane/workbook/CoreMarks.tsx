import { useState } from "react";
import { useOverview } from "../store/pane-context";
import { PlannedAction } from "../edits/PlannedAction";
import { usePlainStyles } from "../parts/plain-styles";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";
import { SheetSelect } from "./SheetSelect";
import { coreChanges } from "./workbook-actions";

const AT_FIRST = 6;

/** Makes the purple of a sheet agree with the workbook; shows which rows change first. */
export function CoreMarks({ first }: { first: string }) {
  const overview = useOverview();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [chosen, setChosen] = useState(first);
  const sheets = [...overview.situations, ...overview.taskLists];
  const sheetId = sheets.some(({ sheet }) => sheet.id === chosen) ? chosen : first;
  return (
    <>
      <p className={plain.muted}>{t("plan.core.intro")}</p>
      <SheetSelect
        label={t("plan.core.sheet")}
        sheets={sheets.map(({ sheet }) => sheet)}
        chosen={sheetId}
        onChoose={setChosen}
      />
      <PlannedAction
        kind="markCoreTasks"
        intention={{ kind: "markCoreTasks", sheetId }}
        label={(plan) =>
          plan
            ? t("plan.core.do", { count: coreChanges(plan, overview, sheetId).length })
            : t("plan.core.none")
        }
        nothing={t("plan.core.agrees")}
      >
        {(plan) => (
          <ShortList
            items={coreChanges(plan, overview, sheetId)}
            atFirst={AT_FIRST}
            render={({ row, description, becomesCore }) => (
              <li key={row} className={plain.muted}>
                {description}: <strong>{becomesCore ? t("plan.core.on") : t("plan.core.off")}</strong>
              </li>
            )}
          />
        )}
      </PlannedAction>
    </>
  );
}
