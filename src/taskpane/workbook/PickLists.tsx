import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { pickListCells, planPickLists, type PickList } from "../../editing/pick-lists";
import { ProgressLine } from "../parts/ProgressLine";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { pickListsText } from "../shell/pick-lists-text";
import { usePane, usePaneSelect } from "../store/pane-context";
import { jobOf } from "../store/pane-state";

const KINDS: readonly PickList["what"][] = ["person", "level", "priority", "mark"];

/** Lists to choose from in the sheets themselves, for colleagues without the add-in: what comes is shown before it is done. */
export function PickLists() {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { setPickLists, removePickLists } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const answer = usePaneSelect((state) => state.pickLists);
  const running = usePaneSelect(jobOf("listing"));
  const lists = useMemo(
    () => (workbook ? planPickLists(workbook.overview, workbook.cells).lists : []),
    [workbook],
  );
  if (!workbook) return null;
  const kinds = KINDS.flatMap((what) => {
    const own = lists.filter((list) => list.what === what);
    return own.length > 0 ? [{ what, own }] : [];
  });
  return (
    <>
      <p className={plain.muted}>{t("lists.intro")}</p>
      {kinds.length > 0 ? (
        <ul className={plain.list}>
          {kinds.map(({ what, own }) => (
            <li key={what} className={plain.text}>
              {t(`lists.${what}`, {
                count: pickListCells(own),
                choices: [...new Set(own.flatMap(({ choices }) => choices))].slice(0, 3).join(", "),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p className={plain.text}>{t("lists.nowhere")}</p>
      )}
      {running && <ProgressLine label={t("lists.busy")} progress={running.progress} />}
      <Button
        appearance="primary"
        disabledFocusable={running !== null || kinds.length === 0}
        onClick={() => void setPickLists()}
      >
        {t("lists.do")}
      </Button>
      {answer && <p className={plain.text}>{pickListsText(texts, answer)}</p>}
      <Button disabledFocusable={running !== null} onClick={() => void removePickLists()}>
        {t("lists.remove")}
      </Button>
    </>
  );
}
