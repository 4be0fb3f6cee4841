import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { usePlainStyles } from "../../parts/plain-styles";
import { useTexts } from "../../parts/texts-context";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "auto minmax(40px, 1fr) auto",
    alignItems: "center",
    columnGap: "8px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** How far this sheet is filled in; tasks out of scope do not count. */
export const SheetProgress = memo(function SheetProgress({
  filled,
  total,
}: {
  filled: number;
  total: number;
}) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  if (total === 0) return null;
  const done = t("list.progress", { filled, total });
  return (
    <div className={styles.line}>
      <span>{done}</span>
      <ProgressBar className={plain.track} aria-label={done} value={filled} max={total} thickness="medium" />
      <span>{t("list.left", { count: total - filled })}</span>
    </div>
  );
});
