import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Overview, Person } from "../../model/overview";
import { withDifferentPersons, withMergedPersons, withoutMergedPerson } from "../change-settings";
import { Button } from "../fields/Button";
import { useFieldStyles } from "../fields/field-styles";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
});

/** Names that count as one person without a change in the cells, and names that are not one; each can be taken back. */
export function NamesTogether({ overview }: { overview: Overview }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const fields = useFieldStyles();
  const { t, list, compare } = useTexts();
  const { saveSettings } = usePane();
  const { workbook } = usePaneState();
  const [from, setFrom] = useState("");
  const [into, setInto] = useState("");
  if (!workbook) return null;
  const { settings } = workbook;
  const persons = [...overview.persons].sort((one, other) => compare(one.name, other.name));
  const one = persons.find(({ key }) => key === from);
  const other = persons.find(({ key }) => key === into);
  const choose = (label: string, chosen: string, onChoose: (key: string) => void) => (
    <label className={fields.label}>
      {label}
      <select className={fields.field} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t("names.choose")}</option>
        {persons.map((person) => (
          <option key={person.key} value={person.key}>
            {t("names.person", { person: person.name, schools: list(person.schools) })}
          </option>
        ))}
      </select>
    </label>
  );
  const nameOf = (key: string) => persons.find((person) => person.key === key)?.name ?? key;
  return (
    <>
      <p className={plain.muted}>{t("names.intro")}</p>
      {choose(t("names.from"), from, setFrom)}
      {choose(t("names.into"), into, setInto)}
      <Button
        size="small"
        className={styles.start}
        disabledFocusable={!one || !other || one === other}
        onClick={() => {
          if (one && other) void saveSettings(withMergedPersons(settings, one.key, other));
          setFrom("");
          setInto("");
        }}
      >
        {t("names.countTogether")}
      </Button>
      <ul className={plain.list}>
        {settings.mergedPersons.map(({ key, name, sameAs }) => (
          <li key={key} className={plain.spread}>
            <span className={plain.text}>
              {t("names.counted", {
                name,
                others: list(spellings(persons.find((person) => person.key === key)) ?? sameAs),
              })}
            </span>
            <Button
              size="small"
              aria-label={t("names.apartOf", { apart: t("names.apart"), name })}
              onClick={() => void saveSettings(withoutMergedPerson(settings, key))}
            >
              {t("names.apart")}
            </Button>
          </li>
        ))}
        {settings.differentPersons.map(([first, second]) => {
          const pair = list([nameOf(first), nameOf(second)]);
          return (
            <li key={`${first} ${second}`} className={plain.spread}>
              <span className={plain.text}>{t("names.areDifferent", { pair })}</span>
              <Button
                size="small"
                aria-label={t("names.askAgainOf", { ask: t("names.askAgain"), pair })}
                onClick={() => void saveSettings(withDifferentPersons(settings, first, second, false))}
              >
                {t("names.askAgain")}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Of someone who has one name in several schools, the schools; null when nobody has the name any more. */
function spellings(person: Person | undefined): string[] | null {
  if (!person) return null;
  return person.spellings.length > 0 ? person.spellings : person.schools;
}
