import { aDossier } from './application.test-support.js';
import { disagreementText, reviewNotes, settlementPoints } from './review-notes.js';

const dossier = aDossier();

describe('what a reviewer noted', () => {
  it('is told in sentences, with the codes in words and the items by name', () =>
    expect(
      reviewNotes(
        {
          application: 'A/1',
          reviewer: 'Elin',
          direction: { verdict: 'not-in-line', code: 'I-PRIVAT' },
          requirements: { verdict: 'not-met', code: 'X-OKÄND', shortcomings: ['Tidplan saknas'] },
          levels: {},
          ineligibleCostItems: [{ index: 1, code: 'D-DRIFT' }],
          motivation: 'Torget är stängt.',
        },
        dossier,
      ),
    ).toEqual([
      'Inriktning: I-PRIVAT, Platsen är inte öppen.',
      'Formaliakrav: X-OKÄND.',
      'Brister: Tidplan saknas',
      'Utgår: El (D-DRIFT, Drift ingår inte).',
      'Motivering: Torget är stängt.',
    ]));
});

describe('what was settled', () => {
  const settlement = { application: 'A/1', by: 'Lena', on: '2026-02-01', reason: 'Därför.' };
  it('is each point that it states', () =>
    expect(settlementPoints({ ...settlement, direction: { verdict: 'in-line' }, ineligibleCostItems: [] }, dossier)).toEqual([
      'Inriktning: I linje med inriktningen.',
      'Alla utgifter ingår.',
    ]));
  it('names the items that it leaves out', () =>
    expect(settlementPoints({ ...settlement, ineligibleCostItems: [{ index: 0, code: 'D-DRIFT' }] }, dossier)).toEqual([
      'Utgår: Stolpar (D-DRIFT, Drift ingår inte).',
    ]));
});

it('says what the reviewers disagree on', () => {
  const assessment = { kind: 'unsettled' as const, points: 3, criteria: [], ineligibleCostItems: [] };
  const reviewed = { reviews: [], settlement: null, decision: null };
  expect(disagreementText({ ...reviewed, assessment: { ...assessment, unsettled: ['direction', 'ineligibleCostItems'] } })).toBe(
    'Oenig, ej avgjord: granskarna är oeniga om inriktningen och vilka utgifter som ingår.',
  );
  expect(disagreementText({ ...reviewed, assessment: { ...assessment, unsettled: [] } })).toBe('');
});
