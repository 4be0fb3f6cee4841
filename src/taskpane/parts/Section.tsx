import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { createContext, useContext, type ReactNode } from "react";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

const useStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    "> button": {
      minHeight: "32px",
      padding: 0,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  panel: { margin: 0, paddingBottom: "8px" },
  title: { flex: "1 1 auto", minWidth: 0, marginInlineEnd: "6px" },
});

/** Whether sections stand in an accordion, and open at their heads. */
export const SectionsFold = createContext(false);

interface SectionProps {
  id: string;
  title: string;
  /** How much there is to look at; left out where the title says it. */
  count?: number;
  children: ReactNode;
}

/** A part with a heading; in the analysis it opens there. */
export function Section({ id, title, count, children }: SectionProps) {
  const styles = useStyles();
  const plain = usePlainStyles();
  const { number } = useTexts();
  if (!useContext(SectionsFold))
    return (
      <section className={plain.section} aria-labelledby={id}>
        <h2 className={plain.heading}>
          <span id={id}>{title}</span>
          {count !== undefined && count > 0 && ` (${number(count)})`}
        </h2>
        {children}
      </section>
    );
  return (
    <section aria-labelledby={id}>
      <AccordionItem value={id} className={styles.item}>
        <AccordionHeader as="h2" className={styles.head} button={{ "data-section": id } as object}>
          <span id={id} className={styles.title}>
            {title}
          </span>
          {count !== undefined && (
            <Badge appearance="tint" color="informative">
              {number(count)}
            </Badge>
          )}
        </AccordionHeader>
        <AccordionPanel className={styles.panel} collapseMotion={null}>
          {children}
        </AccordionPanel>
      </AccordionItem>
    </section>
  );
}
