import { assessApplications } from '../assessments/assess-applications.js';
import { outcomeOf } from '../assessments/outcome.js';
import { examplePrinciples, exampleRound } from '../decisions/example.test-support.js';
import { outcomesIf, principlesWith } from './what-if.js';

describe('what would become of the applications by other weights and another threshold', () => {
  it.each(['stockholm-2021', 'ekhammar-2024'] as const)('is what assessing %s anew by them says', (name) => {
    const file = exampleRound(name);
    const principles = file.principles ?? examplePrinciples();
    const changed = principlesWith(principles, { weights: [5, 1, 4, 1], threshold: 21 });
    const anew = assessApplications({ ...file, principles: changed }).map(({ assessment }) => outcomeOf(assessment, changed));
    const found = outcomesIf(assessApplications({ ...file, principles }), changed);
    expect(found.map(({ outcome }) => outcome)).toEqual(anew);
    expect(found.map(({ points }) => points)).toEqual(
      assessApplications({ ...file, principles: changed }).map(({ assessment }) =>
        assessment.kind === 'not-reviewed' ? null : assessment.points,
      ),
    );
    const before = outcomesIf(assessApplications({ ...file, principles }), principles);
    expect(before.map(({ outcome }) => outcome)).not.toEqual(anew);
  });

  it('keeps a weight that is not given', () => {
    const principles = examplePrinciples();
    const [first, ...rest] = principles.criteria;
    expect(principlesWith(principles, { weights: [9], threshold: 1 })).toEqual({
      ...principles,
      threshold: 1,
      criteria: [{ ...first, weight: 9 }, ...rest],
    });
  });
});
