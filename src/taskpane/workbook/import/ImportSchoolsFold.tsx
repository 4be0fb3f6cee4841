import { lazyPart } from "../../shell/lazy";
import { usePaneSelect } from "../../store/pane-context";
import { jobOf } from "../../store/pane-state";
import { useTexts } from "../../parts/texts-context";
import { Fold } from "../../parts/Fold";

const ImportSchools = lazyPart(() => import("./ImportSchools"));

/** Folded away until someone wants it; open while there is something to see of it. */
export function ImportSchoolsFold() {
  const { t } = useTexts();
  const { answer, ended } = usePaneSelect((state) => state.importing);
  const running = usePaneSelect(jobOf("importing"));
  return (
    <Fold title={t("import.title")} startsOpen={running !== null || answer !== null || ended !== null}>
      {() => <ImportSchools />}
    </Fold>
  );
}
