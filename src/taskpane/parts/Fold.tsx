import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingBlock: "4px" },
  summary: { paddingBlock: "4px", fontWeight: tokens.fontWeightSemibold },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    paddingBlock: "6px 10px",
    "> button": { alignSelf: "flex-start" },
  },
});

/** An action or a list, folded away; works nothing out before it is opened. */
export function Fold({
  title,
  startsOpen = false,
  children,
}: {
  title: string;
  startsOpen?: boolean;
  children: () => ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(startsOpen);
  return (
    <details
      open={open}
      className={styles.fold}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <Summary className={styles.summary}>{title}</Summary>
      {open && <div className={styles.body}>{children()}</div>}
    </details>
  );
}
