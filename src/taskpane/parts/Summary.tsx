import { mergeClasses } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { usePlainStyles } from "./plain-styles";

/** What opens and closes a details element. */
export function Summary({ className, children }: { className?: string; children: ReactNode }) {
  const plain = usePlainStyles();
  // On the web, office.js moves the focus at Tab itself, and passes over a summary that has no tabindex.
  return (
    <summary tabIndex={0} className={mergeClasses(plain.disclosure, className)}>
      <ChevronRightRegular className={plain.chevron} />
      <span>{children}</span>
    </summary>
  );
}
