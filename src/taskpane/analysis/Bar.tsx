import { makeStyles, tokens } from "@fluentui/react-components";
import { usePlainStyles } from "../plain-styles";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  track: {
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  part: {
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  item: { display: "flex", flexDirection: "column", gap: "2px", paddingBlock: "4px" },
});

interface BarProps {
  label: string;
  /** The figure in words; the bar itself only repeats it. */
  figure: string;
  /** From 0 to 1. */
  share: number;
  more?: string;
}

export function Bar({ label, figure, share, more }: BarProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  return (
    <li className={styles.item}>
      <span className={styles.line}>
        <span className={plain.text}>{label}</span>
        <span className={plain.text}>{figure}</span>
      </span>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.part} style={{ width: `${share * 100}%` }} />
      </div>
      {more && <span className={plain.muted}>{more}</span>}
    </li>
  );
}
