import { Link } from "@fluentui/react-components";
import { usePane } from "../store/pane-context";
import { useTexts } from "../parts/texts-context";

/** On what the self-test is asked with, one at a time: where the focus goes back to after it. */
export const ASKS_SELF_TEST = { "data-asks-self-test": "" };

export function focusOnWhatAsked(): void {
  document.querySelector<HTMLElement>("[data-asks-self-test]")?.focus();
}

/** Where the menu is not: beside a workbook that is no task overview, or that could not be read. */
export function SelfTestLink({ onSelfTest }: { onSelfTest: () => void }) {
  const { t } = useTexts();
  const { selfTest } = usePane();
  if (!selfTest) return null;
  return (
    <Link as="button" {...ASKS_SELF_TEST} onClick={onSelfTest}>
      {t("menu.selfTest")}
    </Link>
  );
}
