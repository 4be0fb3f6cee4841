import { useCallback, useRef, useState } from "react";

/** What the user chose is shown at once; when that has been written, or not, what the workbook says. */
export function useWanted<T>(actual: T): [shown: T, want: (value: T, written: Promise<void>) => void] {
  const [wanted, setWanted] = useState<{ value: T } | null>(null);
  const last = useRef<Promise<void> | null>(null);
  const want = useCallback((value: T, written: Promise<void>) => {
    setWanted({ value });
    last.current = written;
    void written.then(() => {
      if (last.current === written) setWanted(null);
    });
  }, []);
  return [wanted ? wanted.value : actual, want];
}
