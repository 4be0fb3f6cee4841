import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type FocusEvent } from "react";
import { SavedLine } from "./SavedLine";

/** Long enough to read it and to reach its button. */
const SHOWN_MS = 8000;

const useStyles = makeStyles({
  toast: {
    position: "fixed",
    insetInline: "12px",
    bottom: "12px",
    zIndex: 1,
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
});

/**
 * What was written, with a step back, over the pane: nothing moves for it. It goes after a while, not while the pointer or the
 * keyboard is in it. Fluent's Toast is not used: it keeps the keyboard in it, where office.js moves the focus at Tab in Excel on
 * the web.
 */
export default function SavedToast() {
  const styles = useStyles();
  const [gone, setGone] = useState(false);
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const isHeld = pointed || focused;
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => setGone(true), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld]);
  if (gone) return null;
  return (
    <div
      className={styles.toast}
      data-toast=""
      onMouseEnter={() => setPointed(true)}
      onMouseLeave={() => setPointed(false)}
      onFocus={() => setFocused(true)}
      onBlur={({ currentTarget, relatedTarget }: FocusEvent) =>
        setFocused(currentTarget.contains(relatedTarget))
      }
    >
      <SavedLine saysWhat />
    </div>
  );
}
