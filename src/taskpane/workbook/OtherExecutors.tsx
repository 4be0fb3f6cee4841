import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { DEFAULT_OTHER_EXECUTORS } from "../../model/reading-settings";
import { withOtherExecutors } from "../store/change-settings";
import { usePane, usePaneSelect } from "../store/pane-context";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Words that fill a task but are no person; kept in the workbook, or the usual list. */
export function OtherExecutors() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const settings = usePaneSelect((state) => state.workbook?.settings);
  const now = (settings?.otherExecutors ?? DEFAULT_OTHER_EXECUTORS).join("\n");
  const [typed, setTyped] = useState<string | null>(null);
  if (!settings) return null;
  const keep = (lines: string | null) => {
    setTyped(null);
    void saveSettings((before) => withOtherExecutors(before, lines));
  };
  return (
    <>
      <p className={plain.muted}>{t("others.intro")}</p>
      <Field label={t("others.list")} size="small">
        <Textarea
          resize="vertical"
          rows={8}
          value={typed ?? now}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
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
