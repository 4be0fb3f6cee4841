import { makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "./texts-context";
import { corePurple } from "../shell/theme";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    color: corePurple,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
});

/** The three cues of a core task are this diamond, this word, and the purple edge of its row. */
export function CoreMark() {
  const { t } = useTexts();
  return (
    <span className={useStyles().mark}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
        <path d="M5 0 10 5 5 10 0 5Z" fill="currentColor" />
      </svg>
      {t("task.core")}
    </span>
  );
}
