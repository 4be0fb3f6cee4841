import type { FirstUse } from "../../port/environment";

const KEY = "takenwijzer.startSeen";

/** Kept in this browser, in the partition that Office asks for; where that is forbidden, as long as the pane is open. */
export function firstUseHere(): FirstUse {
  let over = false;
  return {
    isOver: () => over || fromStorage((storage) => storage.getItem(partitionedKey())) !== null,
    end() {
      over = true;
      fromStorage((storage) => storage.setItem(partitionedKey(), "1"));
    },
  };
}

function partitionedKey(): string {
  return `${Office.context.partitionKey ?? ""}${KEY}`;
}

/** null where it is forbidden, as browsers may to pages within others, or missing, as in some views of Office. */
function fromStorage<T>(act: (storage: Storage) => T): T | null {
  try {
    return act(localStorage);
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return null;
    throw error;
  }
}
