import fc from 'fast-check';
import { parseConstraints } from './parse-constraints.js';

const round = {
  committees: [
    { code: 'RK', name: 'Rinkeby-Kista stadsdelsnämnd' },
    { code: 'SÖ', name: 'Södermalms stadsdelsnämnd' },
  ],
  districts: new Set(['Kista', 'Farsta strand', 'Rinkeby, Tensta och Husby', 'A=B count>=2', '"Torget"']),
};
const read = (...texts: readonly string[]) => parseConstraints(texts, round);
const faultsOf = (text: string) => {
  const reading = read(text);
  return reading.kind === 'faulty' ? reading.faults.map(({ message }) => message) : [];
};

describe('constraints as they are written', () => {
  it('are read with what people call the value', () =>
    expect(read('committee=RK count>=1', ' measure=lighting amount<=5000000 ', 'committee = SÖ  count >= 2')).toEqual({
      kind: 'read',
      constraints: [
        {
          ...{ dimension: 'committee', value: 'RK', quantity: 'count', comparison: '>=', bound: 1 },
          ...{ name: 'Rinkeby-Kista stadsdelsnämnd', text: 'committee=RK count>=1' },
        },
        {
          ...{ dimension: 'measure', value: 'lighting', quantity: 'amount', comparison: '<=', bound: 5_000_000 },
          ...{ name: 'Belysning', text: 'measure=lighting amount<=5000000' },
        },
        {
          ...{ dimension: 'committee', value: 'SÖ', quantity: 'count', comparison: '>=', bound: 2 },
          ...{ name: 'Södermalms stadsdelsnämnd', text: 'committee = SÖ  count >= 2' },
        },
      ],
    }));

  it.each([
    ['district=Farsta strand count<=2', 'Farsta strand'],
    ['district="Farsta strand" count<=2', 'Farsta strand'],
    ['district=”Farsta strand” count<=2', 'Farsta strand'],
    ['district=Rinkeby, Tensta och Husby count<=2', 'Rinkeby, Tensta och Husby'],
    ['district=A=B count>=2 count<=2', 'A=B count>=2'],
    ['district="Torget" count<=2', '"Torget"'],
  ])('take the district of %s whole', (text, value) =>
    expect(read(text)).toMatchObject({ kind: 'read', constraints: [{ dimension: 'district', value, bound: 2 }] }),
  );

  it('are refused with every fault at once, each with its place', () => {
    const reading = read('committee=RK count>=1', 'distrikt=Kista antal>=1,5', 'committee=XX amount<=1');
    expect(reading).toEqual({
      kind: 'faulty',
      faults: [
        'Ett villkor gäller committee, measure, district, inte ”distrikt”.',
        'Ett villkor räknar count (antal) eller amount (kronor), inte ”antal”.',
        'Gränsen ska vara ett heltal från 0, inte ”1,5”.',
      ]
        .map((message) => ({ pointer: '/constraints/1', value: 'distrikt=Kista antal>=1,5', message }))
        .concat({
          pointer: '/constraints/2',
          value: 'committee=XX amount<=1',
          message: 'Omgången har ingen nämnd med koden ”XX”. Det som finns är RK, SÖ.',
        }),
    });
  });

  it.each(['', 'committee', 'committee=RK', 'committee=RK count', 'committee=RK count=1', 'committee= count>=1', 'count>=1'])(
    'must have their form: not %j',
    (text) => expect(faultsOf(text)).toEqual(['Ska skrivas som ”committee=RK count>=1”.']),
  );

  it.each(['-1', '1e3', '0x1', '9007199254740992', '٣', '1_000'])('have a whole number as their limit: not %s', (bound) =>
    expect(faultsOf(`committee=RK count>=${bound}`)).toEqual([`Gränsen ska vara ett heltal från 0, inte ”${bound}”.`]),
  );

  it('name what the round has: a measure that is one, and a district of some application', () => {
    expect(faultsOf('measure=ljus count>=1')[0]).toMatch(/^Det finns ingen insats ”ljus”\. Det som finns är lighting, /u);
    expect(faultsOf('district=Husby count>=1')).toEqual(['Ingen ansökan i omgången har området ”Husby”.']);
    expect(faultsOf('committee=constructor count>=1')).toHaveLength(1);
  });

  it('never make the reader fall, whatever is written', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        expect(['read', 'faulty']).toContain(read(...texts).kind);
      }),
    ));
});
