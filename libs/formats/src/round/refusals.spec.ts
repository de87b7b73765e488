import {
  bytesOf,
  exampleBytes,
  examplePrinciplesBytes,
  faultsIn,
  smallPrinciples,
  smallRound,
  withValue,
} from './small-round.test-support.js';
import { readPrinciplesFile } from '../principles/read-principles-file.js';
import { readWholeRoundFile } from './read-whole-round-file.js';

type Found = readonly (readonly [string, unknown])[];
type Refusal = readonly [pointer: string, value: unknown, faults?: Found];
const MISSING = undefined;
const application = smallRound.applications[0];
const review = smallRound.reviews?.[0];
const settlement = smallRound.settlements?.[0];

describe('what a round file is refused for', () => {
  it('is nothing, for the small round that the rest is planted in', async () => {
    expect(await faultsIn(smallRound)).toEqual([]);
  });

  // Each line: what is planted, where, and which faults come of it when it is not that value at that pointer.
  const refusals: readonly Refusal[] = [
    ['/format', 'trygghetsportalen.round/2'],
    ['/format', MISSING],
    ['/ramverk', 1],
    ['/municipality/reviewBody', MISSING],
    ['/municipality', []],
    ['/round/budgetYear', '2027'],
    ['/round/budgetYear', 1899],
    ['/round/id', 'Lilla 2027'],
    ['/round/statementDate', '2026-02-29'],
    ['/round/statementDate', '2026-10-01T00:00:00Z'],
    ['/round/submissionDeadline', '2026-13-01'],
    ['/round/frame', MISSING],
    ['/round/frame', -1],
    ['/round/frame', 1_000_000_000_001],
    ['/round/selection/method', 'lottning'],
    ['/round/applicants', { levelsShown: true }, [['/round/applicants/lateApplications', MISSING]]],
    ['/round/principles', 'andra-2026'],
    ['/principles', MISSING, [['/round/principles', 'lilla-2026']]],
    ['/committees', MISSING],
    [
      '/committees/1/code',
      'A',
      [
        ['/committees/1/code', 'A'],
        ['/applications/1/committee', 'B'],
      ],
    ],
    ['/committees/0/kind', 'nämnd'],
    ['/applications', {}],
    ['/applications', MISSING],
    ['/applications/0/committee', 'C'],
    [
      '/applications/1/reference',
      'R-1',
      [
        ['/applications/1/reference', 'R-1'],
        ['/reviews/2/application', 'R-2'],
      ],
    ],
    ['/applications/0/title', MISSING],
    ['/applications/0/title', null],
    ['/applications/0/problem', 'NUL \0 i en text'],
    ['/applications/0/problem', 'ensam \ud83d surrogat'],
    ['/applications/0/place/lat', 90.000001],
    ['/applications/0/place/lon', -180.5],
    ['/applications/0/place/sites/-', { name: '', district: '', lat: 0 }, [['/applications/0/place/sites/0/lon', MISSING]]],
    ['/applications/0/measures/0', 'moln'],
    ['/applications/0/evidence/0/date', '2025-02-29'],
    ['/applications/0/priority', 0],
    ['/applications/0/costItems/1/amount', 0.5],
    ['/applications/0/costItems/1/year', 2100],
    ['/applications/0/requestedAmount', '500000'],
    ['/applications/0/requestedAmount', -500],
    [
      '/applications/0/operatingImpact',
      { annualAmount: -1_000_000_000_001, description: '' },
      [['/applications/0/operatingImpact/annualAmount', -1_000_000_000_001]],
    ],
    [
      '/applications/0/capitalCost',
      { depreciationYears: 1.5, interestPercent: 0.5, firstYearAmount: 1 },
      [['/applications/0/capitalCost/depreciationYears', 1.5]],
    ],
    ['/applications/0/schedule/begin', '2026-01-01'],
    ['/applications/0/a~1b~0c', 0],
    [
      '/applications/1',
      'R-2',
      [
        ['/applications/1', 'R-2'],
        ['/reviews/2/application', 'R-2'],
      ],
    ],
    ['/reviews/0/application', 'R-9'],
    ['/reviews/0/application', 7],
    ['/reviews/0/levels/K2', MISSING],
    ['/reviews/0/levels/K2', 2],
    ['/reviews/0/levels/K1', 1.5],
    ['/reviews/0/levels/K3', 1],
    ['/reviews/0/levels/constructor', 1],
    ['/reviews/0/direction/verdict', 'met'],
    ['/reviews/0/direction/code', 'X-1'],
    ['/reviews/0/direction', { verdict: 'not-in-line' }, [['/reviews/0/direction/code', MISSING]]],
    ['/reviews/0/direction', { verdict: 'not-in-line', code: null }, [['/reviews/0/direction/code', null]]],
    ['/reviews/0/requirements/verdict', 'not-met', [['/reviews/0/requirements/code', null]]],
    ['/reviews/0/requirements/shortcomings', MISSING],
    ['/reviews/0/denialCode', 'X-2'],
    ['/reviews/0/ineligibleCostItems/0/index', 2],
    ['/reviews/0/ineligibleCostItems/0/index', -1],
    ['/reviews/0/ineligibleCostItems/0/code', 'X-3'],
    ['/reviews/0/ineligibleCostItems/-', { index: 1, code: 'D-ÅR' }, [['/reviews/0/ineligibleCostItems/1/index', 1]]],
    ['/reviews/1/reviewer', 'ett'],
    ['/settlements/-', settlement, [['/settlements/1/application', 'R-1']]],
    [
      '/settlements/0/direction',
      MISSING,
      [['/settlements/0', { application: 'R-1', by: 'ledande', on: '2026-11-01', reason: 'Samtal' }]],
    ],
    ['/settlements/0/direction', null, [['/settlements/0', { ...settlement, direction: null }]]],
    ['/settlements/0/ineligibleCostItems', [{ index: 3, code: 'D-ÅR' }], [['/settlements/0/ineligibleCostItems/0/index', 3]]],
    ['/settlements/0/requirements', { verdict: 'not-met' }, [['/settlements/0/requirements/code', MISSING]]],
    ['/settlements/0/on', '2026-11-31'],
    ['/principles/threshold', 6],
    ['/principles/requirements/0/check', 'application.recievedOn == ""'],
    ['/principles/criteria/0/levels/1/level', 5],
  ];
  for (const [pointer, value, faults = [[pointer, value]]] of refusals) {
    it(`${pointer}: ${JSON.stringify(value)}`, async () => {
      expect(await faultsIn(withValue(smallRound, pointer, value))).toEqual(faults);
    });
  }

  it('is nothing, for what may well be', async () => {
    for (const [pointer, value] of [
      ['/synthetic', null],
      ['/round/frame', null],
      ['/round/frame', 1e12],
      ['/reviews', null],
      ['/reviews', MISSING],
      ['/settlements', []],
      ['/reviews/0/denialCode', 'K-POÄNG'],
      ['/applications/0/operatingImpact', { annualAmount: -1_000_000_000_000, description: '' }],
      ['/applications/0/place/lat', -90],
      ['/applications/0/schedule', {}],
      ['/applications/0/confidentiality/-', { concerns: '', legalBasis: '', fields: ['/problem'] }],
      ['/settlements/0/ineligibleCostItems', []],
    ] as const) {
      expect([pointer, await faultsIn(withValue(smallRound, pointer, value))]).toEqual([pointer, []]);
    }
  });

  it('reports ten planted faults of the example, all ten and in the file’s order', async () => {
    const principles = readPrinciplesFile(examplePrinciplesBytes());
    if (principles.kind !== 'read') throw new Error('the example principles are right');
    const planted: readonly (readonly [string, unknown])[] = [
      ['/round/statementDate', '2021-02-30'],
      ['/committees/3/kind', 'nämnd'],
      ['/applications/2/committee', 'ÖÖ'],
      ['/applications/9/place/lat', 190.5],
      ['/applications/17/evidence/0/date', '2021-02-29'],
      ['/applications/40/requestedAmount', -1],
      ['/applications/61/okänd', true],
      ['/reviews/5/levels/K3', 99],
      ['/reviews/11/denialCode', 'INGEN-KOD'],
      ['/reviews/61/ineligibleCostItems/-', { index: 99, code: 'D-DRIFT' }],
    ];
    let file: unknown = JSON.parse(new TextDecoder().decode(exampleBytes()));
    for (const [pointer, value] of planted) file = withValue(file, pointer, value);
    const reading = await readWholeRoundFile(bytesOf(file), { beside: principles.principles });
    if (reading.kind === 'read') throw new Error('refused nothing');
    const values = planted.map(([pointer, value]) =>
      pointer.endsWith('/-') ? [pointer.replace('-', '0/index'), 99] : [pointer, value],
    );
    expect(reading.faults.map(({ pointer, value }) => [pointer, value])).toEqual(values);
    expect(reading.faultCount).toBe(10);
  });

  it('judges a round without its principles only by what needs none', async () => {
    const file = withValue(withValue(smallRound, '/principles', undefined), '/reviews/0/levels', { K9: 7 });
    expect(await faultsIn(withValue(file, '/reviews/1/application', 'R-9'))).toEqual([
      ['/round/principles', 'lilla-2026'],
      ['/reviews/1/application', 'R-9'],
    ]);
  });

  it('takes the principles in the file, else those beside it, else the portal’s, and refuses two with different ids', async () => {
    const without = bytesOf(withValue(smallRound, '/principles', undefined));
    const other = { ...smallPrinciples, id: 'andra-2026' };
    const kindWith = async (bytes: Uint8Array, source: Parameters<typeof readWholeRoundFile>[1]) => {
      const reading = await readWholeRoundFile(bytes, source);
      return reading.kind === 'read' ? reading.principles.title : reading.faults.map(({ pointer }) => pointer).join();
    };
    expect(await kindWith(without, { beside: { ...smallPrinciples, title: 'Bredvid' }, ofId: () => smallPrinciples })).toBe(
      'Bredvid',
    );
    expect(await kindWith(without, { ofId: (id) => Promise.resolve({ ...smallPrinciples, title: `Portalens ${id}` }) })).toBe(
      'Portalens lilla-2026',
    );
    expect(await kindWith(without, { ofId: () => null })).toBe('/round/principles');
    expect(await kindWith(without, { beside: other })).toBe('/round/principles');
    expect(await kindWith(bytesOf(smallRound), { beside: other })).toBe('/round/principles');
    expect(await kindWith(bytesOf(smallRound), { beside: { ...smallPrinciples, title: 'Bredvid' } })).toBe('Principer');
  });

  it('refuses sums beyond 2^53 − 1 where they pass it, once', async () => {
    const large = { ...application, requestedAmount: 1e12, costItems: [{ ...application?.costItems[0], amount: 1e12 }] };
    const applications = Array.from({ length: 9010 }, (_, index) => ({ ...large, reference: `R-${index}` }));
    // 9 007 × 10^12 is less than 2^53 − 1 ≈ 9,007199 × 10^15, so it is the 9 008th that passes it.
    expect(await faultsIn({ ...smallRound, applications, reviews: [], settlements: [] })).toEqual([
      ['/applications/9007/costItems/0/amount', 1e12],
      ['/applications/9007/requestedAmount', 1e12],
    ]);
  });

  it('counts the faults after the first ten thousand', async () => {
    const reviews = Array.from({ length: 4000 }, (_, index) => ({ ...review, reviewer: `g${index}`, levels: { K9: 1 } }));
    const reading = await readWholeRoundFile(bytesOf({ ...smallRound, reviews: [{ ...review, motivation: 5 }, ...reviews] }));
    if (reading.kind === 'read') throw new Error('refused nothing');
    expect([reading.faults.length, reading.faultCount]).toEqual([10_000, 12_001]);
    expect(reading.faults[0]?.pointer).toBe('/reviews/0/motivation');
    expect(reading.faults[9_999]?.pointer).toBe('/reviews/3333/levels/K2');
  });
});
