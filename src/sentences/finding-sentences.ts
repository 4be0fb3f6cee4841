import type { Decision } from "../analysis/decisions";
import type { FindingItem, FindingKind } from "../analysis/finding-items";
import type { Notice } from "../model/situation";

/** What sheets and pane say of a finding, in one language. No full stop at the end. */
export interface Sentences {
  /** "Open kerntaak": one finding. */
  kind(kind: FindingKind): string;
  /** What is so; school, task and cluster stand beside it and are not named again. */
  finding(item: FindingItem): string;
  /** "Te beslissen". */
  decision(decision: Decision): string;
  /** Why a cell is listed, and what it is compared with. */
  notice(notice: Notice): string;
}
