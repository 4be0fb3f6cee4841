import { later } from "../later";
import { usePaneState } from "../pane-context";
import { useTexts } from "../texts-context";
import { Fold } from "../Fold";

const BringSchools = later(() => import("./BringSchools"));

/** Folded away until someone wants it; open while there is something to see of it. */
export function BringSchoolsFold() {
  const { t } = useTexts();
  const { running, answer, ended } = usePaneState().bringing;
  return (
    <Fold title={t("bring.title")} startsOpen={running !== null || answer !== null || ended !== null}>
      {() => <BringSchools />}
    </Fold>
  );
}
