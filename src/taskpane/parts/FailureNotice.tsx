import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  body: { paddingBlock: "2px", whiteSpace: "normal", overflowWrap: "anywhere" },
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
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{title}</MessageBarTitle>
        <p className={plain.text}>{text}</p>
        {more && <p className={plain.text}>{more}</p>}
        {details && (
          <details>
            <Summary>{t("action.details")}</Summary>
            <code className={styles.code}>{details}</code>
          </details>
        )}
      </MessageBarBody>
      {(onRetry || onClose) && (
        <MessageBarActions
          containerAction={
            onClose && (
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={t("action.close")}
                onClick={onClose}
              />
            )
          }
        >
          {onRetry && (
            <Button size="small" onClick={onRetry}>
              {t("action.retry")}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
