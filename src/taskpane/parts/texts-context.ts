import { createContext, useContext } from "react";
import type { Texts } from "../../locale/texts";

export const TextsContext = createContext<Texts | null>(null);

/** The texts of the chosen language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error("No texts: render inside <App>");
  return texts;
}
