import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { Decision } from "../../analysis/decisions";
import { sentencesIn } from "../../sentences/sentences";
import { usePlainStyles } from "../parts/plain-styles";
import { useTexts } from "../parts/texts-context";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: "3px",
    borderInlineStartColor: tokens.colorStatusWarningBorder2,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  words: { flex: "1 1 auto", minWidth: 0 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface DecisionsProps {
  decisions: readonly Decision[];
  onFollow: (decision: Decision) => void;
}

/** What asks for a decision, in the words of the summary sheet; each line leads on. */
export function Decisions({ decisions, onFollow }: DecisionsProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { t, language } = useTexts();
  const { decision: sentence } = sentencesIn(language);
  return (
    <section className={plain.section} aria-labelledby="decide">
      <h2 id="decide" className={plain.heading}>
        {t("analysis.decide")}
      </h2>
      {decisions.length === 0 && <p className={plain.text}>{t("analysis.decideNothing")}</p>}
      <ul className={styles.list}>
        {decisions.map((decision) => (
          <li key={decision.kind}>
            <button type="button" className={styles.line} onClick={() => onFollow(decision)}>
              <span className={styles.words}>{sentence(decision)}</span>
              <ChevronRightRegular className={styles.chevron} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
