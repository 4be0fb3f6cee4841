import type { TaskPlace } from "../../analysis/task-place";
import { cellKey } from "../../model/cell";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { usePlainStyles } from "../parts/plain-styles";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";

const AT_FIRST = 4;

/** Tasks that one of a school's two sheets does not have. */
export function OnlyInOne({ tasks }: { tasks: readonly TaskPlace[] }) {
  const plain = usePlainStyles();
  const { t, list } = useTexts();
  if (tasks.length === 0) return null;
  const current = tasks.filter(({ role }) => role === "current").length;
  const target = tasks.length - current;
  return (
    <>
      <h3 className={plain.heading}>
        {list([
          ...(current > 0 ? [t("onlyIn.current", { count: current })] : []),
          ...(target > 0 ? [t("onlyIn.target", { count: target })] : []),
        ])}
      </h3>
      <ShortList
        items={tasks}
        atFirst={AT_FIRST}
        render={({ cell, core, description }) => (
          <li key={cellKey(cell)}>
            <CellButton cell={cell}>
              {core && <CoreMark />} {description}
            </CellButton>
          </li>
        )}
      />
    </>
  );
}
