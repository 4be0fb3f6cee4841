import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckLists } from "../parts/CheckLists";
import { foundParts } from "../shell/FoundCard";
import { ImportSchoolsFold } from "./import/ImportSchoolsFold";
import { usePane, usePaneSelect } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { situationName } from "../shell/SituationPicker";
import { useTexts } from "../parts/texts-context";
import type { SheetView } from "../store/workbook-view";
import { LeftOutSheets } from "./LeftOutSheets";
import { NamesToConfirm } from "./NamesToConfirm";
import { PersonList } from "./PersonList";
import { SheetSettings } from "./SheetSettings";
import { WorkbookActions } from "./WorkbookActions";

const useStyles = makeStyles({
  sheet: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

/** What stands in this workbook: its sheets, persons, and what to check. */
export default function WorkbookTab({ views, chosen }: { views: SheetView[]; chosen: SheetView }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const { show } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  if (!workbook) return null;
  const { overview } = workbook;
  return (
    <>
      <section className={plain.section} aria-labelledby="sheets">
        <h2 id="sheets" className={plain.heading}>
          {t("found.summary", { count: views.length })}
        </h2>
        <ul className={plain.list}>
          {views.map((view) => {
            const { situation } = view;
            const { headerRow: row, description: column } = situation.layout;
            const name = situationName(texts, situation, overview);
            const sheetName = situation.sheet.name === name ? [] : [situation.sheet.name];
            return (
              <li key={situation.sheet.id} className={styles.sheet}>
                <button
                  type="button"
                  className={plain.lineButton}
                  onClick={() => void show({ sheetId: situation.sheet.id, row, column })}
                >
                  <strong>{name}</strong>
                  <span className={mergeClasses(plain.muted, plain.below)}>
                    {[...sheetName, ...foundParts(texts, view)].join(" · ")}
                  </span>
                  {situation.sheet.visibility !== "visible" && (
                    <span className={plain.muted}>{t("found.hiddenSheet")} </span>
                  )}
                  {!situation.hasPurple && <span className={plain.muted}>{t("found.noPurple")}</span>}
                </button>
                <SheetSettings key={`${situation.school} ${situation.role}`} situation={situation} />
              </li>
            );
          })}
        </ul>
        {overview.taskLists.length > 0 && (
          <p className={plain.muted}>
            {t("found.taskLists", { count: overview.taskLists.length })}:{" "}
            {overview.taskLists.map(({ sheet }) => sheet.name).join(", ")}
          </p>
        )}
        <LeftOutSheets title={(count) => t("found.leftOut", { count })} />
        <ImportSchoolsFold />
      </section>
      <PersonList views={views} />
      <NamesToConfirm />
      <WorkbookActions chosen={chosen} />
      <CheckLists />
    </>
  );
}
