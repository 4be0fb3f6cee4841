import { useOverview } from "../store/pane-context";
import type { SheetView } from "../store/workbook-view";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { Fold } from "../parts/Fold";
import { AddPerson } from "./AddPerson";
import { AddSchool } from "./AddSchool";
import { AddTask } from "./AddTask";
import { CoreMarks } from "./CoreMarks";
import { NamesTogether } from "./NamesTogether";
import { OtherExecutors } from "./OtherExecutors";
import { PickLists } from "./PickLists";
import { SamePersons } from "./SamePersons";
import { StartTarget } from "./StartTarget";
import { likelyDoubles, startableSituations } from "./workbook-actions";

/** What changes the workbook as a whole; each is one step that can be taken back. */
export function WorkbookActions({ chosen }: { chosen: SheetView }) {
  const overview = useOverview();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { situation } = chosen;
  const doubles = likelyDoubles(overview).length;
  return (
    <section aria-labelledby="actions">
      <h2 id="actions" tabIndex={-1} className={plain.heading}>
        {t("plan.title")}
      </h2>
      {doubles > 0 && <Fold title={t("plan.merge", { pairs: doubles })}>{() => <SamePersons />}</Fold>}
      <Fold title={t("plan.addTask")}>{() => <AddTask key={situation.school} situation={situation} />}</Fold>
      <Fold title={t("plan.addPerson")}>
        {() => <AddPerson key={situation.school} situation={situation} />}
      </Fold>
      {overview.persons.length > 1 && <Fold title={t("names.title")}>{() => <NamesTogether />}</Fold>}
      <Fold title={t("others.title")}>{() => <OtherExecutors />}</Fold>
      <Fold title={t("plan.core")}>{() => <CoreMarks first={situation.sheet.id} />}</Fold>
      {startableSituations(overview).length > 0 && (
        <Fold title={t("plan.startTarget")}>{() => <StartTarget />}</Fold>
      )}
      <Fold title={t("lists.title")}>{() => <PickLists />}</Fold>
      <Fold title={t("plan.addSchool")}>{() => <AddSchool />}</Fold>
    </section>
  );
}
