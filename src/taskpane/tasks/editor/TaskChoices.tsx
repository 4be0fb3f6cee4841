import { makeStyles, tokens } from "@fluentui/react-components";
import type { Situation } from "../../../model/situation";
import type { Level, Priority } from "../../../model/task";
import { ToggleButton, useJoinedStyles } from "../../parts/ToggleButton";
import { useTexts } from "../../parts/texts-context";
import { shortcutOf } from "./editor-keys";
import { levelsOf, prioritiesOf } from "./task-parts";

const useStyles = makeStyles({
  choices: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "8px" },
  choice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    margin: 0,
    padding: 0,
    border: "none",
  },
  legend: {
    float: "inline-start",
    padding: 0,
    marginInlineEnd: "4px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface TaskChoicesProps {
  situation: Situation;
  level: Level | null;
  priority: Priority | null;
  core: boolean;
  onLevel: (pressed: "SG" | "School") => void;
  onPriority: (pressed: Priority) => void;
  onCore: () => void;
}

/** Level, priority and core mark, as far as the sheet has a place for them. Pressed again, a choice is taken back. */
export function TaskChoices(props: TaskChoicesProps) {
  const { situation, level, priority, core, onLevel, onPriority, onCore } = props;
  const styles = useStyles();
  const { joined } = useJoinedStyles();
  const { t } = useTexts();
  const levels = levelsOf(situation);
  const priorities = prioritiesOf(situation);
  return (
    <div className={styles.choices}>
      {levels.length > 0 && (
        <fieldset data-part="level" className={styles.choice}>
          <legend className={styles.legend}>{t("editor.level")}</legend>
          <span className={joined}>
            {levels.map((one) => (
              <ToggleButton
                key={one}
                on={level === one || level === "Gedeeld"}
                onToggle={() => onLevel(one)}
                name={
                  one === "SG"
                    ? t("editor.choice", { short: t("level.SG"), long: t("level.SG.long") })
                    : undefined
                }
                shortcut={shortcutOf(one)}
              >
                {t(`level.${one}`)}
              </ToggleButton>
            ))}
          </span>
        </fieldset>
      )}
      {priorities.length > 0 && (
        <fieldset data-part="priority" className={styles.choice}>
          <legend className={styles.legend}>{t("list.priority")}</legend>
          <span className={joined}>
            {priorities.map((one) => (
              <ToggleButton
                key={one}
                on={priority === one}
                onToggle={() => onPriority(one)}
                name={t("editor.choice", { short: t(`priority.${one}`), long: t(`priority.${one}.long`) })}
                shortcut={shortcutOf(one)}
              >
                {t(`priority.${one}`)}
              </ToggleButton>
            ))}
          </span>
        </fieldset>
      )}
      <ToggleButton tone="core" on={core} onToggle={onCore} shortcut={shortcutOf("core")}>
        <span aria-hidden="true">◆&nbsp;</span>
        {t("task.core")}
      </ToggleButton>
    </div>
  );
}
