import { receiptHeading, withdrawalWords } from './receipt-words.js';

describe('a receipt in words', () => {
  it('says which version was sent, and nothing of one that was taken back', () =>
    expect(
      [
        { kind: 'application' as const, version: 1 },
        { kind: 'supplement' as const, version: 3 },
        { kind: 'withdrawal' as const, version: 3 },
      ].map(receiptHeading),
    ).toEqual(['Ansökan, version 1', 'Komplettering, version 3', 'Återkallelse']));

  it('says in numbers what a withdrawal does', () => {
    expect(withdrawalWords('TI-2098-001', { amount: '1,2 mnkr', receipts: 2 })).toMatch(
      /^1 ansökan, TI-2098-001 om 1,2 mnkr, tas ur omgången och prövas inte\. Alla 2 kvitton finns kvar/,
    );
    expect(withdrawalWords('TI-1', { amount: null, receipts: 1 })).toMatch(/^1 ansökan, TI-1, tas .*Kvittot finns kvar/);
  });
});
