import { useOverview, usePane } from "../store/pane-context";
import { mergeClasses } from "@fluentui/react-components";
import type { Findings, IncompleteTask, MissingPart } from "../../analysis/findings";
import type { Texts } from "../../locale/texts";
import { cellKey } from "../../model/cell";
import { CellButton } from "../parts/CellButton";
import { CoreMark } from "../parts/CoreMark";
import { usePlainStyles } from "../parts/plain-styles";
import { ShortList } from "../parts/ShortList";
import { useTexts } from "../parts/texts-context";
import { Section } from "../parts/Section";

const AT_FIRST = 5;
const PARTS: readonly MissingPart[] = ["hours", "level", "priority"];

/** Tasks with something filled in but not everything; each leads to its editor. */
export function IncompleteTasks({ findings }: { findings: Findings }) {
  const overview = useOverview();
  const plain = usePlainStyles();
  const texts = useTexts();
  const { t, list } = texts;
  const { fillIn } = usePane();
  const { incomplete } = findings;
  if (incomplete.length === 0) return null;
  return (
    <Section id="incomplete" title={t("incomplete.heading")} count={incomplete.length}>
      <p className={plain.text}>{incompleteNews(texts, incomplete)}.</p>
      <p className={plain.muted}>{t("incomplete.hint")}</p>
      <ShortList
        items={incomplete}
        atFirst={AT_FIRST}
        render={({ place: { cell, core, description }, missing }) => (
          <li key={cellKey(cell)}>
            <CellButton cell={cell} onPress={() => fillIn(cell, overview)}>
              {core && <CoreMark />} {description}
              <span className={mergeClasses(plain.muted, plain.below)}>
                {t("incomplete.lacks", { parts: list(missing.map((part) => t(`missing.${part}`))) })}
              </span>
            </CellButton>
          </li>
        )}
      />
    </Section>
  );
}

/** How many, and what they lack, as the summary sheet says it. */
function incompleteNews({ t, list }: Texts, incomplete: readonly IncompleteTask[]): string {
  const count = incomplete.length;
  const only = PARTS.find((part) => incomplete.every(({ missing }) => missing.join() === part));
  if (only) return t(`incomplete.only.${only}`, { count });
  const parts = PARTS.map((part) => ({
    part: t(`missing.${part}`),
    count: incomplete.filter(({ missing }) => missing.includes(part)).length,
  })).filter((lack) => lack.count > 0);
  return t("incomplete.title", {
    count,
    parts: list(parts.map((lack) => t("incomplete.without", lack))),
  });
}
