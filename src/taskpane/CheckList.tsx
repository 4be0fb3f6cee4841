import { cellKey } from "../model/cell";
import type { Conflict } from "../analysis/findings";
import type { Overview } from "../model/overview";
import type { Notice } from "../model/situation";
import type { Texts } from "../locale/texts";
import { ShortList } from "./ShortList";
import { CellButton } from "./CellButton";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

const AT_FIRST = 8;

interface CheckListProps {
  notices: readonly Notice[];
  conflicts?: readonly Conflict[];
  overview: Overview;
}

/** Everything that asks for a look, each with what stands there and a way to its cell. */
export function CheckList({ notices, conflicts = [], overview }: CheckListProps) {
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, number } = texts;
  const lines = [
    ...conflicts.map((conflict) => ({
      cell: conflict.place.cell,
      what: conflictText(texts, conflict),
      text: conflict.place.description,
    })),
    ...notices.map((notice) => ({
      cell: notice.cell,
      what: t(`notice.${notice.code}`),
      text: noticeText(notice),
    })),
  ];
  return (
    <section className={plain.section} aria-labelledby="check">
      <h2 id="check" className={plain.heading}>
        {t("check.title")}
        {lines.length > 0 && ` (${number(lines.length)})`}
      </h2>
      <p className={plain.muted}>{lines.length === 0 ? t("check.none") : t("check.intro")}</p>
      <ShortList
        items={lines}
        atFirst={AT_FIRST}
        render={({ cell, what, text }, at) => (
          <li key={`${at} ${cellKey(cell)}`}>
            <CellButton cell={cell} overview={overview}>
              <strong>{what}</strong>
              {text && `: ${text}`}
            </CellButton>
          </li>
        )}
      />
    </section>
  );
}

function noticeText({ text, other }: Notice): string {
  return other ? `${text} / ${other}` : text;
}

function conflictText({ t }: Texts, { kind, person }: Conflict): string {
  return kind === "personTwice" ? t("conflict.personTwice", { person: person ?? "" }) : t(`conflict.${kind}`);
}
