import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { analyse } from "../../analysis/analyse";
import { packageChoices, type PackageChoice } from "../../analysis/task-packages";
import type { GeneratedSheetInfo, SheetKind } from "../../port/workbook-port";
import type { Role } from "../../model/situation";
import { Fold } from "../parts/Fold";
import { hoursTotalText } from "../parts/hours-text";
import { KeptLines } from "../parts/KeptLines";
import { Section } from "../parts/Section";
import { RoleSelect } from "../parts/RoleSelect";
import { usePane, usePaneSelect } from "../store/pane-context";
import { jobOf } from "../store/pane-state";
import { usePlainStyles } from "../parts/plain-styles";
import { ProgressLine } from "../parts/ProgressLine";
import { RemoveSheets } from "../parts/RemoveSheets";
import { sheetsText } from "../shell/sheets-text";
import { useTexts } from "../parts/texts-context";

const KINDS: readonly SheetKind[] = ["jobDescriptions", "agreements", "data"];

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  all: { display: "flex", flexWrap: "wrap", gap: "6px" },
  person: { display: "flex", alignItems: "flex-start", gap: "8px", paddingBlock: "5px", cursor: "pointer" },
});

/** Job descriptions, agreements and the data table: chosen, made, listed, and removed in one action. */
export function SheetsOnRequest() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const { makeSheets, cancel } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const sheetsOnRequest = usePaneSelect((state) => state.sheetsOnRequest);
  const making = usePaneSelect(jobOf("making"));
  const removing = usePaneSelect(jobOf("removing"));
  const running = making ?? removing;
  const [kinds, setKinds] = useState<readonly SheetKind[]>([]);
  const [role, setRole] = useState<Role>("current");
  const [withoutNames, setWithoutNames] = useState(false);
  const [chosenPersons, choosePersons] = useState<ReadonlySet<string> | null>(null);
  const analysed = usePaneSelect((state) => state.analysis.done?.result);
  const asked = kinds.includes("jobDescriptions");
  const findings = useMemo(() => {
    if (!asked || !workbook) return null;
    const isOfNow = analysed?.overview === workbook.overview;
    return isOfNow ? analysed.findings : analyse(workbook.overview, workbook.settings);
  }, [asked, analysed, workbook]);
  if (!workbook) return null;
  const roles = new Set(workbook.overview.situations.map((situation) => situation.role));
  const chosenRole = roles.has(role) ? role : [...roles][0];
  const { answer } = sheetsOnRequest;
  const made = workbook.generatedSheets.filter(({ kind }) => kind !== "pickLists");
  const inDoubt = workbook.sheetsInDoubt;
  const choices = findings && chosenRole ? packageChoices(findings, chosenRole) : [];
  const persons =
    chosenPersons ?? new Set(choices.filter(({ proposed }) => proposed).map(({ personKey }) => personKey));
  const nothing = kinds.length === 0 || (asked && kinds.length === 1 && persons.size === 0);
  const check = (label: string, hint: string | null, on: boolean, onChange: (on: boolean) => void) => (
    <Checkbox
      key={label}
      checked={on}
      onChange={(_, { checked }) => onChange(checked === true)}
      label={
        <>
          {label}
          {hint && <span className={plain.muted}> {hint}</span>}
        </>
      }
    />
  );
  return (
    <Section id="sheets-on-request" title={t("sheets.title")} count={made.length}>
      {KINDS.map((kind) =>
        check(t(`sheets.${kind}`), t(`sheets.${kind}.hint`), kinds.includes(kind), (on) =>
          setKinds(on ? [...kinds, kind] : kinds.filter((other) => other !== kind)),
        ),
      )}
      {asked && roles.size > 1 && (
        <RoleSelect
          label={t("sheets.role")}
          role={chosenRole}
          onChoose={(next) => {
            setRole(next);
            choosePersons(null);
          }}
        />
      )}
      {asked && <PersonChoice choices={choices} chosen={persons} onChoose={choosePersons} />}
      {kinds.length > 0 &&
        check(t("sheets.withoutNames"), t("sheets.withoutNames.hint"), withoutNames, setWithoutNames)}
      {running && (
        <ProgressLine
          label={t(running.stopping ? "sheets.stopping" : making ? "sheets.making" : "sheets.removing")}
          progress={running.progress}
        />
      )}
      {/* One button, so that the keyboard stays on it */}
      <Button
        className={styles.start}
        disabledFocusable={running ? !making || running.stopping : nothing}
        onClick={() =>
          making
            ? cancel("making")
            : void makeSheets({ kinds, role: chosenRole, withoutNames, persons: [...persons] })
        }
      >
        {making ? t("action.cancel") : t("sheets.make")}
      </Button>
      {answer && <p className={plain.text}>{sheetsText(texts, sheetsOnRequest)}</p>}
      {answer?.done === "made" && <KeptLines kept={answer.made.kept} />}
      {made.length > 0 && <MadeSheets sheets={made} />}
      {inDoubt.length > 0 && (
        <p className={plain.text}>{t("sheets.inDoubt", { count: inDoubt.length, sheets: list(inDoubt) })}</p>
      )}
    </Section>
  );
}

interface PersonChoiceProps {
  choices: readonly PackageChoice[];
  chosen: ReadonlySet<string>;
  onChoose: (persons: ReadonlySet<string>) => void;
}

/** Of whom a task package is made; whoever has few tasks is not proposed. */
function PersonChoice({ choices, chosen, onChoose }: PersonChoiceProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, number } = texts;
  const choose = (those: readonly PackageChoice[]) =>
    onChoose(new Set(those.map(({ personKey }) => personKey)));
  const count = choices.filter(({ personKey }) => chosen.has(personKey)).length;
  return (
    <Fold title={t("sheets.persons", { chosen: number(count), total: number(choices.length) })}>
      {() => (
        <>
          <div className={styles.all}>
            <Button size="small" onClick={() => choose(choices)}>
              {t("sheets.personsAll")}
            </Button>
            <Button size="small" onClick={() => choose(choices.filter(({ proposed }) => proposed))}>
              {t("sheets.personsSome")}
            </Button>
          </div>
          <ul className={plain.list}>
            {choices.map(({ personKey, person, tasks, hours }) => (
              <li key={personKey}>
                <label className={styles.person}>
                  <input
                    type="checkbox"
                    className={plain.checkbox}
                    checked={chosen.has(personKey)}
                    onChange={({ currentTarget }) =>
                      onChoose(
                        new Set(
                          currentTarget.checked
                            ? [...chosen, personKey]
                            : [...chosen].filter((one) => one !== personKey),
                        ),
                      )
                    }
                  />
                  <span className={plain.text}>
                    {person}{" "}
                    <span className={plain.muted}>
                      {[t("count.tasks", { count: tasks }), hoursTotalText(texts, hours)].join(" · ")}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </Fold>
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
