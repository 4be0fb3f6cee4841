import type { Findings } from "../../analysis/findings";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { hoursTotalText } from "../parts/hours-text";
import { usePlainStyles } from "../parts/plain-styles";
import { ImportSchoolsFold } from "../workbook/import/ImportSchoolsFold";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";
import { Section } from "../parts/Section";

const AT_FIRST = 5;

/** What several schools lack, and what they may each do on their own; each line leads to the first school's cell. */
export function BetweenSchools({ findings }: { findings: Findings }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const { commonNeeds, possibleDoubleWork } = findings;
  if (findings.keyFigures.schools < 2) return <ImportSchoolsFold />;
  return (
    <>
      <Section id="needs" title={t("between.needs")} count={commonNeeds.length}>
        {commonNeeds.length > 0 && <p className={plain.muted}>{t("between.needs.hint")}</p>}
        <ShortList
          items={commonNeeds}
          atFirst={AT_FIRST}
          render={({ taskId, core, description, places }) => (
            <li key={taskId}>
              <CellButton cell={places[0]!.cell}>
                {core && <CoreMark />} {description}{" "}
                <span className={plain.muted}>{list(places.map(({ school }) => school))}</span>
              </CellButton>
            </li>
          )}
        />
      </Section>
      <Section id="double" title={t("between.double")} count={possibleDoubleWork.length}>
        {possibleDoubleWork.length > 0 && <p className={plain.muted}>{t("between.double.hint")}</p>}
        <ShortList
          items={possibleDoubleWork}
          atFirst={AT_FIRST}
          render={({ taskId, core, description, ways, hours }) => (
            <li key={taskId}>
              <CellButton cell={ways[0]!.places[0]!.cell}>
                {core && <CoreMark />} {description}{" "}
                <span className={plain.muted}>
                  {[
                    ...ways.map(({ places, persons }) =>
                      t("between.way", {
                        schools: list(places.map(({ school }) => school)),
                        persons: list(persons),
                      }),
                    ),
                    hoursTotalText(texts, hours),
                  ].join(" · ")}
                </span>
              </CellButton>
            </li>
          )}
        />
      </Section>
    </>
  );
}
