import type { DecisionListTotalsResponse } from '@tp/contracts';
import { AmountPipe, type OutcomeKind, type RibbonPart } from '@tp/ui';

const amounts = new AmountPipe();

/** The ribbon's parts, left to right; what a mask covers stands in none of them. */
export const ribbonPartsOf = (totals: DecisionListTotalsResponse): readonly RibbonPart[] => [
  { kind: 'grant', amount: totals.grantedInFull },
  { kind: 'partial', amount: totals.grantedPartially },
  { kind: 'cut', amount: totals.cutAmount },
  { kind: 'deny', amount: totals.deniedAmount },
  { kind: 'not-reviewed', amount: totals.notReviewedAmount },
  { kind: 'unsettled', amount: totals.unsettledAmount },
];

export type LegendLine = Readonly<{ kind: OutcomeKind; text: string }>;

/** One line for each outcome that occurs, its amounts those of the ribbon. */
export function legendOf(totals: DecisionListTotalsResponse): readonly LegendLine[] {
  const inFull = totals.granted - totals.partial;
  const cut = totals.cutAmount > 0 ? `, ${amounts.transform(totals.cutAmount)} utgår` : '';
  const lines: readonly (LegendLine & Readonly<{ count: number }>)[] = [
    { kind: 'grant', count: inFull, text: `beviljas helt ${amounts.transform(totals.grantedInFull)}` },
    { kind: 'partial', count: totals.partial, text: `beviljas delvis ${amounts.transform(totals.grantedPartially)}${cut}` },
    { kind: 'deny', count: totals.denied, text: `avslås ${amounts.transform(totals.deniedAmount)}` },
    {
      kind: 'not-reviewed',
      count: totals.notReviewed,
      text: `${totals.notReviewed === 1 ? 'ej granskad' : 'ej granskade'} ${amounts.transform(totals.notReviewedAmount)}`,
    },
    {
      kind: 'unsettled',
      count: totals.unsettled,
      text: `${totals.unsettled === 1 ? 'oenig, ej avgjord' : 'oeniga, ej avgjorda'} ${amounts.transform(totals.unsettledAmount)}`,
    },
  ];
  return lines.filter(({ count }) => count > 0).map(({ kind, count, text }) => ({ kind, text: `${count} ${text}` }));
}

/** What stands under the number of committees. */
export function committeesText({ committees, committeesGranted }: DecisionListTotalsResponse): string {
  const noun = committees === 1 ? 'nämnd' : 'nämnder';
  if (committees === 1) return `${noun} som ${committeesGranted === 0 ? 'inte får' : 'får'} medel`;
  if (committeesGranted === 0) return `${noun}, ingen får medel`;
  if (committeesGranted === committees) return `${noun}, alla får medel`;
  return `${noun}, ${committeesGranted} får medel`;
}

/** What stands under the frame: how much is left of it, or by how much it is exceeded. */
export function frameText({ frame = 0, frameExceededBy = 0, grantedAmount }: DecisionListTotalsResponse): string {
  if (frameExceededBy > 0) return `ram, överskrids med ${amounts.transform(frameExceededBy)}`;
  const left = frame - grantedAmount;
  return left > 0 ? `ram, ${amounts.transform(left)} kvar` : 'ram, allt fördelat';
}
