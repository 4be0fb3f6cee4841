import type { Overview } from "../../model/overview";
import type { SheetView } from "../workbook-view";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { Fold } from "../Fold";
import { AddPerson } from "./AddPerson";
import { AddSchool } from "./AddSchool";
import { AddTask } from "./AddTask";
import { Capacities } from "./Capacities";
import { CoreMarks } from "./CoreMarks";
import { NamesTogether } from "./NamesTogether";
import { OtherExecutors } from "./OtherExecutors";
import { SamePersons } from "./SamePersons";
import { StartTarget } from "./StartTarget";
import { likelyDoubles, startableSituations } from "./workbook-actions";

/** What changes the workbook as a whole; each is one step that can be taken back. */
export function WorkbookActions({ overview, chosen }: { overview: Overview; chosen: SheetView }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { situation } = chosen;
  const doubles = likelyDoubles(overview).length;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions" className={plain.heading}>
        {t("plan.title")}
      </h2>
      {doubles > 0 && (
        <Fold title={t("plan.merge", { pairs: doubles })}>{() => <SamePersons overview={overview} />}</Fold>
      )}
      <Fold title={t("plan.addTask")}>
        {() => <AddTask key={situation.school} overview={overview} situation={situation} />}
      </Fold>
      <Fold title={t("plan.addPerson")}>
        {() => <AddPerson key={situation.school} overview={overview} situation={situation} />}
      </Fold>
      {overview.persons.length > 0 && (
        <Fold title={t("capacity.title")}>{() => <Capacities overview={overview} />}</Fold>
      )}
      {overview.persons.length > 1 && (
        <Fold title={t("names.title")}>{() => <NamesTogether overview={overview} />}</Fold>
      )}
      <Fold title={t("others.title")}>{() => <OtherExecutors />}</Fold>
      <Fold title={t("plan.core")}>{() => <CoreMarks overview={overview} first={situation.sheet.id} />}</Fold>
      {startableSituations(overview).length > 0 && (
        <Fold title={t("plan.startTarget")}>{() => <StartTarget overview={overview} />}</Fold>
      )}
      <Fold title={t("plan.addSchool")}>{() => <AddSchool />}</Fold>
    </section>
  );
}
