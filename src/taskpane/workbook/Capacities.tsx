import type { Overview } from "../../model/overview";
import { withCapacity } from "../change-settings";
import { HoursField } from "../editor/HoursField";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

/** How many hours a week everyone has for ICT coordination; optional, and kept in the workbook. */
export function Capacities({ overview }: { overview: Overview }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const { workbook } = usePaneState();
  if (!workbook) return null;
  const { settings } = workbook;
  return (
    <>
      <p className={plain.muted}>{t("capacity.hint")}</p>
      <ul className={plain.list}>
        {overview.persons.map(({ key, name }) => (
          <li key={key} className={plain.spread}>
            <span className={plain.text}>{name}</span>
            <HoursField
              label={t("capacity.of", { person: name })}
              hours={settings.capacities[key] ?? null}
              onHours={(hours) => saveSettings(withCapacity(settings, key, hours))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
