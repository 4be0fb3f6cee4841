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

export const STEPS: readonly Progress["step"][] = ["sheets", "cells", "colors", "analysis", "writing"];

interface ProgressLineProps {
  label: string;
  progress: Progress | null;
  /** Of this job. */
  steps?: readonly Progress["step"][];
}

/** How far a longer job is as a whole, and which step it is at. */
export function ProgressLine({ label, progress, steps = STEPS }: ProgressLineProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const before = progress ? Math.max(0, steps.indexOf(progress.step)) : 0;
  const share = Math.min(1, Math.max(0, progress?.share ?? 0));
  const percent = Math.round(((before + share) / steps.length) * 100);
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
