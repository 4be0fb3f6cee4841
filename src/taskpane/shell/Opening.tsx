import { makeStyles, Skeleton, SkeletonItem } from "@fluentui/react-components";
import type { Progress } from "../../port/workbook-port";
import { ProgressLine, STEPS } from "../parts/ProgressLine";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  opening: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
  bones: { display: "flex", flexDirection: "column", gap: "16px" },
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
      <Skeleton className={styles.bones} aria-hidden="true">
        {BONE_WIDTHS.map((width, at) => (
          <SkeletonItem key={at} size={16} style={{ width }} />
        ))}
      </Skeleton>
    </div>
  );
}
