import { makeStyles } from "@fluentui/react-components";
import type { CellRef } from "../../model/cell";
import { CellButton, usePlaceText } from "../parts/CellButton";
import { usePlainStyles } from "../parts/plain-styles";
import { Track } from "../parts/Track";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  nowhere: { padding: "6px 8px" },
  track: { height: "8px" },
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
      <Track className={styles.track} share={share} limit={limit} marksLimit />
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
