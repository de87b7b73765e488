import * as fc from 'fast-check';
import { canonicalJson } from '../hashing/canonical-json.js';
import { principlesWith } from '../pre-assessment/given.test-support.js';
import { differencesOfPrinciples } from './differences-of-principles.js';
import type { Principles } from './principles.js';

const check = (id: string, others = {}) => ({ id, label: `Kontroll ${id}`, check: 'true', code: 'I-FEL', ...others });
const criterion = (others = {}) => ({
  code: 'K1',
  label: 'Behov',
  weight: 2,
  levels: [
    { level: 0, descriptor: 'Inget' },
    { level: 1, descriptor: 'Något', check: 'words(application.problem) > 3' },
  ],
  ...others,
});
const some = principlesWith({ direction: [check('a'), check('b')], criteria: [criterion()], threshold: 1 });
const differences = (others: Partial<Principles>) => differencesOfPrinciples(some, { ...some, ...others });

describe('what differs between two principles documents', () => {
  it('is nothing when they say the same, an absent minimum and 0 among it', () => {
    expect(differences({})).toEqual([]);
    expect(differences({ criteria: [criterion({ minimum: 0 })] })).toEqual([]);
  });

  it('is each changed property with what it was and what it is', () => {
    expect(
      differences({
        threshold: 2,
        criteria: [criterion({ weight: 3 })],
        direction: [check('a', { check: 'false' }), check('b')],
      }),
    ).toEqual([
      { part: 'scale', key: '', property: 'threshold', change: 'changed', before: 1, after: 2 },
      { part: 'direction', key: 'a', property: 'check', change: 'changed', before: 'true', after: 'false' },
      { part: 'criteria', key: 'K1', property: 'weight', change: 'changed', before: 2, after: 3 },
    ]);
  });

  it('is every property of a check that was added or removed', () => {
    expect(
      differences({ direction: [check('a'), check('c')] }).map(({ key, property, change }) => [key, property, change]),
    ).toEqual([
      ['b', 'label', 'removed'],
      ['b', 'check', 'removed'],
      ['b', 'code', 'removed'],
      ['c', 'label', 'added'],
      ['c', 'check', 'added'],
      ['c', 'code', 'added'],
    ]);
  });

  it('is the level whose descriptor or check is other, and a level more', () => {
    const levels = [
      { level: 0, descriptor: 'Inget' },
      { level: 1, descriptor: 'Något' },
      { level: 2, descriptor: 'Mycket' },
    ];
    expect(differences({ criteria: [criterion({ levels })] })).toEqual([
      {
        part: 'criteria',
        key: 'K1',
        level: 1,
        property: 'check',
        change: 'removed',
        before: 'words(application.problem) > 3',
        after: null,
      },
      { part: 'criteria', key: 'K1', level: 2, property: 'descriptor', change: 'added', before: null, after: 'Mycket' },
    ]);
  });

  it('is the order of checks and codes too, for the first that fails counts', () => {
    expect(differences({ direction: [check('b'), check('a')] })).toEqual([
      { part: 'direction', key: '', property: 'order', change: 'changed', before: 'a, b', after: 'b, a' },
    ]);
  });

  it('is none exactly when the documents are one, whatever they are, and mirrored the other way', () => {
    const text = fc.constantFrom('a', 'b');
    const checks = fc.uniqueArray(fc.record({ id: text, label: text, check: text, code: text }), { selector: ({ id }) => id });
    const levels = fc
      .array(fc.record({ descriptor: text, check: fc.option(text) }))
      .map((list) => list.map((one, level) => ({ level, ...one })));
    const criteria = fc.uniqueArray(fc.record({ code: text, label: text, weight: fc.nat(2), levels }), {
      selector: ({ code }) => code,
    });
    const anyDocument = fc
      .record({ title: text, direction: checks, costItems: checks, criteria, threshold: fc.nat(2) })
      .map((parts): Principles => ({ ...some, ...parts }));
    fc.assert(
      fc.property(anyDocument, anyDocument, (a, b) => {
        expect(differencesOfPrinciples(a, a)).toEqual([]);
        const there = differencesOfPrinciples(a, b);
        expect(there.length === 0).toBe(canonicalJson(a) === canonicalJson(b));
        const back = differencesOfPrinciples(b, a);
        const asText = (all: readonly unknown[]): readonly string[] => all.map((one) => JSON.stringify(one)).toSorted();
        expect(asText(there.map((one) => [one.part, one.key, one.level, one.property, one.before, one.after]))).toEqual(
          asText(back.map((one) => [one.part, one.key, one.level, one.property, one.after, one.before])),
        );
      }),
    );
  });
});
