import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { Problem } from "../excel/problem";
import { usePlainStyles } from "./plain-styles";
import { problemDetails, problemText } from "../locale/problem-text";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "20px 1fr auto",
    gap: "4px 8px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: "20px", color: tokens.colorStatusDangerForeground1 },
  body: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0, alignItems: "flex-start" },
  code: {
    userSelect: "text",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface ProblemNoticeProps {
  problem: Problem;
  /** What did not succeed. */
  title?: string;
  onRetry?: () => void;
  onClose?: () => void;
}

/** Says what happened, where and what to do; what support needs is folded away. */
export function ProblemNotice({ problem, title, onRetry, onClose }: ProblemNoticeProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  return (
    <div role="alert" className={styles.notice}>
      <ErrorCircleRegular className={styles.icon} />
      <div className={styles.body}>
        {title && <strong>{title}</strong>}
        <p className={plain.text}>{problemText(texts, problem)}</p>
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        )}
        <details>
          <summary className={plain.disclosure}>{t("action.details")}</summary>
          <code className={styles.code}>{problemDetails(problem)}</code>
        </details>
      </div>
      {onClose && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t("action.close")}
          onClick={onClose}
        />
      )}
    </div>
  );
}
