import { Button, Field, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useOverview, usePane } from "../store/pane-context";
import { useState } from "react";
import { PlannedAction } from "../edits/PlannedAction";
import { withDifferentPersons, withMergedPersons } from "../store/change-settings";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";
import { likelyDoubles, type LikelyDouble } from "./workbook-actions";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Likely spellings of one person: which pair, and which name stays. */
export function SamePersons() {
  const overview = useOverview();
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const doubles = likelyDoubles(overview);
  const [chosen, setChosen] = useState<string | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const pair: LikelyDouble | undefined = doubles.find(({ key }) => key === chosen) ?? doubles[0];
  if (!pair) return null;
  const merged = ({ persons }: LikelyDouble, keptName: string) => {
    const into = persons.find((person) => person.name === keptName) ?? persons[0];
    const from = persons.find((person) => person !== into) ?? persons[1];
    return saveSettings((before) => withMergedPersons(before, from.key, into));
  };
  const different = ({ persons: [one, other] }: LikelyDouble) =>
    saveSettings((before) => withDifferentPersons(before, one.key, other.key, true));
  const name = kept !== null && pair.persons.some((person) => person.name === kept) ? kept : pair.likelier;
  return (
    <>
      <p className={plain.muted}>{t("plan.merge.intro")}</p>
      {doubles.length > 1 && (
        <Select
          aria-label={t("plan.merge", { pairs: doubles.length })}
          value={pair.key}
          onChange={(_, { value }) => setChosen(value)}
        >
          {doubles.map(({ key, persons }) => (
            <option key={key} value={key}>
              {persons.map((person) => person.name).join(" – ")}
            </option>
          ))}
        </Select>
      )}
      <Field label={t("plan.merge.keep")} size="small">
        <RadioGroup value={name} onChange={(_, { value }) => setKept(value)}>
          {pair.persons.map((person) => (
            <Radio
              key={person.key}
              value={person.name}
              label={
                <>
                  {person.name} <span className={plain.muted}>{person.schools.join(", ")}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <PlannedAction
        kind="mergePersons"
        intention={{ kind: "mergePersons", personKeys: pair.persons.map(({ key }) => key), name }}
        label={t("plan.merge.do")}
        onWritten={() => {
          setKept(null);
          // The fold goes with its last pair
          if (doubles.length <= 1) document.getElementById("actions")?.focus();
        }}
      />
      <p className={plain.muted}>{t("names.orElse")}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void merged(pair, name)}>
          {t("names.countTogether")}
        </Button>
        <Button size="small" onClick={() => void different(pair)}>
          {t("names.different")}
        </Button>
      </div>
    </>
  );
}
