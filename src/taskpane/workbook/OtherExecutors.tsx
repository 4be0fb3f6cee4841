import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { DEFAULT_OTHER_EXECUTORS } from "../../model/reading-settings";
import { withOtherExecutors } from "../change-settings";
import { Button } from "../fields/Button";
import { useFieldStyles } from "../fields/field-styles";
import { usePane, usePaneState } from "../pane-context";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

const useStyles = makeStyles({
  list: { height: "auto", minHeight: "140px", paddingBlock: "6px", resize: "vertical" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Words that fill a task but are no person; kept in the workbook, or the usual list. */
export function OtherExecutors() {
  const styles = useStyles();
  const fields = useFieldStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const settings = usePaneState().workbook?.settings;
  const now = (settings?.otherExecutors ?? DEFAULT_OTHER_EXECUTORS).join("\n");
  const [typed, setTyped] = useState<string | null>(null);
  if (!settings) return null;
  const keep = (lines: string | null) => {
    setTyped(null);
    void saveSettings(withOtherExecutors(settings, lines));
  };
  return (
    <>
      <p className={plain.muted}>{t("others.intro")}</p>
      <label className={fields.label}>
        {t("others.list")}
        <textarea
          className={mergeClasses(fields.field, styles.list)}
          rows={8}
          value={typed ?? now}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabledFocusable={typed === null || typed === now}
          onClick={() => keep(typed ?? now)}
        >
          {t("sheetSettings.keep")}
        </Button>
        <Button
          size="small"
          disabledFocusable={settings.otherExecutors === null && typed === null}
          onClick={() => keep(null)}
        >
          {t("others.usual")}
        </Button>
      </div>
    </>
  );
}
