import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Overview } from "../../model/overview";
import { PlannedAction } from "../edits/PlannedAction";
import { withDifferentPersons, withMergedPersons } from "../change-settings";
import { Button } from "../fields/Button";
import { useFieldStyles } from "../fields/field-styles";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";
import { likelyDoubles, type LikelyDouble } from "./workbook-actions";

const useStyles = makeStyles({
  pair: { margin: 0, padding: 0, border: "none", display: "flex", flexDirection: "column", gap: "4px" },
  name: { display: "flex", alignItems: "center", gap: "6px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  radio: { margin: 0, width: "18px", height: "18px", accentColor: tokens.colorBrandBackground },
});

/** Likely spellings of one person: which pair, and which name stays. */
export function SamePersons({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const fields = useFieldStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const { workbook } = usePaneState();
  const doubles = likelyDoubles(overview);
  const [chosen, setChosen] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const pair: LikelyDouble | undefined = doubles.find(({ key }) => key === chosen) ?? doubles[0];
  if (!pair || !workbook) return null;
  const { settings } = workbook;
  const merged = ({ persons }: LikelyDouble, keptName: string) => {
    const into = persons.find((person) => person.name === keptName) ?? persons[0];
    const from = persons.find((person) => person !== into) ?? persons[1];
    return withMergedPersons(settings, from.key, into);
  };
  const different = ({ persons: [one, other] }: LikelyDouble) =>
    withDifferentPersons(settings, one.key, other.key, true);
  const name = kept !== null && pair.persons.some((person) => person.name === kept) ? kept : pair.likelier;
  return (
    <>
      <p className={plain.muted}>{t("plan.merge.intro")}</p>
      {doubles.length > 1 && (
        <select
          className={fields.field}
          aria-label={t("plan.merge", { pairs: doubles.length })}
          value={pair.key}
          onChange={({ target }) => setChosen(target.value)}
        >
          {doubles.map(({ key, persons }) => (
            <option key={key} value={key}>
              {persons.map((person) => person.name).join(" – ")}
            </option>
          ))}
        </select>
      )}
      <fieldset className={styles.pair}>
        <legend className={fields.legend}>{t("plan.merge.keep")}</legend>
        {pair.persons.map((person) => (
          <label key={person.key} className={styles.name}>
            <input
              type="radio"
              name="kept"
              className={styles.radio}
              checked={person.name === name}
              onChange={() => setKept(person.name)}
            />
            {person.name} <span className={plain.muted}>{person.schools.join(", ")}</span>
          </label>
        ))}
      </fieldset>
      <PlannedAction
        kind="mergePersons"
        intention={{ kind: "mergePersons", personKeys: pair.persons.map(({ key }) => key), name }}
        label={t("plan.merge.do")}
        onWritten={() => setKept(null)}
      />
      <p className={plain.muted}>{t("names.orElse")}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void saveSettings(merged(pair, name))}>
          {t("names.countTogether")}
        </Button>
        <Button size="small" onClick={() => void saveSettings(different(pair))}>
          {t("names.different")}
        </Button>
      </div>
    </>
  );
}
