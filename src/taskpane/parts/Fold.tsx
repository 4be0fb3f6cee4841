import { makeStyles, tokens } from "@fluentui/react-components";
import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from "react";
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

const CloseFold = createContext<() => void>(() => undefined);

/** Closes the fold that this stands in, if any; the keyboard goes to its head. */
export function useCloseFold(): () => void {
  return useContext(CloseFold);
}

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
  const fold = useRef<HTMLDetailsElement>(null);
  const close = useCallback(() => {
    const { current } = fold;
    // On the page itself: what had it is gone, as the button of a question
    const hadFocus =
      document.activeElement === document.body || current?.contains(document.activeElement) === true;
    if (hadFocus) current?.querySelector("summary")?.focus();
    setOpen(false);
  }, []);
  return (
    <details
      ref={fold}
      open={open}
      className={styles.fold}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <Summary className={styles.summary}>{title}</Summary>
      {open && (
        <CloseFold value={close}>
          <div className={styles.body}>{children()}</div>
        </CloseFold>
      )}
    </details>
  );
}
