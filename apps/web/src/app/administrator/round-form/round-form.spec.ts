import type { RoundChoicesResponse, RoundFactsResponse } from '@tp/contracts';
import { readRoundFacts } from '@tp/domain';
import { emptyForm, formOf, inMunicipality, placesOf, requestOf, titled } from './round-form.js';

const rk = { code: 'RK', name: 'Rinkeby-Kista', kind: 'district' as const, administration: 'Stadsdelsförvaltningen' };
const tn = { code: 'TN', name: 'Trafiknämnden', kind: 'specialist' as const, administration: '' };
const municipality = { name: 'Stockholms stad', reviewBody: 'Stadsledningskontoret', decisionBody: 'Trygghetsutskottet' };
const version = { title: 'Principer', decidedOn: '2020-01-01', recordedAt: '2026-01-01T00:00:00Z', sha256: '', status: null };
const choices: RoundChoicesResponse = {
  principles: [
    { ...version, id: 'stockholm-2020', version: 2 },
    { ...version, id: 'stockholm-2020', version: 1 },
  ],
  municipalities: [
    { ...municipality, committees: [rk, tn] },
    { ...municipality, name: 'Ekhammars kommun', committees: [{ ...tn, code: 'TEK' }] },
  ],
};
const saved: RoundFactsResponse = {
  version: 3,
  principlesVersion: 1,
  committeesInUse: [],
  isReviewed: false,
  municipality,
  committees: [tn],
  round: {
    ...{ id: 'trygghet', title: 'Trygghet', caseNumber: 'KS 1', budgetYear: 2027, statementDate: '2027-01-01' },
    ...{ frame: 40_000_000, fundingSource: '', principles: 'stockholm-2020' },
  },
};

describe('the form of a round', () => {
  it('begins with what the portal knows', () => {
    const form = emptyForm(choices);
    expect(form).toMatchObject({ principles: 'stockholm-2020@2', municipality, method: 'threshold' });
    expect(requestOf(form)).toMatchObject({ committees: [rk, tn], principlesVersion: 2 });
    expect(emptyForm({ principles: [], municipalities: [] })).toMatchObject({ principles: '', committees: [] });
  });

  it('suggests an id of the title, until somebody writes one', () => {
    const form = titled(emptyForm(choices), 'Trygghet på våra torg 2027');
    expect(form.id).toBe('trygghet-pa-vara-torg-2027');
    expect(titled({ ...form, id: 'eget', isIdOwn: true }, 'Annat').id).toBe('eget');
  });

  it('sends a round back as it is when nothing is other, key for key', () => {
    const { municipality: of, round, committees, principlesVersion } = saved;
    expect(requestOf(formOf(saved, choices), saved)).toStrictEqual({ municipality: of, round, committees, principlesVersion });
    const withNulls = { ...saved, round: { ...round, submissionDeadline: null, selection: null, applicants: null } };
    expect(requestOf(formOf(withNulls, choices), withNulls).round).toStrictEqual(withNulls.round);
  });

  it('offers the municipality’s other committees beside the round’s own', () => {
    const form = formOf(saved, choices);
    expect(form.committees.map(({ committee, isChosen }) => [committee.code, isChosen])).toEqual([
      ['TN', true],
      ['RK', false],
    ]);
    expect(placesOf(form.committees)).toEqual([0, -1]);
  });

  it('takes another municipality’s committees, and keeps those that were typed', () => {
    const typed = { committee: { ...rk, code: 'NY' }, isChosen: true, isTyped: true };
    const [, ekhammar] = choices.municipalities;
    const form = inMunicipality({ ...emptyForm(choices), committees: [...emptyForm(choices).committees, typed] }, ekhammar!);
    expect(form.committees.map(({ committee }) => committee.code)).toEqual(['TEK', 'NY']);
    expect(form.municipality.name).toBe('Ekhammars kommun');
  });

  it('sends what is missing, and it comes back as faults that a person can read', () => {
    const reading = readRoundFacts(requestOf(emptyForm({ principles: [], municipalities: [] })));
    expect(reading.kind === 'faulty' && reading.faults.map(({ pointer }) => pointer)).toEqual([
      '/municipality/name',
      '/municipality/reviewBody',
      '/municipality/decisionBody',
      '/round/id',
      '/round/title',
      '/round/caseNumber',
      '/round/budgetYear',
      '/round/statementDate',
      '/round/principles',
    ]);
  });
});
