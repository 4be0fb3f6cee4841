import { decisionsOf, isOpenEverywhere, type Decision } from "../../analysis/decisions";
import { findingItems, type FindingItem } from "../../analysis/finding-items";
import type { Findings } from "../../analysis/findings";
import type { Overview } from "../../model/overview";
import type { SinceLast } from "../last-analysis";

/** What the pages of the summary are made from. */
export interface SummaryFacts {
  findings: Findings;
  overview: Overview;
  items: readonly FindingItem[];
  decisions: readonly Decision[];
  since: SinceLast | null;
  madeAt: Date;
}

export function summaryFacts(
  findings: Findings,
  overview: Overview,
  madeAt: Date,
  since: SinceLast | null,
): SummaryFacts {
  const items = findingItems(findings, overview);
  return { findings, overview, items, decisions: decisionsOf(findings, items), since, madeAt };
}

export function isGroup({ findings }: SummaryFacts): boolean {
  return findings.keyFigures.schools > 1;
}

/** How many tasks are open in every school. */
export function openEverywhere({ items, findings }: SummaryFacts): FindingItem[] {
  return items.filter((item) => isOpenEverywhere(item, findings));
}

/** Tasks of which someone is the only person, per Person.key. */
export function aloneCounts({ vulnerable }: Findings): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { personKey } of vulnerable) counts.set(personKey, (counts.get(personKey) ?? 0) + 1);
  return counts;
}

/** More persons or schools than these are counted together in one line. */
export const MOST_LINES = 10;
