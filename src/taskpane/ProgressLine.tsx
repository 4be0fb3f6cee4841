import { makeStyles, tokens } from "@fluentui/react-components";
import type { Progress } from "../excel/workbook-port";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  bar: {
    height: "4px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  done: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (prefers-reduced-motion: no-preference)": { transition: "width 200ms ease-out" },
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
});

/** How far a longer job is, and which step it is at. */
export function ProgressLine({ label, progress }: { label: string; progress: Progress | null }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const percent = Math.round(Math.min(1, Math.max(0, progress?.share ?? 0)) * 100);
  const step = progress ? t(`step.${progress.step}`) : label;
  return (
    <div className={plain.section}>
      <p className={plain.text}>{label}</p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={step}
        className={styles.bar}
      >
        <div className={styles.done} style={{ width: `${percent}%` }} />
      </div>
      <p className={plain.muted}>{step}</p>
    </div>
  );
}
