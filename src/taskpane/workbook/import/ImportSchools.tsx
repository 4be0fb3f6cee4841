import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type DragEvent } from "react";
import type { SchoolFile } from "../../../port/workbook-port";
import { usePane, usePaneSelect } from "../../store/pane-context";
import { jobOf } from "../../store/pane-state";
import { usePlainStyles } from "../../parts/plain-styles";
import { ProgressLine, STEPS } from "../../parts/ProgressLine";
import { useTexts } from "../../parts/texts-context";
import { expectedSheets, wrongFileText } from "./import-text";
import { ImportAnswer } from "./ImportAnswer";
import { ByHand } from "./ByHand";
import { base64Of, chosenFile, type ChosenFile } from "./school-files";

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "10px",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  choose: {
    position: "relative",
    padding: "5px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { ":focus-within": { outlineColor: "Highlight" } },
  },
  file: { display: "flex", flexDirection: "column", gap: "4px", paddingBlock: "6px" },
  line: { display: "flex", alignItems: "center", gap: "8px", justifyContent: "space-between" },
  start: { alignSelf: "flex-start" },
});

/** Imports the sheets of other schools' files: files chosen, looked at, added, and removed again. */
export default function ImportSchools() {
  const styles = useStyles();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const pane = usePane();
  const running = usePaneSelect(jobOf("importing"));
  const workbook = usePaneSelect((state) => state.workbook);
  const hints = useId();
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const [over, setOver] = useState(false);
  if (!pane.canImportSchools) return <ByHand />;

  if (running) {
    const { progress, stopping } = running;
    return (
      <>
        <ProgressLine
          label={stopping ? t("import.stopping") : t("import.busy")}
          progress={progress}
          steps={STEPS.slice(0, 1)}
        />
        <Button
          className={styles.start}
          disabledFocusable={stopping}
          onClick={() => pane.cancel("importing")}
        >
          {t("action.cancel")}
        </Button>
      </>
    );
  }

  const choose = async (chosen: FileList | null) => {
    const fresh = await Promise.all([...(chosen ?? [])].map(chosenFile));
    setFiles((before) => [...before, ...fresh]);
  };
  const change = (changed: ChosenFile, to: Partial<ChosenFile>) =>
    setFiles((all) => all.map((one) => (one === changed ? { ...one, ...to } : one)));
  const usable = files.filter(({ wrong }) => wrong === null);
  const expected = workbook ? expectedSheets(usable, workbook.overview) : [];
  const sheetsHint = (one: ChosenFile): string | null => {
    const sheets = expected[usable.indexOf(one)];
    if (!sheets) return null;
    const names = t("import.sheets", { sheets: list(sheets.sheetNames) });
    return sheets.shortened ? `${names} ${t("import.shortened")}` : names;
  };
  const add = async () => {
    const read = await Promise.all(
      files.map(async (one) => ({ ...one, base64: one.wrong ? null : await base64Of(one.file) })),
    );
    const lost = read.some(({ wrong, base64 }) => !wrong && base64 === null);
    if (lost) {
      setFiles(
        read.map(({ base64, ...one }) => ({
          ...one,
          wrong: one.wrong ?? (base64 === null ? "unreadable" : null),
        })),
      );
      return;
    }
    setFiles([]);
    await pane.importSchools(
      read.flatMap(({ file, school, base64 }): SchoolFile[] =>
        base64 === null ? [] : [{ name: file.name, base64, school }],
      ),
    );
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <>
      <p className={plain.muted}>{t("import.intro")}</p>
      <div
        className={mergeClasses(styles.place, over && styles.over)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          void choose(event.dataTransfer.files);
        }}
      >
        <label className={styles.choose}>
          {t("import.choose")}
          <input
            type="file"
            multiple
            accept=".xlsx,.xlsm"
            className={plain.unseen}
            onChange={({ target }) => {
              void choose(target.files);
              // The same file can be chosen again after it was left out
              target.value = "";
            }}
          />
        </label>
        <span className={plain.muted}>{t("import.drop")}</span>
      </div>
      {files.length > 0 && (
        <ul className={plain.list} aria-label={t("import.chosen", { count: files.length })}>
          {files.map((one, at) => (
            <li key={at} className={styles.file}>
              <span className={styles.line}>
                <span className={one.wrong ? plain.error : plain.text}>
                  {one.wrong ? wrongFileText(texts, one.file.name, one.wrong) : one.file.name}
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t("import.leaveOutOf", { leave: t("import.leaveOut"), file: one.file.name })}
                  onClick={() => setFiles(files.filter((other) => other !== one))}
                >
                  {t("import.leaveOut")}
                </Button>
              </span>
              {!one.wrong && (
                <>
                  <Field label={t("field.school")} size="small">
                    <Input
                      value={one.school}
                      aria-describedby={`${hints}${at}`}
                      onChange={(_, { value }) => change(one, { school: value })}
                    />
                  </Field>
                  <p id={`${hints}${at}`} className={plain.muted}>
                    {sheetsHint(one)}
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {usable.length > 0 && <p className={plain.muted}>{t("import.schoolHint")}</p>}
      {files.length > 0 && (
        <Button
          appearance="primary"
          className={styles.start}
          disabledFocusable={usable.length === 0}
          onClick={() => void add()}
        >
          {t("import.do", { count: usable.length })}
        </Button>
      )}
      <ImportAnswer />
    </>
  );
}
