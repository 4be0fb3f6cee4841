import { Button, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { conflictsOf } from "../../analysis/conflicts";
import { noticesToCheck } from "../../analysis/data-quality";
import type { Conflict } from "../../analysis/findings";
import { placeTasks } from "../../analysis/placed-task";
import { withAnswered } from "../../model/notice-answers";
import type { Overview } from "../../model/overview";
import type { Notice } from "../../model/situation";
import type { CellRef } from "../../model/cell";
import type { Texts } from "../../locale/texts";
import { usePane, usePaneSelect } from "../store/pane-context";
import { CellButton } from "./CellButton";
import { useKeptFocus } from "./kept-focus";
import { NameAnswers } from "./NameAnswers";
import { usePlainStyles } from "./plain-styles";
import { Section } from "./Section";
import { ShortList } from "./ShortList";
import { Summary } from "./Summary";
import { useTexts } from "./texts-context";

const AT_FIRST = 8;

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
});

interface CheckLine {
  cell: CellRef;
  what: string;
  text: string;
  /** What "Klopt" answers; without any there is nothing to answer. */
  notices: readonly Notice[];
}

/**
 * What contradicts itself, and everything else that asks for a look; each with what stands there, a way to its cell, and "Klopt".
 * Of the workbook as it is now, so that an answer counts at once.
 */
export function CheckLists() {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t } = texts;
  const overview = usePaneSelect((state) => state.workbook?.overview);
  const lists = useMemo(() => overview && linesOf(texts, overview), [texts, overview]);
  if (!lists) return null;
  const { conflicts, toCheck, answered } = lists;
  return (
    <>
      {conflicts.length > 0 && (
        <Section id="contradictions" title={t("check.contradictions")} count={conflicts.length}>
          <Lines lines={conflicts} />
        </Section>
      )}
      <Section id="check" title={t("task.toCheck")} count={toCheck.length}>
        <p className={plain.muted}>{toCheck.length === 0 ? t("check.none") : t("check.intro")}</p>
        <Lines lines={toCheck} />
        {answered.length > 0 && <Answered lines={answered} />}
      </Section>
    </>
  );
}

function Lines({ lines }: { lines: readonly CheckLine[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  const { list, onPress } = useKeptFocus(lines);
  return (
    <div ref={list} tabIndex={-1}>
      <ShortList
        items={lines}
        atFirst={AT_FIRST}
        render={({ cell, what, text, notices }, at) => {
          const [first] = notices;
          const isName = first?.code === "uncertainName";
          return (
            <li key={`${at} ${first?.key ?? what}`}>
              <div className={styles.line}>
                <CellButton cell={cell}>
                  <strong>{what}</strong>
                  {text && `: ${text}`}
                </CellButton>
                {first && !isName && (
                  <Button
                    size="small"
                    data-answers=""
                    aria-label={t("check.rightOf", { what: [what, text].filter(Boolean).join(": ") })}
                    onClick={() => {
                      onPress(at);
                      void saveSettings((before, now) => withAnswered(before, now, notices, true));
                    }}
                  >
                    {t("check.right")}
                  </Button>
                )}
              </div>
              {isName && <NameAnswers name={first.text} onPress={() => onPress(at)} />}
            </li>
          );
        }}
      />
    </div>
  );
}

function Answered({ lines }: { lines: readonly CheckLine[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { saveSettings } = usePane();
  return (
    <details>
      <Summary>{t("check.answered", { count: lines.length })}</Summary>
      <ShortList
        items={lines}
        atFirst={AT_FIRST}
        render={({ cell, what, text, notices }, at) => (
          <li key={`${at} ${notices[0]?.key}`} className={styles.line}>
            <CellButton cell={cell}>
              {what}
              {text && `: ${text}`}
            </CellButton>
            <Button
              size="small"
              appearance="subtle"
              aria-label={t("names.askAgainOf", { ask: t("names.askAgain"), pair: text || what })}
              onClick={() => void saveSettings((before, now) => withAnswered(before, now, notices, false))}
            >
              {t("names.askAgain")}
            </Button>
          </li>
        )}
      />
    </details>
  );
}

function linesOf(texts: Texts, overview: Overview) {
  const { notices } = overview;
  const line = (notice: Notice): CheckLine => ({
    cell: notice.cell,
    what: texts.t(`notice.${notice.code}`),
    text: noticeText(notice),
    notices: notice.key === undefined ? [] : [notice],
  });
  return {
    conflicts: conflictsOf(placeTasks(overview), notices).map((conflict): CheckLine => ({
      cell: conflict.place.cell,
      what: conflictText(texts, conflict),
      text: conflict.place.description,
      notices: noticesOf(conflict, notices),
    })),
    toCheck: noticesToCheck(overview).map(line),
    answered: notices.filter(({ answered }) => answered).map(line),
  };
}

/** Of one row; that schools differ about a level is no notice. */
function noticesOf({ kind, place }: Conflict, notices: readonly Notice[]): Notice[] {
  if (kind === "levelDiffers") return [];
  const code = kind === "personTwice" ? "personTwice" : "priorityConflict";
  return notices.filter(
    (notice) =>
      notice.code === code &&
      notice.key !== undefined &&
      notice.cell.sheetId === place.cell.sheetId &&
      notice.cell.row === place.cell.row,
  );
}

function noticeText({ text, other }: Notice): string {
  return other ? `${text} / ${other}` : text;
}

function conflictText({ t }: Texts, { kind, person }: Conflict): string {
  return kind === "personTwice" ? t("conflict.personTwice", { person: person ?? "" }) : t(`conflict.${kind}`);
}
