import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import { useOverview, usePane, usePaneSelect } from "../store/pane-context";
import { useState } from "react";
import type { Person } from "../../model/overview";
import { withDifferentPersons, withMergedPersons, withoutMergedPerson } from "../store/change-settings";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start" },
  // No wider than the pane, however long the names are
  names: { minWidth: 0, "& > select": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
});

/** Names that count as one person without a change in the cells, and names that are not one; each can be taken back. */
export function NamesTogether() {
  const overview = useOverview();
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t, list, compare } = useTexts();
  const { saveSettings } = usePane();
  const workbook = usePaneSelect((state) => state.workbook);
  const [from, setFrom] = useState("");
  const [into, setInto] = useState("");
  if (!workbook) return null;
  const { settings } = workbook;
  const persons = [...overview.persons].sort((one, other) => compare(one.name, other.name));
  const one = persons.find(({ key }) => key === from);
  const other = persons.find(({ key }) => key === into);
  const choose = (label: string, chosen: string, onChoose: (key: string) => void) => (
    <Field label={label} size="small">
      <Select className={styles.names} value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t("names.choose")}</option>
        {persons.map((person) => (
          <option key={person.key} value={person.key}>
            {t("names.person", { person: person.name, schools: list(person.schools) })}
          </option>
        ))}
      </Select>
    </Field>
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
          if (one && other) void saveSettings((before) => withMergedPersons(before, one.key, other));
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
              onClick={() => void saveSettings((before) => withoutMergedPerson(before, key))}
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
                onClick={() =>
                  void saveSettings((before) => withDifferentPersons(before, first, second, false))
                }
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
