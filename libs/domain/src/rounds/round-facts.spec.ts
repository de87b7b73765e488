import { readRoundFacts } from './round-facts.js';

const round = {
  id: 'trygghet-2027',
  title: 'Trygghet 2027',
  caseNumber: 'KS 2026/1',
  budgetYear: 2027,
  statementDate: '2027-01-20',
  submissionDeadline: '2026-12-15',
  frame: 40_000_000,
  fundingSource: '',
  principles: 'stockholm-2020',
};
const municipality = { name: 'Stockholms stad', reviewBody: 'Stadsledningskontoret', decisionBody: 'Trygghetsutskottet' };
const committees = [
  { code: 'RK', name: 'Rinkeby-Kista', kind: 'district', administration: '' },
  { code: 'TN', name: 'Trafiknämnden', kind: 'specialist', administration: 'Trafikkontoret' },
];
const sound = { municipality, round, committees };
const faultsOf = (input: unknown) => {
  const reading = readRoundFacts(input);
  return reading.kind === 'read' ? [] : reading.faults.map(({ pointer, message }) => [pointer, message]);
};

describe('what is filled in of a round', () => {
  it('is read as it stands', () =>
    expect(readRoundFacts({ ...sound, principlesVersion: 2 })).toEqual({
      kind: 'read',
      facts: { ...sound, principlesVersion: 2 },
      named: { id: 'trygghet-2027', principles: 'stockholm-2020', principlesVersion: 2 },
    }));

  it('is told by what the portal may know, so far as that can be read', () =>
    expect(readRoundFacts({ round: { id: 'Fel', principles: 'a' }, principlesVersion: 0 })).toMatchObject({
      kind: 'faulty',
      named: { id: null, principles: 'a', principlesVersion: null },
    }));

  it('comes back with all its faults at once, one for each field', () =>
    expect(
      faultsOf({
        municipality: { ...municipality, name: ' ' },
        round: { ...round, id: 'Stora Bokstäver', title: '', frame: -1, statementDate: '2027-02-30' },
        committees: [committees[0], { ...committees[0], name: '' }, { ...committees[1], code: '', kind: 'other' }],
      }).map(([pointer]) => pointer),
    ).toEqual([
      '/municipality/name',
      '/round/id',
      '/round/title',
      '/round/statementDate',
      '/round/frame',
      '/committees/1/code',
      '/committees/1/name',
      '/committees/2/code',
      '/committees/2/kind',
    ]));

  it('may not have an id that leads to another page, nor one without end', () => {
    expect(faultsOf({ ...sound, round: { ...round, id: 'skapa' } })).toEqual([
      ['/round/id', 'Ordet används av portalens egna sidor. Välj ett annat.'],
    ]);
    expect(faultsOf({ ...sound, round: { ...round, id: 'a'.repeat(81) } })).toEqual([['/round/id', 'Ska vara högst 80 tecken.']]);
  });

  it.each([null, 3, [], 'text'])('that is no object at all (%p) is a fault', (input) =>
    expect(faultsOf(input)).toEqual([['', 'Ska vara ett objekt.']]),
  );
});
