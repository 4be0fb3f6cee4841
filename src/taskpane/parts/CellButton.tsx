import { useOverview, usePane } from "../store/pane-context";
import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cellAddress, type CellRef } from "../../model/cell";
import { usePlainStyles } from "./plain-styles";
import { sheetName } from "./sheet-names";
import { useTexts } from "./texts-context";

interface CellButtonProps {
  cell: CellRef;
  children: ReactNode;
  className?: string;
  /** The contents say which cell, with `usePlaceText`. */
  saysPlace?: boolean;
  /** In place of showing the cell. */
  onPress?: () => void;
}

/** A line that leads to its cell in Excel and says which one. */
export function CellButton({ cell, children, className, saysPlace, onPress }: CellButtonProps) {
  const plain = usePlainStyles();
  const placeText = usePlaceText();
  const { show } = usePane();
  return (
    <button
      type="button"
      className={mergeClasses(plain.lineButton, className)}
      onClick={onPress ?? (() => void show(cell))}
    >
      {children}
      {!saysPlace && <span className={mergeClasses(plain.muted, plain.below)}>{placeText(cell)}</span>}
    </button>
  );
}

/** "Huidige situatie, cel D12". */
export function usePlaceText(): (cell: CellRef) => string {
  const overview = useOverview();
  const { t } = useTexts();
  return (cell) => t("cell.onSheet", { sheet: sheetName(overview, cell.sheetId), cell: cellAddress(cell) });
}
