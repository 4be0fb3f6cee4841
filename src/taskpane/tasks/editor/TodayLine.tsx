import type { Today } from "./today";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";

/** "Vandaag: An Peeters 2 u · School", beside what is chosen for the target. */
export function TodayLine({ today }: { today: Today }) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const persons = today.persons.map(({ name, hours }) =>
    hours === null ? name : `${name} ${t("hours.short", { hours })}`,
  );
  return (
    <p className={plain.muted}>
      {t("editor.today", {
        what: [
          ...(persons.length > 0 ? persons : [t("task.nobody")]),
          ...(today.level ? [t(`level.${today.level}`)] : []),
        ].join(" · "),
      })}
    </p>
  );
}
