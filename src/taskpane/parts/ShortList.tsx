import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { usePlainStyles } from "./plain-styles";
import { useTexts } from "./texts-context";

interface ShortListProps<Item> {
  items: readonly Item[];
  /** How many are shown at first. */
  atFirst: number;
  /** One <li>. */
  render: (item: Item, at: number) => ReactNode;
}

/** The first few of a list; the rest on request. */
export function ShortList<Item>({ items, atFirst, render }: ShortListProps<Item>) {
  const plain = usePlainStyles();
  const { t } = useTexts();
  const [all, setAll] = useState(false);
  const foldable = items.length > atFirst;
  return (
    <>
      <ul className={plain.list}>{(all ? items : items.slice(0, atFirst)).map(render)}</ul>
      {foldable && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("action.showLess") : t("action.showAll", { count: items.length })}
        </Button>
      )}
    </>
  );
}
