import { mergeClasses } from "@fluentui/react-components";
import type { Findings } from "../../analysis/findings";
import { cellKey } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { CellButton } from "../CellButton";
import { CoreMark } from "../CoreMark";
import { usePlainStyles } from "../plain-styles";
import { ShortList } from "../ShortList";
import { useTexts } from "../texts-context";

const AT_FIRST = 5;

/** Tasks that rest on one person, core tasks first, with who could become the second. */
export function VulnerableTasks({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { vulnerable, keyFigures } = findings;
  if (vulnerable.length === 0) return null;
  return (
    <section className={plain.section} aria-labelledby="vulnerable">
      <h2 id="vulnerable" className={plain.heading}>
        {t("vulnerable.title", { count: vulnerable.length })}
      </h2>
      <ShortList
        items={vulnerable}
        atFirst={AT_FIRST}
        render={({ place, person, second }) => (
          <li key={cellKey(place.cell)}>
            <CellButton cell={place.cell} overview={overview}>
              {place.core && <CoreMark />} {place.description}
              {keyFigures.schools > 1 && ` (${place.school})`}
              <span className={mergeClasses(plain.muted, plain.below)}>
                {[
                  t("vulnerable.person", { person }),
                  second ? t("vulnerable.second", { person: second.person }) : t("vulnerable.noSecond"),
                ].join(" · ")}
              </span>
            </CellButton>
          </li>
        )}
      />
    </section>
  );
}
