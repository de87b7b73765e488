import { OUTCOME_WORDS as DOMAIN_WORDS, UNREVIEWED_WORDS } from '@tp/domain';

/** What became of an application, the two ways of not being reviewed apart. Source: assessment.md 3. */
export type OutcomeKind = 'grant' | 'partial' | 'deny' | 'not-reviewed' | 'unsettled';

type HasOutcome = Readonly<{
  outcome: 'grant' | 'partial' | 'deny' | 'unreviewed';
  unreviewedBecause?: 'not-reviewed' | 'unsettled';
}>;

export const outcomeKindOf = ({ outcome, unreviewedBecause }: HasOutcome): OutcomeKind =>
  outcome === 'unreviewed' ? (unreviewedBecause ?? 'not-reviewed') : outcome;

/** Glyph, word and colour always come together: no outcome is told by colour alone. Words: glossary. */
export const OUTCOME_GLYPHS: Readonly<Record<OutcomeKind, string>> = {
  grant: '●',
  partial: '◐',
  deny: '○',
  'not-reviewed': '–',
  unsettled: '–',
};

export const OUTCOME_WORDS: Readonly<Record<OutcomeKind, string>> = {
  grant: DOMAIN_WORDS.grant,
  partial: DOMAIN_WORDS.partial,
  deny: DOMAIN_WORDS.deny,
  ...UNREVIEWED_WORDS,
};
