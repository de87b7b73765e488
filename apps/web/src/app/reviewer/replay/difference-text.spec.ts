import type { ReplayDifferenceResponse } from '@tp/contracts';
import { differenceText } from './difference-text.js';

const text = (difference: ReplayDifferenceResponse) => differenceText(difference).replaceAll('\u00A0', ' ');

describe('what differs in a replay, in words', () => {
  it.each<[ReplayDifferenceResponse, string]>([
    [
      { kind: 'list', reference: 'TI-1', pointer: '/decisions/3/grantedAmount', stored: 2_900_000, recomputed: 2_000_000 },
      'Listans rad TI-1, beviljat belopp: lagrat är 2 900 000 kr, omräknat 2 000 000 kr.',
    ],
    [
      { kind: 'list', reference: null, pointer: '/totals/granted', stored: 60, recomputed: 37 },
      'I listan skiljer sig summorna (/totals/granted): lagrat är 60, omräknat 37.',
    ],
    [
      { kind: 'row', reference: 'TI-1', pointer: '/motivation', stored: null, recomputed: 'Ljus' },
      'Raden TI-1 som den visas på sidan, motiveringen: lagrat är inget, omräknat ”Ljus”.',
    ],
    [
      { kind: 'row', reference: 'TI-1', pointer: '' },
      'Raden TI-1 som den visas på sidan, hela raden: lagrat är inget, omräknat inget.',
    ],
    [
      { kind: 'pre-assessment', reference: 'TI-1', pointer: '/points' },
      'Förprövningen av TI-1 blev en annan: poängen skiljer sig.',
    ],
    [
      { kind: 'application', reference: 'TI-1' },
      'Ansökan TI-1 stämmer inte med sin kontrollsumma: den är ändrad sedan den kom in.',
    ],
  ])('%j', (difference, sentence) => expect(text(difference)).toBe(sentence));
});
