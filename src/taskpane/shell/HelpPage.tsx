import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useEffect } from "react";
import { LETTERS } from "../tasks/editor/editor-keys";
import type { MenuPage } from "./MoreMenu";
import { usePlainStyles } from "../parts/plain-styles";
import { StartSteps } from "./StartSteps";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "12px", padding: "12px", alignItems: "flex-start" },
  keys: {
    display: "grid",
    gridTemplateColumns: "minmax(min-content, 9em) 1fr",
    alignItems: "baseline",
    columnGap: "12px",
    rowGap: "6px",
    margin: 0,
  },
  key: {
    display: "inline-block",
    paddingInline: "4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
  },
  what: { margin: 0 },
});

/** How it works, the keys, what happens with the data; all of it without a connection. */
export default function HelpPage({ page, onClose }: { page: MenuPage; onClose: () => void }) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t } = useTexts();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A menu that is open closes first
      if (event.key === "Escape" && !event.defaultPrevented) onClose();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onClose]);
  const alt = (letters: readonly string[]) => letters.map((letter) => `Alt+${letter.toUpperCase()}`);
  const keys: [string[], string][] = [
    [["↑", "↓"], t("help.keys.move")],
    [["Enter"], t("help.keys.open")],
    [alt([LETTERS.SG, LETTERS.School]), t("help.keys.level")],
    [alt([LETTERS.KT, LETTERS.LT, LETTERS.Geen]), t("help.keys.priority")],
    [alt([LETTERS.core]), t("help.keys.core")],
    [["Alt+↓"], t("help.keys.next")],
    [["Ctrl+Enter"], t("help.keys.sameAsBefore")],
    [["Esc"], t("help.keys.close")],
    [["Ctrl+Z", "Ctrl+Y"], t("help.keys.undo")],
  ];
  return (
    <section className={styles.page} aria-labelledby="help">
      <h2 id="help" className={plain.heading}>
        {t(page === "help" ? "menu.help" : "menu.about")}
      </h2>
      {page === "help" && (
        <>
          <StartSteps />
          <h3 className={plain.heading}>{t("help.keys")}</h3>
          <dl className={styles.keys}>
            {keys.map(([names, what]) => (
              <div key={what} style={{ display: "contents" }}>
                <dt>
                  {names.map((name) => (
                    <Fragment key={name}>
                      <kbd className={styles.key}>{name}</kbd>{" "}
                    </Fragment>
                  ))}
                </dt>
                <dd className={styles.what}>{what}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3 className={plain.heading}>{t("help.privacy")}</h3>
      <p className={plain.text}>{t("help.privacy.text")}</p>
      <p className={plain.muted}>{t("help.about", { version: TAKENWIJZER_VERSION })}</p>
      <Button onClick={onClose}>{t("action.close")}</Button>
    </section>
  );
}
