import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { GeneratedSheetInfo, SheetKind } from "../../excel/workbook-port";
import type { Role } from "../../model/situation";
import { Button } from "../fields/Button";
import { useFieldStyles } from "../fields/field-styles";
import { RoleSelect } from "../fields/RoleSelect";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { ProgressLine } from "../ProgressLine";
import { RemoveSheets } from "../RemoveSheets";
import { sheetsText } from "../sheets-text";
import { useTexts } from "../texts-context";

const KINDS: readonly SheetKind[] = ["jobDescriptions", "agreements", "data"];

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: "8px" },
  start: { alignSelf: "flex-start" },
});

/** Job descriptions, agreements and the data table: chosen, made, listed, and removed in one action. */
export function SheetsOnRequest() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const fields = useFieldStyles();
  const texts = useTexts();
  const { t } = texts;
  const { makeSheets, stopMaking } = usePane();
  const { workbook, sheetsOnRequest } = usePaneState();
  const [kinds, setKinds] = useState<readonly SheetKind[]>([]);
  const [role, setRole] = useState<Role>("current");
  const [withoutNames, setWithoutNames] = useState(false);
  if (!workbook) return null;
  const roles = new Set(workbook.overview.situations.map((situation) => situation.role));
  const chosenRole = roles.has(role) ? role : [...roles][0];
  const { running, answer } = sheetsOnRequest;
  const making = running?.doing === "making";
  const check = (label: string, hint: string | null, on: boolean, onChange: (on: boolean) => void) => (
    <label key={label} className={styles.line}>
      <input
        type="checkbox"
        className={fields.checkbox}
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {hint && <span className={plain.muted}> {hint}</span>}
      </span>
    </label>
  );
  return (
    <section className={plain.section} aria-labelledby="sheets-on-request">
      <h2 id="sheets-on-request" className={plain.heading}>
        {t("sheets.title")}
      </h2>
      {KINDS.map((kind) =>
        check(t(`sheets.${kind}`), t(`sheets.${kind}.hint`), kinds.includes(kind), (on) =>
          setKinds(on ? [...kinds, kind] : kinds.filter((other) => other !== kind)),
        ),
      )}
      {kinds.includes("jobDescriptions") && roles.size > 1 && (
        <RoleSelect label={t("sheets.role")} role={chosenRole} onChoose={setRole} />
      )}
      {kinds.length > 0 && check(t("sheets.withoutNames"), null, withoutNames, setWithoutNames)}
      {running && (
        <ProgressLine
          label={t(running.stopping ? "sheets.stopping" : `sheets.${running.doing}`)}
          progress={running.progress}
        />
      )}
      {/* One button, so that the keyboard stays on it */}
      <Button
        className={styles.start}
        disabledFocusable={running ? !making || running.stopping : kinds.length === 0}
        onClick={() => (making ? stopMaking() : void makeSheets({ kinds, role: chosenRole, withoutNames }))}
      >
        {making ? t("action.cancel") : t("sheets.make")}
      </Button>
      {answer && <p className={plain.text}>{sheetsText(texts, sheetsOnRequest)}</p>}
      {workbook.generatedSheets.length > 0 && <MadeSheets sheets={workbook.generatedSheets} />}
    </section>
  );
}

function MadeSheets({ sheets }: { sheets: readonly GeneratedSheetInfo[] }) {
  const plain = usePlainStyles();
  const { t, moment } = useTexts();
  const { show, removeGeneratedSheets } = usePane();
  return (
    <>
      <h3 className={plain.heading}>{t("sheets.present")}</h3>
      <ul className={plain.list}>
        {sheets.map(({ sheetId, sheetName, madeAt, outdated }) => (
          <li key={sheetId}>
            <button
              type="button"
              className={plain.lineButton}
              onClick={() => void show({ sheetId, row: 0, column: 0 })}
            >
              {sheetName}{" "}
              <span className={plain.muted}>
                {[
                  ...(madeAt ? [t("sheets.madeAt", { at: moment(new Date(madeAt)) })] : []),
                  ...(outdated ? [t("sheets.outdated")] : []),
                ].join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <RemoveSheets
        label={t("sheets.remove")}
        question={t("sheets.removeAsk", { count: sheets.length })}
        onRemove={() => void removeGeneratedSheets()}
      />
    </>
  );
}
