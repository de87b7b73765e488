import type { Params } from '@angular/router';
import type { RoundOverviewResponse } from '@tp/contracts';
import { type AnyFinding, EVERY_FINDING_WORDS } from '@tp/domain';
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

/** What a reviewer must see: what the rules found, and supplements that are late. */
export const findingLines = ({ findings }: Totals): readonly CountLine[] =>
  FINDINGS.map((kind) => inList(EVERY_FINDING_WORDS[kind], findings[kind], { findings: [kind] }));

const FINDINGS = [
  'sum',
  'schedule',
  'attachment',
  'start',
  'supplement-unanswered',
  'supplement-late',
] as const satisfies readonly AnyFinding[];
