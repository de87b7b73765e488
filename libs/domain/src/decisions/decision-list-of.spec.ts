import type { Application } from '../applications/application.js';
import { kronor } from '../money/kronor.js';
import { rational } from '../money/rational.js';
import { LEGAL_BASIS, MASK } from '../secrecy/application.test-support.js';
import { budgetAdjustmentsOf } from './budget-adjustments-of.js';
import { decisionListOf } from './decision-list-of.js';
import { exampleExpected, examplePrinciples, exampleRound } from './example.test-support.js';
import { proposeDecisions } from './propose-decisions.js';

const example = exampleRound();
const principles = examplePrinciples();

function listWith(changes: Readonly<Record<string, Readonly<Partial<Application>>>> = {}, round: object = {}) {
  const applications = example.applications.map((application) => ({ ...application, ...changes[application.reference] }));
  const file = { ...example, applications, round: { ...example.round, ...round } };
  return decisionListOf({ ...file, principles, decisions: proposeDecisions({ ...file, principles }).decisions });
}
const secret = (...fields: string[]) => ({ confidentiality: [{ concerns: 'läget', legalBasis: LEGAL_BASIS, fields }] });
const row = (list: ReturnType<typeof listWith>, reference: string) => list.decisions.find((one) => one.reference === reference);

describe('the decision list of the example', () => {
  const list = listWith();
  it('adjusts the budgets as worked out by hand', () => {
    const sums = new Map<string, number>();
    for (const { committee, amount } of list.budgetAdjustments) sums.set(committee, (sums.get(committee) ?? 0) + amount);
    expect(sums).toEqual(new Map(exampleExpected().budgetAdjustments.map(({ committee, amount }) => [committee, amount])));
  });
  it('has the adjustments in the Swedish order of the names', () => {
    const names = list.budgetAdjustments.map(({ committee }) => example.committees.find(({ code }) => code === committee)?.name);
    expect(names).toEqual([
      'Bromma stadsdelsnämnd',
      'Enskede-Årsta-Vantörs stadsdelsnämnd',
      'Farsta stadsdelsnämnd',
      'Fastighetsnämnden',
      'Hägersten-Älvsjö stadsdelsnämnd',
      'Hässelby-Vällingby stadsdelsnämnd',
      'Idrottsnämnden',
      'Norrmalms stadsdelsnämnd',
      'Rinkeby-Kista stadsdelsnämnd',
      'Skärholmens stadsdelsnämnd',
      'Spånga-Tensta stadsdelsnämnd',
      'Södermalms stadsdelsnämnd',
      'Trafiknämnden',
      'Utbildningsnämnden',
    ]);
  });
  it('has no keys that the format has not', () => {
    expect(list.totals).not.toHaveProperty('frameExceededBy');
    expect(list.decisions[0]).not.toHaveProperty('motivationDraft');
    expect(list.decisions[0]).toMatchObject({ committee: 'RK', score: 43, maxScore: 45, codes: [] });
  });
  it('says by how much a frame is exceeded', () =>
    expect(listWith({}, { frame: kronor(60_000_000) }).totals).toMatchObject({
      grantedAmount: 63_400_000,
      frameExceededBy: 3_400_000,
    }));
  it('shows points of thirds with two decimals', () => {
    const decisions = proposeDecisions({ ...example, principles }).decisions.map((decision) => ({
      ...decision,
      points: rational(85, 3),
    }));
    expect(decisionListOf({ ...example, principles, decisions }).decisions[0]?.score).toBe(28.33);
  });
});

describe('budget adjustments', () => {
  const committees = ['Ö', 'Ä', 'Å', 'A', 'Z'].map((name) => ({ code: `${name}-kod`, name: `${name}nämnden` }));
  const granted = (committee: string, ...years: (readonly [number, number])[]) => ({
    committee,
    years: years.map(([year, amount]) => ({ year, amount: kronor(amount) })),
  });
  it('come by name in Swedish order, then year, without those of 0 kronor', () =>
    expect(
      budgetAdjustmentsOf(
        [
          granted('Ö-kod', [2032, 5]),
          granted('Å-kod', [2031, 1]),
          granted('Ä-kod', [2031, 0]),
          granted('Z-kod', [2033, 2], [2031, 3]),
          granted('Å-kod', [2031, 4]),
        ],
        committees,
      ),
    ).toEqual([
      { committee: 'Z-kod', year: 2031, amount: 3 },
      { committee: 'Z-kod', year: 2033, amount: 2 },
      { committee: 'Å-kod', year: 2031, amount: 5 },
      { committee: 'Ö-kod', year: 2032, amount: 5 },
    ]));
  it('come by code when the names are equal', () => {
    const twins = ['B', 'A', 'b'].map((code) => ({ code, name: 'Nämnden' }));
    expect(
      budgetAdjustmentsOf(
        twins.map(({ code }) => granted(code, [2031, 1])),
        twins,
      ).map(({ committee }) => committee),
    ).toEqual(['A', 'B', 'b']);
  });
});

describe('what secrecy covers in the list', () => {
  it('is masked, and left out of every sum', () => {
    const list = listWith({ 'TI-2021-001': secret('/requestedAmount', '/title') });
    expect(row(list, 'TI-2021-001')).toMatchObject({ title: MASK, requestedAmount: MASK, grantedAmount: MASK, outcome: 'grant' });
    expect(list.totals).toMatchObject({ applications: 62, granted: 37, requestedAmount: 105_450_000, grantedAmount: 61_300_000 });
    expect(list.budgetAdjustments).toContainEqual({ committee: 'RK', year: 2021, amount: 2_850_000 });
  });
  it('replaces a whole motivation that contains it', () => {
    const list = listWith({ 'TI-2021-007': secret('/costItems/6/amount'), 'TI-2021-009': secret('/costItems/0/amount') });
    expect(row(list, 'TI-2021-007')?.motivation).toBe(MASK); // "350 000 kronor"
    expect(row(list, 'TI-2021-009')?.motivation).toMatch(/^Åtgärden innebär/u); // names no amount
  });
  it('replaces a motivation that tells the masked granted amount', () => {
    const list = listWith({ 'TI-2021-002': secret('/costItems/0/amount') });
    expect(row(list, 'TI-2021-002')).toMatchObject({ grantedAmount: MASK, motivation: MASK }); // "1 400 000 kronor"
  });
  it('covers the granted amount that would give it away, but not one that would not', () => {
    const list = listWith({
      'TI-2021-001': secret('/costItems/0/amount'),
      'TI-2021-003': secret('/costItems'),
      'TI-2021-004': secret('/requestedAmount'),
    });
    expect(row(list, 'TI-2021-001')).toMatchObject({ requestedAmount: MASK, grantedAmount: MASK });
    expect(row(list, 'TI-2021-003')).toMatchObject({ requestedAmount: 1_450_000, grantedAmount: 1_450_000 });
    expect(row(list, 'TI-2021-004')).toMatchObject({ requestedAmount: MASK, grantedAmount: 0 });
  });
  it('leaves the adjustments of a covered committee or year unsaid', () => {
    const adjusted = (fields: string) =>
      listWith({ 'TI-2021-062': secret(fields) }).budgetAdjustments.some(({ committee }) => committee === 'FN');
    expect([adjusted('/title'), adjusted('/committee'), adjusted('/costItems/0/year')]).toEqual([true, false, false]);
    expect(row(listWith({ 'TI-2021-062': secret('/committee') }), 'TI-2021-062')?.committee).toBe(MASK);
  });
  it('is not told by the adjustments of several covered items, which lie a year each', () => {
    const items = example.applications.find(({ reference }) => reference === 'TI-2021-062')?.costItems ?? [];
    const costItems = items.map((item, index) => ({ ...item, year: 2021 + index }));
    const list = listWith({ 'TI-2021-062': { costItems, ...secret('/costItems/0/amount', '/costItems/1/amount') } });
    expect(row(list, 'TI-2021-062')?.grantedAmount).not.toBe(MASK);
    expect(list.budgetAdjustments.filter(({ committee }) => committee === 'FN')).toEqual([]);
  });
  it('is not told by the text of another application', () => {
    const place = 'Bunkern vid norra berget';
    const applications = example.applications.map((application) =>
      application.reference === 'TI-2021-001'
        ? { ...application, place: { ...application.place, name: place }, ...secret('/place/name') }
        : application,
    );
    const reviews = example.reviews?.map((review) =>
      review.application === 'TI-2021-003' ? { ...review, motivation: `Hör ihop med bunkern  vid norra berget.` } : review,
    );
    const file = { ...example, applications, reviews };
    const list = decisionListOf({ ...file, principles, decisions: proposeDecisions({ ...file, principles }).decisions });
    expect(row(list, 'TI-2021-003')?.motivation).toBe(MASK);
    expect(JSON.stringify(list).toLowerCase()).not.toContain('bunkern');
  });
  it('is no secret of another application that says the same openly, nor are days and the words of the file', () => {
    const reviews = example.reviews?.map((review) => ({ ...review, motivation: null }));
    const [first, second] = example.applications;
    if (!first || !second) throw new Error('The example has applications');
    const fields = ['/measures', '/schedule/start', '/evidence/0/date', '/evidence/0/label'];
    const applications = [
      { ...first, ...secret(...fields) },
      { ...first, reference: second.reference },
    ];
    const file = { ...example, applications, reviews: reviews?.slice(0, 2) };
    const list = decisionListOf({ ...file, principles, decisions: proposeDecisions({ ...file, principles }).decisions });
    expect(list.decisions.map(({ motivation }) => motivation === MASK)).toEqual([true, false]);
  });
});
