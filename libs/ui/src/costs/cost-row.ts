import type { DraftValue } from '../drafts/draft-value.js';

/** A cost item of a draft, as far as it is written. */
export type CostRow = Readonly<{
  year: DraftValue;
  category: DraftValue;
  description: DraftValue;
  amount: DraftValue;
  publicAccess?: DraftValue;
}>;

export const BLANK_COST_ROW: CostRow = { year: null, category: null, description: null, amount: null };
