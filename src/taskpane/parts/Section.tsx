import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { createContext, useContext, type ReactNode } from "react";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", gap: "6px", paddingBlock: "5px" },
  chevron: { flexShrink: 0, fontSize: "16px" },
  title: { flex: "1 1 auto", minWidth: 0 },
});

/** Which sections are open, by their id. */
export const SectionsContext = createContext<{
  open: ReadonlySet<string>;
  onToggle: (id: string) => void;
} | null>(null);

interface SectionProps {
  id: string;
  title: string;
  /** How much there is to look at; left out where the title says it. */
  count?: number;
  children: ReactNode;
}

/**
 * A part of the analysis that opens at its head. Fluent's Accordion is not used: the focus library that it brings along adds
 * stops that office.js counts when Tab leaves the pane in Excel on the web.
 */
export function Section({ id, title, count, children }: SectionProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { number } = useTexts();
  const sections = useContext(SectionsContext);
  const isOpen = sections === null || sections.open.has(id);
  return (
    <section
      className={mergeClasses(plain.section, sections !== null && styles.section)}
      aria-labelledby={id}
    >
      <h2 className={plain.heading}>
        {sections ? (
          <button
            type="button"
            data-section={id}
            aria-expanded={isOpen}
            className={mergeClasses(plain.lineButton, styles.head)}
            onClick={() => sections.onToggle(id)}
          >
            {isOpen ? (
              <ChevronDownRegular className={styles.chevron} />
            ) : (
              <ChevronRightRegular className={styles.chevron} />
            )}
            <span id={id} className={styles.title}>
              {title}
            </span>
            {count !== undefined && (
              <Badge appearance="tint" color="informative">
                {number(count)}
              </Badge>
            )}
          </button>
        ) : (
          <>
            <span id={id}>{title}</span>
            {count !== undefined && count > 0 && ` (${number(count)})`}
          </>
        )}
      </h2>
      {isOpen && children}
    </section>
  );
}
