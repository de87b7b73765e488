import { FINDING_WORDS } from './swedish-words.js';
import { type AskTarget, isAskedAttachment, type SupplementAskKind } from '../supplements/askable-fields.js';
import type { SupplementFinding } from '../supplements/supplement-findings.js';

// Apart from the other words, which every page begins with.

/** What a reviewer says of a field. */
const FIELD_ASK_WORDS = {
  wrong: 'Felaktigt',
  incomplete: 'Ofullständigt',
  outdated: 'Inaktuellt',
  missing: 'Saknas',
} as const satisfies Record<SupplementAskKind, string>;
/** And of an attachment. */
const ATTACHMENT_ASK_WORDS = {
  wrong: 'Felaktig',
  incomplete: 'Ofullständig',
  outdated: 'Inaktuell',
  missing: 'Saknas',
} as const satisfies Record<SupplementAskKind, string>;
export const askWord = (target: AskTarget, kind: SupplementAskKind): string =>
  (isAskedAttachment(target) ? ATTACHMENT_ASK_WORDS : FIELD_ASK_WORDS)[kind];

export const SUPPLEMENT_FINDING_WORDS = {
  'supplement-late': 'Kompletteringen kom in efter sista dagen',
  'supplement-unanswered': 'Kompletteringen har inte kommit in i tid',
} as const satisfies Record<SupplementFinding, string>;

/** Every finding that an application may have: those of the rules, and those that follow from a day that passes. */
export const EVERY_FINDING_WORDS = { ...FINDING_WORDS, ...SUPPLEMENT_FINDING_WORDS } as const;
export type AnyFinding = keyof typeof EVERY_FINDING_WORDS;
