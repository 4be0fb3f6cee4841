import { Button, makeStyles } from "@fluentui/react-components";
import type { NameAnswer } from "../../model/overview";
import { withAnsweredName } from "../../model/notice-answers";
import { usePane } from "../store/pane-context";
import { useTexts } from "./texts-context";

const ANSWERS: readonly NameAnswer[] = ["person", "other", "remark"];

const useStyles = makeStyles({
  answers: { display: "flex", flexWrap: "wrap", gap: "4px", paddingInline: "8px", paddingBlockEnd: "6px" },
});

/** Is this a person? Kept in the workbook. */
export function NameAnswers({ name, onPress }: { name: string; onPress: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  return (
    <div role="group" aria-label={t("nameCheck.of", { name })} className={styles.answers}>
      {ANSWERS.map((is, at) => (
        <Button
          key={is}
          size="small"
          {...(at === 0 ? { "data-answers": "" } : {})}
          onClick={() => {
            onPress();
            void saveSettings((before) => withAnsweredName(before, name, is));
          }}
        >
          {t(`nameCheck.${is}`)}
        </Button>
      ))}
    </div>
  );
}
