import { mergeClasses } from "@fluentui/react-components";
import type { Findings } from "../../analysis/findings";
import { cellKey } from "../../model/cell";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { useOverview, usePane } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";
import { Section } from "../parts/Section";

const AT_FIRST = 5;

/** Tasks that rest on one person, core tasks first, with who could become the second. */
export function VulnerableTasks({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { fillIn } = usePane();
  const overview = useOverview();
  const { vulnerable, keyFigures } = findings;
  if (vulnerable.length === 0) return null;
  return (
    <Section id="vulnerable" title={t("vulnerable.title")} count={vulnerable.length}>
      <ShortList
        items={vulnerable}
        atFirst={AT_FIRST}
        render={({ place, person, second }) => (
          <li key={cellKey(place.cell)}>
            <CellButton cell={place.cell} onPress={() => fillIn(place.cell, overview)}>
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
    </Section>
  );
}
