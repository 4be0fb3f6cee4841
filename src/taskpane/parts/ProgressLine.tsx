import { ProgressBar } from "@fluentui/react-components";
import type { Progress } from "../../port/workbook-port";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

export const STEPS: readonly Progress["step"][] = ["sheets", "cells", "colors", "analysis", "writing"];

interface ProgressLineProps {
  label: string;
  progress: Progress | null;
  /** Of this job. */
  steps?: readonly Progress["step"][];
}

/** How far a longer job is as a whole, and which step it is at. */
export function ProgressLine({ label, progress, steps = STEPS }: ProgressLineProps) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const before = progress ? Math.max(0, steps.indexOf(progress.step)) : 0;
  const share = Math.min(1, Math.max(0, progress?.share ?? 0));
  const step = progress ? t(`step.${progress.step}`) : label;
  return (
    <div className={plain.section}>
      <p className={plain.text}>{label}</p>
      <ProgressBar
        className={plain.track}
        aria-label={label}
        aria-valuetext={step}
        max={100}
        value={Math.round(((before + share) / steps.length) * 100)}
      />
      <p className={plain.muted}>{step}</p>
    </div>
  );
}
