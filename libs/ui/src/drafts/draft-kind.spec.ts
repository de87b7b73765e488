import { type DraftField, readDraft, refusalOf, writeDraft } from './draft-kind.js';

const category: DraftField = { kind: 'choice', choices: { construction: 'Anläggning', design: 'Projektering' } };

describe('a draft’s value', () => {
  it.each<[DraftField, string, string | number | boolean | null]>([
    [{ kind: 'amount' }, '1,2 mnkr', 1_200_000],
    [{ kind: 'amount' }, '180 000', 180_000],
    [{ kind: 'amount' }, '180\u00A0000,00 kr', 180_000],
    [{ kind: 'year' }, ' 2021 ', 2021],
    [{ kind: 'day' }, '2020-02-29', '2020-02-29'],
    [{ kind: 'latitude' }, '59,4', 59.4],
    [{ kind: 'whole-number' }, ' 20 ', 20],
    [{ kind: 'decimal' }, '1,25', 1.25],
    [{ kind: 'signed-amount' }, '\u221212 tkr', -12_000],
    [{ kind: 'signed-amount' }, '18 tkr', 18_000],
    [category, 'anläggning ', 'construction'],
    [category, 'design', 'design'],
    [{ kind: 'yes-no' }, 'ja', true],
    [{ kind: 'yes-no' }, 'Nej', false],
    [{ kind: 'text' }, ' Torget ', ' Torget '],
    [{ kind: 'amount' }, '  ', null],
  ])('of %p is read from %p as %p', (field, text, value) => {
    expect(readDraft(field, text)).toBe(value);
    expect(refusalOf(field, value)).toBeNull();
    expect(readDraft(field, writeDraft(field, value))).toBe(value);
  });

  it.each<[DraftField, string, string]>([
    [{ kind: 'amount' }, 'cirka 2 mnkr', 'Skriv ett belopp'],
    [{ kind: 'amount' }, '0,5 kr', 'hela kronor'],
    [{ kind: 'amount' }, '\u22125', 'negativt'],
    [{ kind: 'amount' }, '2000 mdkr', 'för stort'],
    [{ kind: 'year' }, '21', 'fyra siffror'],
    [{ kind: 'year' }, '2e3', 'fyra siffror'],
    [{ kind: 'day' }, '2021-02-30', 'datum som finns'],
    [{ kind: 'whole-number' }, '1,5', 'helt tal'],
    [{ kind: 'decimal' }, 'en', 'Skriv ett tal'],
    [{ kind: 'signed-amount' }, '0,5 kr', 'hela kronor'],
    [{ kind: 'longitude' }, '181', 'longituden'],
    [category, 'Möbler', '”Möbler” finns inte bland valen.'],
    [{ kind: 'yes-no' }, 'kanske', 'bland valen'],
  ])('of %p stays as typed when %p cannot be read, and says why', (field, text, why) => {
    expect(readDraft(field, text)).toBe(text);
    expect(writeDraft(field, text)).toBe(text);
    expect(refusalOf(field, text)).toContain(why);
  });

  it('is marked when it has the wrong type for its field', () => {
    expect(refusalOf({ kind: 'amount' }, -5)).toContain('negativt');
    expect(refusalOf({ kind: 'amount' }, 0.5)).not.toBeNull();
    expect(refusalOf({ kind: 'year' }, true)).not.toBeNull();
  });
});
