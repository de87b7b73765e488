import { type DecisionList, formatAmount } from '@tp/domain';
import { oneLine } from '../texts/one-line.js';
import type { AnnexInput } from './annex-input.js';
import { statusText } from './facts.js';
import { sumsOf } from './committee-groups.js';

/** What a reader must know before the figures; `warning` for what stands in the way of a decision. */
export type Note = Readonly<{ kind: 'synthetic' | 'warning' | 'plain'; text: string }>;

/**
 * Above this the applications are left out one by one: five thousand are some 850 pages and 20 MB, which nobody turns, and writing them takes
 * most of a gigabyte of memory. The sums stay, and a note says where the rows are.
 */
export const MOST_APPLICATIONS = 5_000;

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function warningsOf({ totals, decisions }: DecisionList): readonly string[] {
  const drafts = decisions.filter(({ motivationDraft }) => motivationDraft === true).length;
  const exceeded = totals.frameExceededBy;
  const tooMany = `Ansökningarna är ${decisions.length}, för många att redovisa en och en här. De står med motivering i beslutslista.xlsx och beslutslista.csv.`;
  return [
    ...(decisions.length > MOST_APPLICATIONS ? [tooMany] : []),
    ...(exceeded === undefined ? [] : [`Förslaget överskrider ramen med ${formatAmount(exceeded)}.`]),
    ...(totals.unreviewed === 0
      ? []
      : [
          `${some(totals.unreviewed, 'ansökan är ej granskad', 'ansökningar är ej granskade')} eller ej avgjord${totals.unreviewed === 1 ? '' : 'a'} och har inget förslag.`,
        ]),
    ...(drafts === 0
      ? []
      : [`${some(drafts, 'motivering är ett utkast', 'motiveringar är utkast')} som ingen granskare har godtagit ännu.`]),
  ];
}

function secrecyOf({ decisions }: DecisionList): readonly string[] {
  const masked = sumsOf(decisions).maskedAmounts;
  if (!decisions.some((row) => JSON.stringify(row).includes('[Sekretess, '))) return [];
  const sums = masked === 0 ? '' : ` ${some(masked, 'belopp', 'belopp')} är därför inte med i någon summa.`;
  return [`Uppgifter som omfattas av sekretess är ersatta med [Sekretess] och lagrum.${sums}`];
}

function aboutPrinciples(status: string, notice: string): string {
  const state = status === '' ? 'Om principerna' : `Principerna är ${status}`;
  return notice === '' ? `${state}.` : `${state}: ${notice}`;
}

/** The notes on the first page, the gravest first. */
export function notesOf({ decisionList, municipality, principles, synthetic, notice }: AnnexInput): readonly Note[] {
  const to = oneLine(municipality.decisionBody);
  const status = statusText(principles.status);
  const about = (text: string | null | undefined): string => oneLine(text ?? '');
  return [
    ...(synthetic
      ? [{ kind: 'synthetic' as const, text: `Syntetiskt exempel: inget verkligt ärende. ${about(notice)}`.trim() }]
      : []),
    ...(!synthetic && about(notice) !== '' ? [{ kind: 'plain' as const, text: about(notice) }] : []),
    ...warningsOf(decisionList).map((text) => ({ kind: 'warning' as const, text })),
    { kind: 'plain', text: `Bilagan är ett förslag${to === '' ? '' : ` till ${to}`}. Ingenting i den är beslutat.` },
    ...(status === '' && about(principles.notice) === ''
      ? []
      : [{ kind: 'plain' as const, text: aboutPrinciples(status, about(principles.notice)) }]),
    ...secrecyOf(decisionList).map((text) => ({ kind: 'plain' as const, text })),
  ];
}
