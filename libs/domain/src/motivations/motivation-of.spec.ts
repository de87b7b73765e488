import { proposeDecisions } from '../decisions/propose-decisions.js';
import { examplePrinciples, exampleRound } from '../decisions/example.test-support.js';
import { formatAmount } from '../money/format-amount.js';
import { kronor } from '../money/kronor.js';
import type { Review } from '../reviews/review.js';
import { textOfReviews } from './motivation-of.js';
import { quoted } from './swedish-prose.js';

const example = exampleRound();
const principles = examplePrinciples();
const withoutMotivations: readonly Review[] = (example.reviews ?? []).map((review) => ({ ...review, motivation: null }));
const composed = (round: object = example.round) =>
  proposeDecisions({ ...example, reviews: withoutMotivations, principles, round: { ...example.round, ...round } }).decisions;

describe("the reviews' own text", () => {
  it('is the motivation when all that carry one carry the same', () => {
    expect(textOfReviews([{ motivation: null }, { motivation: 'Bra.' }, {}, { motivation: 'Bra. ' }])).toBe('Bra.');
    expect(textOfReviews([{ motivation: 'Bra.' }, { motivation: 'Dåligt.' }])).toBeNull();
    expect(textOfReviews([{ motivation: ' \n' }])).toBeNull();
  });
  it('is not that of a denial for the frame, which no review decided', () => {
    const { decisions } = proposeDecisions({
      ...example,
      principles,
      round: { frame: kronor(0), selection: { method: 'rank' } },
    });
    const denied = decisions.filter(({ codes }) => codes.includes('R-RAM'));
    expect(denied).toHaveLength(37);
    for (const { motivation, isMotivationDraft } of denied) {
      expect(isMotivationDraft).toBe(true);
      expect(motivation).toContain('ramen på 0 kr');
    }
  });
});

const rounds = {
  threshold: {},
  rank: { frame: kronor(40_000_000), selection: { method: 'rank' } },
  optimise: { frame: kronor(40_000_000), selection: { method: 'optimise' } },
};

describe.each(Object.entries(rounds))('the 62 composed motivations of the example by %s', (_method, round) => {
  const decisions = composed(round);
  const texts = decisions.map(({ motivation }) => motivation ?? '');

  it('are drafts, no two alike', () => {
    expect(new Set(texts).size).toBe(62);
    expect(decisions.every(({ isMotivationDraft }) => isMotivationDraft)).toBe(true);
  });
  it('name the amount', () => {
    for (const { motivation, outcome, grantedAmount, requestedAmount } of decisions)
      expect(motivation).toContain(formatAmount(outcome === 'deny' ? requestedAmount : grantedAmount));
  });
  it('name a principle', () => {
    const names = [principles.title, ...principles.criteria.map(({ label }) => label)].map((name) => quoted(name) ?? '');
    for (const text of texts) expect(names.some((name) => text.includes(name))).toBe(true);
  });
  it('name the evidence', () => {
    for (const { evidence, reference } of example.applications) {
      const text = texts[decisions.findIndex((decision) => decision.reference === reference)];
      for (const { label } of evidence.slice(0, 4)) expect(text).toContain(label);
    }
  });
  it('name the code of a denial with its text, and nothing for others that is denied', () => {
    for (const { motivation, outcome, codes } of decisions) {
      const [code = ''] = codes;
      if (outcome === 'deny')
        expect(motivation).toContain(`avslås med skälet ${quoted(principles.codes[code]) ?? ''} (${code}).`);
      else expect(motivation).not.toContain('avslås');
    }
  });
  it('are whole sentences without a trace of the machine', () => {
    for (const text of texts) {
      expect(text).toMatch(/^[\p{Lu}\d”].*\.$/u);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|true|false| {2}|\s[,.;:!?]|\.\.|,,|””|\(\)|\n/u);
    }
  });
});
