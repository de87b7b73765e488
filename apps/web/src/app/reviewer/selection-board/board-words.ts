import { formatAmount } from '@tp/domain';
import { countText } from '@tp/ui';
import type { BoardAnswer, BoardHelp, BoardRow } from './board-answer.js';
import type { BoardQuestion } from './board-question.js';

/** The question that the page answers, as its title. */
export const questionInWords = ({ frame }: BoardQuestion): string =>
  frame === null ? 'Vad beviljas utan ram?' : `Vad ryms inom ${formatAmount(frame)}?`;

export const METHOD_TEXTS: Readonly<Record<BoardQuestion['method'], string>> = {
  threshold: 'Allt som når tröskeln beviljas, även över ramen.',
  rank: 'Högst poäng först. Det som inte ryms hoppas över.',
  optimise: 'Mest poäng sammanlagt inom ramen.',
};

/** What stands on the frame's line: how much is above it, what fits below, and what is left. */
export function frameLineText(answer: BoardAnswer, { frame }: BoardQuestion): string {
  const candidates = answer.rows.filter(({ isCandidate }) => isCandidate);
  const firstOut = candidates.findIndex(({ outcome }) => outcome === 'deny');
  const above = sumGranted(firstOut === -1 ? candidates : candidates.slice(0, firstOut));
  const below = answer.grantedAmount - above;
  if (frame === null) return `Ingen ram · ${formatAmount(answer.grantedAmount)} beviljas`;
  const over = answer.frameExceededBy;
  return [
    `Ram ${formatAmount(frame)}`,
    `ovanför ${formatAmount(above)}`,
    ...(below > 0 ? [`nedanför ryms ${formatAmount(below)} till`] : []),
    over > 0 ? `ramen överskrids med ${formatAmount(over)}` : `kvar ${formatAmount(frame - answer.grantedAmount)}`,
  ].join(' · ');
}

const sumGranted = (rows: readonly BoardRow[]): number =>
  rows.reduce((sum, { amount, outcome }) => (outcome === 'deny' ? sum : sum + (amount ?? 0)), 0);

/** In a cell: why it is out, or that somebody has moved it. */
export function reasonText({ moved, outcome, code, isCandidate, points }: BoardRow): string {
  if (moved === 'in') return 'Låst in';
  if (moved === 'out') return 'Låst ut';
  if (outcome === 'unreviewed') return 'Ej avgjord';
  if (isCandidate) return outcome === 'deny' ? 'Ryms inte' : '';
  return code ?? (points === null ? 'Som i förslaget' : '');
}

/** Why one stands where it stands. @param threshold in points; `codes` by code their words */
export function whyText(row: BoardRow, { threshold }: BoardQuestion, codes: Readonly<Record<string, string>>): string {
  const { moved, outcome, code, points, isCandidate } = row;
  if (moved !== null) return moved === 'in' ? 'Är låst in, fast metoden avslår den.' : 'Är låst ut, fast metoden beviljar den.';
  if (outcome === 'unreviewed') return 'Är inte granskad eller inte avgjord, och är inte med i urvalet.';
  if (isCandidate && outcome !== 'deny') return `Beviljas med ${pointsFigure(points)} poäng.`;
  if (isCandidate) return `Når tröskeln med ${pointsFigure(points)} poäng men ryms inte inom ramen.`;
  if (points === null) return 'Står som i förslaget och räknas inte här: ett belopp är under sekretess, eller så har du jäv.';
  if (points < threshold) return `Når inte tröskeln: ${pointsFigure(points)} av ${threshold} poäng.`;
  return `Avslås av granskningen: ${code ?? ''} ${code === null ? '' : (codes[code] ?? '')}`.trim();
}

const decimals = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 });
export const pointsFigure = (points: number | null): string => (points === null ? '–' : decimals.format(points));

/** What would change it, each way a sentence, with what one can try of it. */
export function helpTexts(help: BoardHelp): readonly Readonly<{ text: string; frame?: number }>[] {
  if (help.kind === 'granted')
    return help.fewerPoints === null ? [] : [{ text: `Med ${pointsText(help.fewerPoints)} färre hade den avslagits.` }];
  const { frame, points, amount } = help;
  const ways = [
    ...(frame
      ? [{ text: `Skulle beviljas med ${formatAmount(frame.more)} mer i ramen${fallsOut(frame.displaced)}.`, frame: frame.more }]
      : []),
    ...(points ? [{ text: `Skulle beviljas med ${pointsText(points.more)} mer${fallsOut(points.displaced)}.` }] : []),
    ...(amount
      ? [{ text: `Skulle beviljas om den kostade högst ${formatAmount(amount.amount)}${fallsOut(amount.displaced)}.` }]
      : []),
  ];
  return ways.length > 0 ? ways : [{ text: 'Varken mer i ramen, fler poäng eller ett lägre belopp hade var för sig räckt.' }];
}

const MOST_NAMED = 4;
function fallsOut(references: readonly string[]): string {
  if (references.length === 0) return '';
  const named = references.slice(0, MOST_NAMED).join(', ');
  const more = references.length > MOST_NAMED ? ` och ${countText(references.length - MOST_NAMED)} till` : '';
  return `; då faller ${named}${more} bort`;
}

const pointsText = (points: number): string => `${decimals.format(points)} poäng`;
