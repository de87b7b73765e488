import { assess } from '../assessments/assess.js';
import { outcomeOf } from '../assessments/outcome.js';
import { examplePrinciples, exampleRound } from '../decisions/example.test-support.js';
import { kronor } from '../money/kronor.js';
import { rational } from '../money/rational.js';
import type { SelectionMethod } from '../rounds/round-file.js';
import type { WhatWouldHelp } from '../selection/candidate.js';
import type { SelectionConstraint } from '../selection/constraint.js';
import { deniedByFrameText } from './frame-text.js';
import type { AssessedFacts } from './motivation-facts.js';

const { applications, reviews } = exampleRound();
const principles = examplePrinciples();
const found = applications.find(({ reference }) => reference === 'TI-2021-002');
if (!found) throw new Error('The example has TI-2021-002');
const application = found;
const own = (reviews ?? []).filter((review) => review.application === application.reference);

/** The text of TI-2021-002 (1,85 mnkr, of which 1,4 mnkr is eligible; 37 points), denied under 40 mnkr. */
function textWith(
  help: Omit<WhatWouldHelp, 'reference'> | null,
  method: SelectionMethod = 'rank',
  changes: Partial<AssessedFacts> = {},
): string {
  const assessment = assess(application, own, null, principles);
  if (assessment.kind !== 'assessed') throw new Error('It is assessed');
  const { reference, committee, title, requestedAmount } = application;
  return deniedByFrameText({
    application,
    assessment,
    outcome: outcomeOf(assessment, principles),
    result: {
      reference,
      committee,
      title,
      requestedAmount,
      outcome: 'deny',
      grantedAmount: kronor(0),
      points: assessment.points,
      codes: ['R-RAM'],
      years: [],
      ...(help && { whatWouldHelp: { reference, ...help } }),
    },
    reviews: own,
    settlement: null,
    principles,
    frame: kronor(40_000_000),
    method,
    constraints: [],
    preAssessment: null,
    departure: null,
    missing: kronor(1_200_000),
    ...changes,
  });
}

describe('the text of a denial for the frame', () => {
  it('says what would have had to be different, and who would have fallen out', () =>
    expect(
      textWith({
        frame: { frame: kronor(41_200_000), displaced: [] },
        points: { more: rational(4, 3), displaced: ['TI-2021-011', 'TI-2021-028'] },
        amount: { amount: kronor(600_000), displaced: [] },
      }),
    ).toContain(
      'De 1,4 mnkr som kan beviljas ryms inte inom ramen på 40 mnkr när ansökningarna tas i ordning efter poäng. Ansökan hade beviljats ' +
        'med en ram på minst 41,2 mnkr, 1,2 mnkr mer; med 1,33 poäng mer, alltså 38,33 (då hade TI-2021-011 och TI-2021-028 ' +
        'fallit bort); eller med ett belopp på högst 600 tkr.',
    ));
  it('says what would not have helped', () => {
    const text = textWith({ frame: { frame: kronor(41_200_000), displaced: [] }, points: null, amount: null }, 'optimise');
    expect(text).toContain('ryms inte i det urval som ger flest poäng inom ramen på 40 mnkr.');
    expect(text).toContain(
      'Ansökan hade beviljats med en ram på minst 41,2 mnkr, 1,2 mnkr mer. Enbart fler poäng eller ett lägre belopp hade inte räckt.',
    );
  });
  it('says how much was missing where nothing else was found out', () =>
    expect(textWith(null)).toContain('När ansökan prövades fattades 1,2 mnkr av ramen.'));
  it('says when nothing alone would have helped', () =>
    expect(textWith({ frame: null, points: null, amount: null })).toContain(
      'Enbart en större ram, fler poäng eller ett lägre belopp hade inte räckt.',
    ));
});

describe('the text of a denial in a selection under constraints', () => {
  const constraint = (asked: Partial<SelectionConstraint>): SelectionConstraint => ({
    ...{ dimension: 'committee', value: 'TN', quantity: 'count', comparison: '>=', bound: 1, name: 'Trafiknämnden', text: '' },
    ...asked,
  });
  const one = [constraint({})];
  const end = (method: SelectionMethod, changes: Partial<AssessedFacts>): string =>
    textWith(null, method, { constraints: one, ...changes }).replace(/^.*?(?=Ansökan ryms)/u, '');

  it('says what the selection had to keep, and of the frame only where it binds', () => {
    expect(end('optimise', {})).toBe(
      'Ansökan ryms inte i det urval som ger flest poäng inom ramen på 40 mnkr och uppfyller villkoret att minst en ansökan från ' +
        'Trafiknämnden beviljas. När ansökan prövades fattades 1,2 mnkr av ramen. ' +
        'Ansökan om 1,85 mnkr avslås med skälet ”Ryms inte inom ramen” (R-RAM).',
    );
    for (const facts of [{ frame: null }, { method: 'threshold' } as const])
      expect(end('rank', { missing: kronor(0), ...facts })).toBe(
        'Ansökan ryms inte i det urval som tar ansökningarna i ordning efter poäng och uppfyller villkoret att minst en ansökan från ' +
          'Trafiknämnden beviljas. Ansökan om 1,85 mnkr avslås därför (R-RAM).',
      );
  });

  it('never blames the frame where it had room', () =>
    expect(end('optimise', { missing: kronor(0) })).not.toContain('Ryms inte inom ramen'));

  it('says each kind of constraint in Swedish, and of many how many more there are', () => {
    const husby = { dimension: 'district', name: 'Husby' } as const;
    const constraints = [
      constraint({ ...husby, comparison: '<=', bound: 2 }),
      constraint({ dimension: 'measure', name: 'Belysning', quantity: 'amount', comparison: '<=', bound: 5_000_000 }),
      constraint({ ...husby, comparison: '<=', bound: 0 }),
    ];
    expect(end('rank', { constraints })).toContain(
      'villkoren att högst två ansökningar i Husby beviljas, högst 5 mnkr beviljas till ansökningar med insatsen belysning och ' +
        'ingen ansökan i Husby beviljas.',
    );
    expect(end('rank', { constraints: Array<SelectionConstraint>(28).fill(one[0] ?? constraint({})) })).toContain(
      ' och 23 till.',
    );
  });
});
