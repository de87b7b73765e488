import { kronor } from '../money/kronor.js';
import type { PreAssessment } from '../pre-assessment/pre-assessment.js';
import { anApplication, aSecretApplication, MASK } from './application.test-support.js';
import { maskedApplication } from './masked.js';
import { maskedPreAssessment } from './masked-pre-assessment.js';

describe('a masked application', () => {
  it('is the application itself where nothing is covered', () => {
    const application = anApplication();
    expect(maskedApplication(application)).toBe(application);
  });
  it('keeps its shape, with each covered value masked, null and empty too', () => {
    const application = aSecretApplication(['/place', '/coApplicant'], { coApplicant: null });
    expect(maskedApplication(application)).toMatchObject({
      place: { name: MASK, district: MASK, lat: MASK, lon: MASK, sites: [] },
      coApplicant: MASK,
      title: 'Ljus på Storgatan',
    });
  });
});

describe('a masked pre-assessment', () => {
  const preAssessment: PreAssessment = {
    reference: 'A-1',
    hash: 'a'.repeat(64),
    direction: [
      {
        id: 'place',
        code: 'X',
        result: 'met',
        fields: { '/application/place/name': 'Hemliga gränden', '/round/budgetYear': 2031 },
      },
    ],
    requirements: [
      {
        id: 'sum',
        code: 'S',
        result: 'unchecked',
        fields: { '/application/costItems/0/amount': 1_230_000 },
        cause: 'Talet 1230000 gick inte',
      },
    ],
    costItems: [{ code: null }, { code: null }],
    levels: { K1: 1 },
    criteria: [
      { code: 'K1', level: 1, fields: { '/application/title': 'Ljus på Storgatan' }, next: 'Hemliga gränden ska mätas' },
    ],
    findings: [
      { kind: 'sum', fields: { '/application/costItems/0/amount': 1_230_000, '/application/costItems/1/amount': 270_000 } },
    ],
    eligibleAmount: kronor(1_500_000),
    points: 3,
  };
  it('masks covered fields and the texts that contain them, and leaves a covered amount out of the sum', () => {
    expect(maskedPreAssessment(preAssessment, aSecretApplication(['/place/name', '/costItems/0/amount']))).toEqual({
      ...preAssessment,
      direction: [
        { id: 'place', code: 'X', result: 'met', fields: { '/application/place/name': MASK, '/round/budgetYear': 2031 } },
      ],
      requirements: [
        { id: 'sum', code: 'S', result: 'unchecked', fields: { '/application/costItems/0/amount': MASK }, cause: MASK },
      ],
      criteria: [{ code: 'K1', level: 1, fields: { '/application/title': 'Ljus på Storgatan' }, next: MASK }],
      findings: [
        { kind: 'sum', fields: { '/application/costItems/0/amount': MASK, '/application/costItems/1/amount': 270_000 } },
      ],
      eligibleAmount: 270_000,
    });
  });
  it('changes nothing where nothing is covered', () =>
    expect(maskedPreAssessment(preAssessment, anApplication())).toBe(preAssessment));
});
