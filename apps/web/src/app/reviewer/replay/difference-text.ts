import type { ReplayDifferenceResponse } from '@tp/contracts';
import { formatKronor } from '@tp/domain';

const COLUMNS: Readonly<Record<string, string>> = {
  reference: 'numret',
  committee: 'nämnden',
  committeeName: 'nämndens namn',
  title: 'insatsen',
  place: 'platsen',
  measures: 'åtgärderna',
  requestedAmount: 'sökt belopp',
  grantedAmount: 'beviljat belopp',
  outcome: 'utfallet',
  unreviewedBecause: 'utfallet',
  score: 'poängen',
  maxScore: 'högsta poängen',
  codes: 'koderna',
  motivation: 'motiveringen',
  motivationDraft: 'att motiveringen är ett utkast',
  isMotivationDraft: 'att motiveringen är ett utkast',
  years: 'beloppen per år',
};
const PARTS: Readonly<Record<string, string>> = {
  round: 'omgångens uppgifter',
  totals: 'summorna',
  decisions: 'raderna',
  budgetAdjustments: 'budgetjusteringarna',
  direction: 'inriktningen',
  requirements: 'formaliakraven',
  costItems: 'utgiftsposterna',
  criteria: 'kriterierna',
  levels: 'nivåerna',
  findings: 'iakttagelserna',
  eligibleAmount: 'beloppet som kan beviljas',
  points: 'poängen',
};
const AMOUNTS = new Set(['requestedAmount', 'grantedAmount']);

/** One thing that was not as it was stored, or did not come out the same, as a sentence. */
export function differenceText(difference: ReplayDifferenceResponse): string {
  const reference = difference.reference ?? '';
  switch (difference.kind) {
    case 'round':
      return 'Omgångens version stämmer inte med sin kontrollsumma: något av det som den byggdes av är ändrat.';
    case 'principles':
      return 'Principerna stämmer inte med sin kontrollsumma: de är ändrade sedan de lästes in.';
    case 'principles-unreadable':
      return `Principerna kan inte läsas, så inget kan räknas om. ${difference.cause ?? ''}`.trim();
    case 'application':
      return `Ansökan ${reference} stämmer inte med sin kontrollsumma: den är ändrad sedan den kom in.`;
    case 'key':
      return `Förprövningen av ${reference} är gjord av annat underlag än det som är lagrat.`;
    case 'no-pre-assessment':
      return `Förprövningen av ${reference} är inte lagrad.`;
    case 'pre-assessment':
      return `Förprövningen av ${reference} blev en annan: ${partOf(difference.pointer)} skiljer sig.`;
    case 'no-list':
      return 'Ingen beslutslista är lagrad för den här versionen.';
    case 'list-hash':
      return 'Den lagrade listan stämmer inte med sin kontrollsumma: den är ändrad sedan den gjordes.';
    case 'list-text':
      return 'Listan säger detsamma, men är inte skriven på samma sätt till sista byten.';
    case 'list':
      return reference === ''
        ? `I listan skiljer sig ${partOf(difference.pointer)} (${difference.pointer ?? ''}): ${bothOf(difference)}.`
        : `Listans rad ${reference}, ${columnOf(difference.pointer, 2)}: ${bothOf(difference)}.`;
    case 'row':
      return `Raden ${reference} som den visas på sidan, ${columnOf(difference.pointer, 0)}: ${bothOf(difference)}.`;
    case 'totals':
      return `Summorna över listan (${difference.pointer ?? ''}): ${bothOf(difference)}.`;
  }
}

const stepsOf = (pointer = ''): readonly string[] => pointer.split('/').slice(1);
const partOf = (pointer?: string): string => PARTS[stepsOf(pointer)[0] ?? ''] ?? 'något';
const columnOf = (pointer: string | undefined, at: number): string => COLUMNS[stepsOf(pointer)[at] ?? ''] ?? 'hela raden';

function bothOf({ stored, recomputed, pointer }: ReplayDifferenceResponse): string {
  const isAmount = AMOUNTS.has(stepsOf(pointer).at(-1) ?? '');
  return `lagrat är ${shown(stored, isAmount)}, omräknat ${shown(recomputed, isAmount)}`;
}

function shown(value: unknown, isAmount: boolean): string {
  if (value === undefined || value === null) return 'inget';
  if (typeof value === 'number')
    return isAmount && Number.isSafeInteger(value) ? `${formatKronor(value)} kr` : String(value).replace('.', ',');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `”${text.length > 160 ? `${text.slice(0, 160)}…` : text}”`;
}
