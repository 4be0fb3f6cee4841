import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    position: "relative",
    display: "block",
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
});

interface TrackProps {
  /** How large it is drawn. */
  className: string;
  /** From 0 to 1. */
  share: number;
  /** Up to here it fits, from 0 to 1; what is beyond it is red. */
  limit?: number | undefined;
  /** Whether the limit has a mark of its own. */
  marksLimit?: boolean;
}

/** The bar of a figure that stands beside it in words. */
export function Track({ className, share, limit, marksLimit = false }: TrackProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.track, className)} aria-hidden="true">
      {limit !== undefined && share > limit && (
        <span className={mergeClasses(styles.part, styles.beyond)} style={{ width: `${share * 100}%` }} />
      )}
      <span className={styles.part} style={{ width: `${Math.min(share, limit ?? 1) * 100}%` }} />
      {marksLimit && limit !== undefined && (
        <span className={styles.limit} style={{ insetInlineStart: `${limit * 100}%` }} />
      )}
    </span>
  );
}
