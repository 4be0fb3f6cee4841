import { dutch } from "./dutch";
import { english } from "./english";
import type { Sentences } from "./finding-sentences";

/** As in <html lang>; sheets are in Dutch, the pane in either. */
export type SentenceLanguage = "nl-BE" | "en";

const SENTENCES: Record<SentenceLanguage, Sentences> = { "nl-BE": dutch, en: english };

export function sentencesIn(language: SentenceLanguage): Sentences {
  return SENTENCES[language];
}
