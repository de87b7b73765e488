import { checkPrinciples, ENGINE_VERSION, hashOf, preAssess } from '@tp/domain';
import { examplePrinciples, exampleRound } from '../decision-list/example.test-support.js';
import { writePreAssessmentsJson } from './write-pre-assessments-json.js';

const { round, applications } = exampleRound();
const checked = checkPrinciples(examplePrinciples());
if (checked.kind !== 'sound') throw new Error("The example's principles are sound");
const { principles } = checked;
const preAssessed = applications.map((application) => ({
  application,
  preAssessment: preAssess(application, round, principles, {
    applicationHash: hashOf(application),
    roundHash: hashOf(round),
    principlesHash: principles.hash,
  }),
}));
const file = { principles: { id: principles.principles.id, hash: principles.hash }, engine: ENGINE_VERSION };
const written = [...writePreAssessmentsJson({ ...file, applications: preAssessed })].join('');

type Row = Readonly<Record<string, unknown>> & Readonly<{ direction: readonly object[]; criteria: readonly object[] }>;
const parsed = JSON.parse(written) as Readonly<Record<string, unknown>> & Readonly<{ applications: readonly Row[] }>;

describe('pre-assessments.json', () => {
  it('is two-space JSON with one final line break', () => expect(written).toBe(`${JSON.stringify(parsed, null, 2)}\n`));
  it('has its keys in the order of the format', () => {
    expect(Object.keys(parsed)).toEqual(['format', 'principles', 'engine', 'applications']);
    expect(parsed).toMatchObject({ format: 'trygghetsportalen.pre-assessments/1', ...file });
    for (const row of parsed.applications) {
      expect(Object.keys(row)).toEqual([
        'reference',
        'hash',
        'direction',
        'requirements',
        'costItems',
        'levels',
        'criteria',
        'findings',
        'eligibleAmount',
        'points',
      ]);
      expect(Object.keys(row.direction[0] ?? {})).toEqual(['id', 'code', 'result', 'fields']);
      expect(Object.keys(row.criteria[0] ?? {})).toEqual(['code', 'level', 'fields', 'next']);
    }
  });
  it('keeps the order of the format for what a database gave back in another', () => {
    const turned = preAssessed.map(({ application, preAssessment }) => ({
      application,
      preAssessment: Object.fromEntries(Object.entries(preAssessment).toReversed()) as typeof preAssessment,
    }));
    expect([...writePreAssessmentsJson({ ...file, applications: turned })].join('')).toBe(written);
  });
  it('masks what is covered', () => {
    const [first] = preAssessed;
    if (!first) throw new Error('The example has applications');
    const confidentiality = [{ concerns: 'underlaget', legalBasis: 'OSL 18 kap. 8 §', fields: ['/evidence/0'] }];
    const one = { ...first, application: { ...first.application, confidentiality } };
    const text = [...writePreAssessmentsJson({ ...file, applications: [one] })].join('');
    expect(text).toContain('"/application/evidence/0/label": "[Sekretess, OSL 18 kap. 8 §]"');
    expect(text).not.toContain('"trygghetsinventering"');
  });
});
