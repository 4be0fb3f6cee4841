import { makeStyles } from "@fluentui/react-components";
import { cellAddress } from "../../model/cell";
import { Button } from "../fields/Button";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import type { TaskEntry } from "../workbook-view";
import { useFieldStyles } from "../fields/field-styles";
import { otherPlacesInSchool } from "./task-parts";
import { useState } from "react";
import { Summary } from "../fields/Summary";

const useStyles = makeStyles({
  more: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    paddingBlock: "6px",
  },
  box: { display: "flex", gap: "6px", alignItems: "center" },
});

/** What is seldom needed: the way to the cell, and removing the task. */
export function TaskMore({ entry }: { entry: TaskEntry }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const fields = useFieldStyles();
  const { t } = useTexts();
  const { edit, show } = usePane();
  const { workbook } = usePaneState();
  const [everywhere, setEverywhere] = useState(false);
  if (!workbook) return null;
  const { cell, school } = { cell: entry.placed.task.cell, school: entry.placed.place.school };
  const others = otherPlacesInSchool(workbook.overview, entry);
  const tasks = everywhere ? [cell, ...others] : [cell];
  return (
    <details>
      <Summary>{t("editor.more")}</Summary>
      <div className={styles.more}>
        <Button size="small" appearance="subtle" onClick={() => void show(cell)}>
          {t("editor.showCell", { cell: cellAddress(cell) })}
        </Button>
        <Button size="small" onClick={() => void edit({ kind: "removeTask", tasks })}>
          {t("editor.removeTask", { row: String(cell.row + 1) })}
        </Button>
        {others.length > 0 && (
          <label className={styles.box}>
            <input
              type="checkbox"
              className={fields.checkbox}
              checked={everywhere}
              onChange={({ target }) => setEverywhere(target.checked)}
            />
            <span className={plain.muted}>
              {t("editor.removeTaskEverywhere", { count: others.length, school })}
            </span>
          </label>
        )}
      </div>
    </details>
  );
}
