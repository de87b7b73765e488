import type { Decision } from '@tp/domain';

const WORDS = {
  grant: 'Beviljas',
  partial: 'Beviljas delvis',
  deny: 'Avslås',
  'not-reviewed': 'Ej granskad',
  unsettled: 'Oenig, ej avgjord',
} as const;

export const outcomeWord = ({ outcome, unreviewedBecause }: Pick<Decision, 'outcome' | 'unreviewedBecause'>): string =>
  outcome === 'unreviewed' ? WORDS[unreviewedBecause ?? 'not-reviewed'] : WORDS[outcome];
