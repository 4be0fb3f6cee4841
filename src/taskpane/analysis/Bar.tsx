import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../model/cell";
import type { Overview } from "../../model/overview";
import { CellButton } from "../CellButton";
import { usePlainStyles } from "../plain-styles";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  nowhere: { padding: "6px 8px" },
  track: {
    display: "block",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  part: {
    display: "block",
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  item: { display: "flex", flexDirection: "column", gap: "2px" },
});

interface BarProps {
  label: string;
  /** The figure in words; the bar itself only repeats it. */
  figure: string;
  /** From 0 to 1. */
  share: number;
  more?: string;
  /** Where it leads; to nowhere when left out. */
  cell?: CellRef;
  overview: Overview;
}

export function Bar({ label, figure, share, more, cell, overview }: BarProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const content = (
    <span className={styles.item}>
      <span className={styles.line}>
        <span className={plain.text}>{label}</span>
        <span className={plain.text}>{figure}</span>
      </span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.part} style={{ width: `${share * 100}%` }} />
      </span>
      {more && <span className={plain.muted}>{more}</span>}
    </span>
  );
  return (
    <li>
      {cell ? (
        <CellButton cell={cell} overview={overview}>
          {content}
        </CellButton>
      ) : (
        <div className={styles.nowhere}>{content}</div>
      )}
    </li>
  );
}
