import type { Params } from '@angular/router';
import type { RoundOverviewResponse } from '@tp/contracts';
import { FINDING_WORDS, SUPPLEMENT_FINDING_WORDS } from '@tp/domain';
import { addressOf } from '../applications/public.js';
import { preAssessedOf, reviewedOf, type Totals } from './standing.js';

/** A count that leads to the list of what it counts. `place`: the list's page within the round. */
export type CountLine = Readonly<{
  word: string;
  count: number;
  place: 'ansokningar' | 'beslutslista';
  query: Params;
  isBelow?: boolean;
}>;

const inList = (word: string, count: number, filter: Parameters<typeof addressOf>[0], isBelow = false): CountLine => ({
  ...{ word, count, place: 'ansokningar', query: addressOf(filter) },
  isBelow,
});

/** Applications by state, each with the list that it counts; of the review only for who sees it. */
export function stateLines(totals: Totals, { seesReviews, isProposed }: RoundOverviewResponse): readonly CountLine[] {
  const { applications, states, supplements } = totals;
  return [
    inList('Inkomna', applications, {}),
    inList('Förprövade', preAssessedOf(totals), { states: ['pre-assessed', 'reviewed', 'unsettled'] }),
    ...(seesReviews
      ? [
          inList('Granskade', reviewedOf(totals), { states: ['reviewed', 'unsettled'] }),
          ...(isProposed
            ? [
                {
                  word: 'Oeniga, ej avgjorda',
                  count: states.unsettled,
                  place: 'beslutslista' as const,
                  query: { utfall: 'oenig' },
                  isBelow: true,
                },
              ]
            : []),
          inList('Ej granskade', applications - reviewedOf(totals), { states: ['received', 'pre-assessed'] }),
        ]
      : []),
    inList('Komplettering begärd', supplements.awaited + supplements.late + supplements.received, {
      supplements: ['awaited', 'late', 'received'],
    }),
    inList('väntas', supplements.awaited, { supplements: ['awaited'] }, true),
    inList('försenad', supplements.late, { supplements: ['late'] }, true),
    inList('inkommen', supplements.received, { supplements: ['received'] }, true),
  ];
}

/** What the rules want a reviewer to see. */
export const findingLines = ({ findings, supplements }: Totals): readonly CountLine[] => [
  inList(FINDING_WORDS.sum, findings.sum, { findings: ['sum'] }),
  inList(FINDING_WORDS.schedule, findings.schedule, { findings: ['schedule'] }),
  inList(FINDING_WORDS.attachment, findings.attachment, { findings: ['attachment'] }),
  inList(FINDING_WORDS.start, findings.start, { findings: ['start'] }),
  inList(SUPPLEMENT_FINDING_WORDS['supplement-unanswered'], supplements.late, { supplements: ['late'] }),
];
