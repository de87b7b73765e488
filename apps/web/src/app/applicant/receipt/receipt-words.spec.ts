import { receiptHeading, withdrawalWords } from './receipt-words.js';

describe('a receipt in words', () => {
  it('numbers what was sent, and not what was taken back', () =>
    expect(
      [{ kind: 'application' as const }, { kind: 'supplement' as const }, { kind: 'withdrawal' as const }].map(receiptHeading),
    ).toEqual(['Ansökan, version 1', 'Komplettering, version 2', 'Återkallelse']));

  it('says in numbers what a withdrawal does', () => {
    expect(withdrawalWords('TI-2098-001', { amount: '1,2 mnkr', receipts: 2 })).toMatch(
      /^1 ansökan, TI-2098-001 om 1,2 mnkr, tas ur omgången och prövas inte\. Alla 2 kvitton finns kvar/,
    );
    expect(withdrawalWords('TI-1', { amount: null, receipts: 1 })).toMatch(/^1 ansökan, TI-1, tas .*Kvittot finns kvar/);
  });
});
