import { kronor } from '@tp/domain';
import { aDossier, anApplicationShown } from './application.test-support.js';
import { costItemsOf, costSumsOf } from './cost-items-of.js';

const HARD = '\u00a0';
const reviewed = (kind: 'assessed' | 'unsettled', ineligibleCostItems: readonly { index: number; code: string }[] = []) => ({
  reviews: [],
  settlement: null,
  decision: null,
  assessment: {
    kind,
    points: 3,
    criteria: [],
    unsettled: kind === 'unsettled' ? ['ineligibleCostItems'] : [],
    ineligibleCostItems,
  },
});

describe('cost items on the page', () => {
  it('tell the rules’ suggestion, and its code in words', () =>
    expect(costItemsOf(aDossier()).map(({ suggestion }) => suggestion)).toEqual([
      '✓ kan beviljas',
      '! D-DRIFT: Drift ingår inte',
    ]));
  it('tell why one could not be checked', () =>
    expect(
      costItemsOf(aDossier({}, { costItems: [{ code: 'D-DRIFT', cause: 'År saknas' }, { code: null }] }))[0]?.suggestion,
    ).toBe('! D-DRIFT: Drift ingår inte – kunde inte kontrolleras: År saknas'));
  it('tell the reviewers’ word apart from it', () =>
    expect(
      costItemsOf(aDossier({ reviewed: reviewed('assessed', [{ index: 0, code: 'D-DRIFT' }]) })).map((item) => [
        item.reviewed,
        item.isOut,
      ]),
    ).toEqual([
      ['! utgår, D-DRIFT: Drift ingår inte', true],
      ['✓ ingår', false],
    ]));
  it('are open while the reviewers disagree', () =>
    expect(costItemsOf(aDossier({ reviewed: reviewed('unsettled') })).map((item) => item.reviewed)).toEqual([
      '– inte avgjort',
      '– inte avgjort',
    ]));
});

describe('the sums under the cost items', () => {
  it('are what was applied for, and what can be granted by the rules and by the reviewers', () =>
    expect(costSumsOf(aDossier({ reviewed: reviewed('assessed', [{ index: 1, code: 'D-DRIFT' }]) }))).toEqual([
      { label: 'Sökt belopp', amount: `1${HARD}500${HARD}000`, note: '' },
      { label: 'Kan beviljas enligt reglerna', amount: `1${HARD}200${HARD}000`, note: '' },
      { label: 'Stödberättigat enligt granskningen', amount: `1${HARD}200${HARD}000`, note: '' },
    ]));
  it('say what the items come to when that is another amount', () =>
    expect(costSumsOf(aDossier({ application: anApplicationShown({ requestedAmount: kronor(2_000_000) }) }))[0]).toEqual({
      label: 'Summa av posterna',
      amount: `1${HARD}500${HARD}000`,
      note: '',
    }));
  it('leave out what is covered, and say so', () => {
    const [item, other] = anApplicationShown().costItems;
    if (!item || !other) throw new Error('There are two');
    const application = anApplicationShown({ costItems: [{ ...item, amount: '[Sekretess, OSL]' }, other] });
    expect(costSumsOf(aDossier({ application }))[0]).toMatchObject({
      label: 'Summa av posterna',
      amount: `300${HARD}000`,
      note: 'utan belopp under sekretess',
    });
  });
});
