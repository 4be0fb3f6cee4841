import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { cellAddress } from "../../../model/cell";
import { usePane, usePaneSelect } from "../../store/pane-context";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";
import type { TaskEntry } from "../../store/workbook-view";
import { otherPlacesInSchool } from "./task-parts";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  /** Its sign stands below what is above it. */
  fold: { minWidth: "auto", paddingInlineStart: "2px" },
  more: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    paddingBlock: "6px",
  },
});

/** What is seldom needed: the way to the cell, and removing the task. */
export function TaskMore({ entry, children }: { entry: TaskEntry; children: ReactNode }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { edit, show } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const [open, setOpen] = useState(false);
  const [everywhere, setEverywhere] = useState(false);
  if (!workbook) return null;
  const { cell, school } = { cell: entry.placed.task.cell, school: entry.placed.place.school };
  const others = otherPlacesInSchool(workbook.overview, entry);
  const tasks = everywhere ? [cell, ...others] : [cell];
  return (
    <>
      <div className={plain.spread}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.fold}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t("editor.more")}
        </Button>
        {children}
      </div>
      {open && (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" onClick={() => void show(cell)}>
            {t("editor.showCell", { cell: cellAddress(cell) })}
          </Button>
          <Button size="small" onClick={() => void edit({ kind: "removeTask", tasks })}>
            {t("editor.removeTask", { row: String(cell.row + 1) })}
          </Button>
          {others.length > 0 && (
            <Checkbox
              checked={everywhere}
              onChange={(_, { checked }) => setEverywhere(checked === true)}
              label={
                <span className={plain.muted}>
                  {t("editor.removeTaskEverywhere", { count: others.length, school })}
                </span>
              }
            />
          )}
        </div>
      )}
    </>
  );
}
