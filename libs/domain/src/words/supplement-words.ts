import type { SupplementAskKind } from '../supplements/askable-fields.js';
import type { SupplementFinding } from '../supplements/supplement-findings.js';

// Apart from the other words, which every page begins with.

/** What a reviewer says of a field. */
export const SUPPLEMENT_ASK_WORDS = {
  wrong: 'Felaktigt',
  incomplete: 'Ofullständigt',
  outdated: 'Inaktuellt',
} as const satisfies Record<SupplementAskKind, string>;

export const SUPPLEMENT_FINDING_WORDS = {
  'supplement-late': 'Kompletteringen kom in efter sista dagen',
  'supplement-unanswered': 'Kompletteringen har inte kommit in, och sista dagen har varit',
} as const satisfies Record<SupplementFinding, string>;
