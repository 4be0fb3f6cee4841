import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../model/cell";
import { CellButton, usePlaceText } from "../parts/CellButton";
import { usePlainStyles } from "../parts/plain-styles";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  nowhere: { padding: "6px 8px" },
  track: {
    position: "relative",
    display: "block",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  part: {
    position: "absolute",
    insetBlock: 0,
    insetInlineStart: 0,
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  beyond: { backgroundColor: tokens.colorPaletteRedBackground3 },
  limit: {
    position: "absolute",
    insetBlock: 0,
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  item: { position: "relative", display: "flex", flexDirection: "column", gap: "2px" },
});

interface BarProps {
  label: string;
  /** The figure in words; the bar itself only repeats it. */
  figure: string;
  /** From 0 to 1. */
  share: number;
  /** Up to here it fits, from 0 to 1; what is beyond it is red. */
  limit?: number | undefined;
  more?: string;
  /** Where it leads; to nowhere when left out. */
  cell?: CellRef;
}

export function Bar({ label, figure, share, limit, more, cell }: BarProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const placeText = usePlaceText();
  const content = (
    <span className={styles.item}>
      <span className={styles.line}>
        <span className={plain.text}>{label}</span>
        <span className={plain.text}>{figure}</span>
      </span>
      <span className={styles.track} aria-hidden="true">
        {limit !== undefined && share > limit && (
          <span className={mergeClasses(styles.part, styles.beyond)} style={{ width: `${share * 100}%` }} />
        )}
        <span className={styles.part} style={{ width: `${Math.min(share, limit ?? 1) * 100}%` }} />
        {limit !== undefined && (
          <span className={styles.limit} style={{ insetInlineStart: `${limit * 100}%` }} />
        )}
      </span>
      {more && <span className={plain.muted}>{more}</span>}
      {/* It says where it leads, but a list of figures is easier on the eye without */}
      {cell && <span className={plain.unseen}>{placeText(cell)}</span>}
    </span>
  );
  return (
    <li>
      {cell ? (
        <CellButton cell={cell} saysPlace>
          {content}
        </CellButton>
      ) : (
        <div className={styles.nowhere}>{content}</div>
      )}
    </li>
  );
}
