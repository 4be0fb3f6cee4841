import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { Button } from "./fields/Button";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";
import { Summary } from "./fields/Summary";

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
  title: { gridColumn: 2 },
  body: {
    gridColumn: "2 / -1",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
    alignItems: "flex-start",
  },
  close: { gridRow: 1, gridColumn: 3 },
  code: {
    userSelect: "text",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface FailureNoticeProps {
  title: string;
  text: string;
  /** More about it, such as what waits for it. */
  more?: string;
  /** For support, folded away. */
  details?: string;
  onRetry?: () => void;
  onClose?: () => void;
}

/** Says what happened, where and what to do; what support needs is folded away. */
export function FailureNotice({ title, text, more, details, onRetry, onClose }: FailureNoticeProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  return (
    <div role="alert" className={styles.notice}>
      <ErrorCircleRegular className={styles.icon} />
      <strong className={styles.title}>{title}</strong>
      <div className={styles.body}>
        <p className={plain.text}>{text}</p>
        {more && <p className={plain.text}>{more}</p>}
        {onRetry && (
          <Button size="small" onClick={onRetry}>
            {t("action.retry")}
          </Button>
        )}
        {details && (
          <details>
            <Summary>{t("action.details")}</Summary>
            <code className={styles.code}>{details}</code>
          </details>
        )}
      </div>
      {onClose && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.close}
          icon={<DismissRegular />}
          aria-label={t("action.close")}
          onClick={onClose}
        />
      )}
    </div>
  );
}
