import type { Overview } from "../../model/overview";
import { usePlainStyles } from "../plain-styles";
import { useTexts } from "../texts-context";

/** Sheets that were not read as a situation, and why. */
export function LeftOutSheets({
  overview,
  title,
  open,
}: {
  overview: Overview;
  title: string;
  open?: boolean;
}) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  if (overview.leftOut.length === 0) return null;
  return (
    <details open={open}>
      <summary className={plain.disclosure}>{title}</summary>
      <ul>
        {overview.leftOut.map(({ sheet, why }) => (
          <li key={sheet.id}>
            {sheet.name} <span className={plain.muted}>({t(`leftOut.${why}`)})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
