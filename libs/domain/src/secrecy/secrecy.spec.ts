import { anApplication, aSecretApplication, LEGAL_BASIS, MASK } from './application.test-support.js';
import { isCovered, maskAt, maskOfText, secrecyCount, secrecyOf } from './secrecy.js';

describe('what a secrecy mark covers', () => {
  it('is nothing where there is no mark', () => {
    const secrecy = secrecyOf(anApplication());
    expect(secrecy.count).toBe(0);
    expect(maskAt(secrecy, '/title')).toBeNull();
    expect(maskOfText(secrecy, 'Hemliga gränden')).toBeNull();
  });
  it('is the value that it names, and everything below it', () => {
    const application = aSecretApplication(['/place']);
    expect(
      ['/place', '/place/name', '/place/lat', '/title', '/placement'].map((pointer) => isCovered(application, pointer)),
    ).toEqual([true, true, true, false, false]);
  });
  it('is the whole application for the empty pointer', () => expect(isCovered(aSecretApplication(['']), '/title')).toBe(true));
  it.each(['place/name', '#/place/name', '/place/name/'])('is read as meant when spelled %s', (pointer) =>
    expect(isCovered(aSecretApplication([pointer]), '/place/name')).toBe(true),
  );
  it('is the name of a confidential attachment, under the law of the entry that concerns it', () => {
    const application = anApplication({
      attachments: [
        { number: 1, name: 'Karta', mandatory: true, confidential: false },
        { number: 12, name: 'Kameraplan', mandatory: false, confidential: true },
      ],
      confidentiality: [
        { concerns: 'bilaga 1', legalBasis: 'OSL 19 kap. 1 §' },
        { concerns: 'Bilaga 12 – placeringar', legalBasis: LEGAL_BASIS },
      ],
    });
    const secrecy = secrecyOf(application);
    expect([
      maskAt(secrecy, '/attachments/0/name'),
      maskAt(secrecy, '/attachments/1/name'),
      maskAt(secrecy, '/attachments/1/number'),
    ]).toEqual([null, MASK, null]);
    expect(maskOfText(secrecy, 'Enligt kameraplan gäller')).toBe(MASK);
  });
  it('names the act itself for a confidential attachment that no entry speaks of', () => {
    const attachments = [{ number: 1, name: 'Kameraplan', mandatory: false, confidential: true }];
    expect(maskAt(secrecyOf(anApplication({ attachments })), '/attachments/0/name')).toBe('[Sekretess, OSL]');
  });
  it('counts each named value that is there once', () => {
    expect(secrecyOf(aSecretApplication(['/place', '/place/name', '/title', '/title', '/nothing'])).count).toBe(2);
    expect(secrecyCount([anApplication(), aSecretApplication(['/title'])])).toBe(1);
  });
});

describe('an amount that would give a covered one away', () => {
  it('is covered too: the requested amount, when one cost item of it is', () => {
    expect(isCovered(aSecretApplication(['/costItems/0/amount']), '/requestedAmount')).toBe(true);
    expect(isCovered(aSecretApplication(['/costItems']), '/requestedAmount')).toBe(false); // of two unknowns the sum tells neither
  });
  it('is covered too when the other covered items are of 0 kronor', () => {
    const [first, second] = anApplication().costItems;
    if (!first || !second) throw new Error('The application has two cost items');
    const costItems = [first, { ...second, amount: 0 }];
    expect(isCovered(aSecretApplication(['/costItems'], { costItems, requestedAmount: first.amount }), '/requestedAmount')).toBe(
      true,
    );
  });
  it('is covered too: the cost items, when their sum is', () =>
    expect(isCovered(aSecretApplication(['/requestedAmount']), '/costItems/1/amount')).toBe(true));
  it('is not covered when the items do not add up to it', () => {
    expect(isCovered(aSecretApplication(['/requestedAmount'], { requestedAmount: 1_400_000 }), '/costItems/1/amount')).toBe(
      false,
    );
  });
});

describe('a text that contains a covered value', () => {
  const reveals = (fields: readonly string[], text: string, changes = {}) =>
    maskOfText(secrecyOf(aSecretApplication(fields, changes)), text) === MASK;

  it.each([
    'Vid Hemliga gränden',
    'vid HEMLIGA\n  GRÄNDEN.',
    'hemliga\u00a0grändens belysning',
    'hemligagränden',
    'hemliga gra\u0308nden',
    'hem\u00adliga gränden',
  ])('is told by %j, whatever the case and white space', (text) => expect(reveals(['/place/name'], text)).toBe(true));
  it('is not told by another text', () => expect(reveals(['/place/name'], 'Gränden är mörk, och hemlig')).toBe(false));
  it.each([
    '1500000',
    '1 500 000 kronor',
    '1\u00a0500\u00a0000',
    '1.500.000:-',
    '1,5 mnkr',
    '1,50 miljoner kronor',
    '1 500 tkr',
    '1500tkr',
    'drygt 1,5 Mkr',
    '0,0015 mdkr',
    'år 2021 1 500 000 kronor',
  ])('is told by the amount as %j', (text) => expect(reveals(['/requestedAmount'], `Ansökan om ${text} avslås.`)).toBe(true));
  it.each(['1 500 001 kronor', '15 000 000', '500 000 kronor', '1,4 mnkr', '11 500 000', '1 500 kronor'])(
    'is not told by %j',
    (text) => expect(reveals(['/requestedAmount'], `Ansökan om ${text} avslås.`)).toBe(false),
  );
  it('is told by a day as prose writes it, and by a coordinate', () => {
    expect(reveals(['/schedule/start'], 'Arbetet börjar den 1 april 2031.')).toBe(true);
    expect(reveals(['/place'], 'Läget är 59,12345 nord.')).toBe(true);
  });
  it('is told by a sentence out of a long one', () => {
    const problem = 'Larmet saknar täckning mot norra porten. Gatan är mörk.';
    expect(reveals(['/problem'], 'Vi noterar att larmet saknar täckning mot norra porten, och avslår.', { problem })).toBe(true);
    expect(reveals(['/problem'], 'Gatan är mörk.', { problem })).toBe(false); // too short to be anyone's
  });
  it('is told by the Swedish word for a named measure, but not for one inside something larger', () => {
    expect(reveals(['/measures'], 'Bättre belysning behövs.')).toBe(true);
    expect(reveals(['/costItems/0'], 'Anläggning är en investering under 2031.')).toBe(false);
    expect(reveals(['/costItems/0/category'], 'Anläggning är en investering.')).toBe(true);
  });
  it.each([
    ['', 'Allt som går att läsa'],
    ['–', 'Ljus – nu'],
    ['in', 'Medlen kom in för sent'],
  ])('is never told by the value %j because of every other word', (landControl, text) =>
    expect(reveals(['/landControl', '/publicAccess'], text, { landControl })).toBe(landControl === 'in'),
  );
  it('tells one or two characters only as a word alone', () => {
    expect(reveals(['/landControl'], 'innan', { landControl: 'in' })).toBe(false);
    expect(reveals(['/landControl'], 'Nämnden IN söker', { landControl: 'in' })).toBe(true);
  });
  it('covers another text of the application that contains it', () => {
    const application = aSecretApplication(['/place/name'], {
      title: 'Ljus i Hemliga  gränden',
      problem: 'Det kostar 1,5 mnkr.',
    });
    expect(isCovered(application, '/title')).toBe(true);
    expect(isCovered(application, '/problem')).toBe(false);
    expect(isCovered(aSecretApplication(['/requestedAmount'], { problem: 'Det kostar 1,5 mnkr.' }), '/problem')).toBe(true);
  });
});
