import { normalText } from '../secrecy/covered-values.js';
import { leavesOf } from '../secrecy/leaves.js';
import { LEGAL_BASIS } from '../secrecy/application.test-support.js';
import { decisionListOf } from './decision-list-of.js';
import { examplePrinciples, exampleRound } from './example.test-support.js';
import { proposeDecisions } from './propose-decisions.js';

const { applications: all, reviews, round, committees } = exampleRound();
const applications = all.filter((_application, index) => index % 3 === 0); // a third of them: each has some eighty values
const principles = examplePrinciples();
/** What the portal itself names things by, what it writes of every application, and what in three is the requested amount too. */
const EXPECTED_ELSEWHERE =
  /^\/(?:committee|measures\/\d+|costItems\/\d+\/(?:category|year)|evidence\/\d+\/kind|committeeDecision\/status|confidentiality.*|operatingImpact\/annualAmount)$/u;

const tells = (written: string, value: string | number | boolean | null): boolean =>
  typeof value === 'number'
    ? new RegExp(`(?<!\\d)${String(value).replace('.', '\\.')}(?!\\d)`, 'u').test(written)
    : written.includes(normalText(String(value)));

describe('whatever value of the example a secrecy mark names', () => {
  it.each([
    ["the reviews' motivations", reviews ?? []],
    ['composed motivations', (reviews ?? []).map((review) => ({ ...review, motivation: null }))],
  ])('its row in the list does not tell it, with %s', (_which, ownReviews) => {
    const told = applications.flatMap((application) => {
      const own = ownReviews.filter((review) => review.application === application.reference);
      return leavesOf(application)
        .filter(
          ({ pointer, value }) =>
            !EXPECTED_ELSEWHERE.test(pointer) && normalText(String(value)).length > 3 && typeof value !== 'boolean',
        )
        .flatMap(({ pointer, value }) => {
          const secret = { ...application, confidentiality: [{ concerns: '', legalBasis: LEGAL_BASIS, fields: [pointer] }] };
          const { decisions } = proposeDecisions({ round, applications: [secret], reviews: own, principles });
          const list = decisionListOf({ round, committees, applications: [secret], principles, decisions });
          const { decisions: rows, totals, budgetAdjustments } = list;
          const written = normalText(JSON.stringify([rows, totals, budgetAdjustments]));
          return tells(written, value) ? [`${application.reference} ${pointer}: ${String(value)}`] : [];
        });
    });
    expect(told).toEqual([]);
  });
});
