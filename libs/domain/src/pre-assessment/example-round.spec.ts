import { readFileSync } from 'node:fs';
import { hashOf } from '../hashing/canonical-json.js';
import { checkPrinciples } from '../principles/check-principles.js';
import { roundFileSchema } from '../rounds/round-file.js';
import { preAssess } from './pre-assess.js';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../formats/examples/${name}.json`, import.meta.url), 'utf8'));
const round = roundFileSchema.parse(example('stockholm-2021'));

function preAssessed() {
  const outcome = checkPrinciples(example('stockholm-2020'));
  if (outcome.kind === 'faulty') throw new Error(JSON.stringify(outcome.faults));
  const roundHash = hashOf(round.round);
  return round.applications.map((application) => ({
    application,
    preAssessment: preAssess(application, round.round, outcome.principles, {
      applicationHash: hashOf(application),
      roundHash,
      principlesHash: outcome.principles.hash,
    }),
  }));
}

describe('the example round', () => {
  const rows = preAssessed();

  it('could be checked throughout: no expression failed', () => {
    expect(rows).toHaveLength(62);
    const answers = rows.flatMap(({ preAssessment: { direction, requirements, costItems, criteria } }) => [
      ...direction,
      ...requirements,
      ...costItems,
      ...criteria,
    ]);
    expect(answers.filter((answer) => answer.cause !== undefined)).toEqual([]);
  });

  it('has its known findings', () => {
    const found = rows.flatMap(({ preAssessment: { reference, findings } }) =>
      findings.map(({ kind }) => `${reference} ${kind}`),
    );
    expect(found).toEqual(['TI-2021-012 schedule', 'TI-2021-061 start']);
  });

  it('shows, of every field that was read, the value that stands at its pointer', () => {
    for (const { application, preAssessment } of rows) {
      const { direction, requirements, criteria, findings } = preAssessment;
      for (const { fields } of [...direction, ...requirements, ...criteria, ...findings]) {
        for (const [pointer, value] of Object.entries(fields))
          expect([pointer, value]).toEqual([pointer, valueAt({ application, round: round.round }, pointer)]);
      }
    }
  });

  it('suggests eligible items and points by hand', () => {
    // TI-2021-001: six items of 2021, none operating or maintenance, 180 + 1 120 + 310 + 270 + 100 + 120 tkr = 2 100 tkr, and every
    // level reached: 3·(3 + 3 + 2 + 2 + 2 + 2 + 1) = 45.
    const [first] = rows;
    expect(first?.preAssessment).toMatchObject({
      eligibleAmount: 2_100_000,
      points: 45,
      levels: { K1: 3, K2: 3, K3: 3, K4: 3, K5: 3, K6: 3, K7: 3 },
    });
  });

  it('gives the same bytes twice', () => expect(JSON.stringify(preAssessed())).toBe(JSON.stringify(rows)));
});

/** What stands at a pointer; `null` where a key on the way is absent, which is how a check reads it. */
const valueAt = (document: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (owner, key) => (owner !== null && typeof owner === 'object' ? (Reflect.get(owner, key) ?? null) : null),
      document,
    );
