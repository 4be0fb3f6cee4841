import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, type CellRef } from "../model/cell";
import type { Overview } from "../model/overview";
import { usePane } from "./pane-context";
import { usePlainStyles } from "./plain-styles";
import { sheetName } from "./sheet-names";
import { useTexts } from "./texts-context";

interface CellButtonProps {
  cell: CellRef;
  overview: Overview;
  children: ReactNode;
  className?: string;
  /** In place of showing the cell. */
  onPress?: () => void;
}

/** A line that leads to its cell in Excel and says which one. */
export function CellButton({ cell, overview, children, className, onPress }: CellButtonProps) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const { show } = usePane();
  return (
    <button
      type="button"
      className={mergeClasses(plain.lineButton, className)}
      onClick={onPress ?? (() => void show(cell))}
    >
      {children}
      <span className={mergeClasses(plain.muted, plain.below)}>
        {t("cell.onSheet", { sheet: sheetName(overview, cell.sheetId), cell: cellAddress(cell) })}
      </span>
    </button>
  );
}
