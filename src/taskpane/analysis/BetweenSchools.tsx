import type { Findings } from "../../analysis/findings";
import type { Overview } from "../../model/overview";
import { CellButton } from "../CellButton";
import { CoreMark } from "../CoreMark";
import { hoursTotalText } from "../hours-text";
import { usePlainStyles } from "../plain-styles";
import { BringSchoolsFold } from "../schools/BringSchoolsFold";
import { ShortList } from "../ShortList";
import { useTexts } from "../texts-context";

const AT_FIRST = 5;

/** What several schools lack, and what they may each do on their own; each line leads to the first school's cell. */
export function BetweenSchools({ findings, overview }: { findings: Findings; overview: Overview }) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const { commonNeeds, possibleDoubleWork } = findings;
  if (findings.keyFigures.schools < 2) return <BringSchoolsFold />;
  return (
    <>
      <section className={plain.section} aria-labelledby="needs">
        <h2 id="needs" className={plain.heading}>
          {t("between.needs", { count: commonNeeds.length })}
        </h2>
        {commonNeeds.length > 0 && <p className={plain.muted}>{t("between.needs.hint")}</p>}
        <ShortList
          items={commonNeeds}
          atFirst={AT_FIRST}
          render={({ taskId, core, description, places }) => (
            <li key={taskId}>
              <CellButton cell={places[0]!.cell} overview={overview}>
                {core && <CoreMark />} {description}{" "}
                <span className={plain.muted}>{list(places.map(({ school }) => school))}</span>
              </CellButton>
            </li>
          )}
        />
      </section>
      <section className={plain.section} aria-labelledby="double">
        <h2 id="double" className={plain.heading}>
          {t("between.double", { count: possibleDoubleWork.length })}
        </h2>
        {possibleDoubleWork.length > 0 && <p className={plain.muted}>{t("between.double.hint")}</p>}
        <ShortList
          items={possibleDoubleWork}
          atFirst={AT_FIRST}
          render={({ taskId, core, description, ways, hours }) => (
            <li key={taskId}>
              <CellButton cell={ways[0]!.places[0]!.cell} overview={overview}>
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
      </section>
    </>
  );
}
