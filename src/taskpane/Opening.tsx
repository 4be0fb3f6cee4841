import { makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../excel/workbook-port";
import { ProgressLine, STEPS } from "./ProgressLine";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  opening: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
  bone: {
    height: "14px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
      animationDuration: "1.6s",
      animationIterationCount: "infinite",
    },
    "@media (forced-colors: active)": { border: "1px solid GrayText" },
  },
});

const READING = STEPS.slice(0, 3);
const BONE_WIDTHS = ["60%", "100%", "100%", "85%", "100%", "92%", "70%"];

/** The outline of what is coming, and how far the reading is. */
export function Opening({ progress }: { progress: Progress | null }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.opening}>
      <ProgressLine label={t("progress.opening")} progress={progress} steps={READING} />
      {BONE_WIDTHS.map((width, at) => (
        <div key={at} className={styles.bone} style={{ width }} aria-hidden="true" />
      ))}
    </div>
  );
}
