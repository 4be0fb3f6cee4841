import { Button } from "@fluentui/react-components";
import { withAnsweredName } from "../../model/notice-answers";
import { CellButton } from "../parts/CellButton";
import { useKeptFocus } from "../parts/kept-focus";
import { NameAnswers } from "../parts/NameAnswers";
import { usePlainStyles } from "../parts/plain-styles";
import { Summary } from "../parts/Summary";
import { useTexts } from "../parts/texts-context";
import { useOverview, usePane, usePaneSelect } from "../store/pane-context";

/** Names that do not look like a person's: asked about, and what was answered; an answer can be taken back. */
export function NamesToConfirm() {
  const { namesToConfirm } = useOverview();
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const answered = usePaneSelect((state) => state.workbook?.settings.answeredNames) ?? [];
  const { list, onPress } = useKeptFocus(namesToConfirm);
  if (namesToConfirm.length + answered.length === 0) return null;
  return (
    <section className={plain.section} aria-labelledby="names-to-confirm">
      <h2 id="names-to-confirm" className={plain.heading}>
        {t("nameCheck.title", { count: namesToConfirm.length })}
      </h2>
      <div ref={list} tabIndex={-1}>
        {namesToConfirm.length > 0 && <p className={plain.muted}>{t("nameCheck.intro")}</p>}
        <ul className={plain.list}>
          {namesToConfirm.map(({ name, cells }, at) => (
            <li key={name}>
              {cells[0] && (
                <CellButton cell={cells[0]}>
                  <strong>{name}</strong>
                  {cells.length > 1 && ` (${t("nameCheck.cells", { count: cells.length })})`}
                </CellButton>
              )}
              <NameAnswers name={name} onPress={() => onPress(at)} />
            </li>
          ))}
        </ul>
      </div>
      {answered.length > 0 && (
        <details>
          <Summary>{t("nameCheck.answered", { count: answered.length })}</Summary>
          <ul className={plain.list}>
            {answered.map(({ name, is }) => (
              <li key={name} className={plain.spread}>
                <span className={plain.text}>
                  {name}: {t(`nameCheck.${is}`)}
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t("names.askAgainOf", { ask: t("names.askAgain"), pair: name })}
                  onClick={() => void saveSettings((before) => withAnsweredName(before, name, null))}
                >
                  {t("names.askAgain")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
