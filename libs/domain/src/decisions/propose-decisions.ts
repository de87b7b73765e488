import type { Application } from '../applications/application.js';
import { assessApplications, type AssessmentInput } from '../assessments/assess-applications.js';
import type { Assessment } from '../assessments/assessment.js';
import { type AssessedOutcome, outcomeOf } from '../assessments/outcome.js';
import { type Kronor, kronor } from '../money/kronor.js';
import { motivationOf } from '../motivations/motivation-of.js';
import { motivationWritten, type WrittenMotivation } from '../motivations/written-motivation.js';
import type { PreAssessment } from '../pre-assessment/pre-assessment.js';
import { highestScore } from '../principles/highest-score.js';
import type { Round } from '../rounds/round-file.js';
import { selectionMethodOf } from '../rounds/selection-method-of.js';
import type { Candidate, Ranked, Selection, WhatWouldHelp } from '../selection/candidate.js';
import { departingMoves, type SelectionMove, withMoves } from '../selection/moves.js';
import type { ConstrainedCandidate, SelectionConstraint } from '../selection/constraint.js';
import { select } from '../selection/select.js';
import { spreadOverYears } from '../selection/spread-over-years.js';
import { helpFinder } from '../selection/what-would-help.js';

import type { Decision } from './decision.js';
import type { Totals } from './decision-list.js';
import { totalsOf } from './totals-of.js';

/** All that a round's decisions follow from. The queue's pre-assessments may be missing, one or all: they decide nothing (KL 6:38). */
export type ProposalInput = AssessmentInput &
  Readonly<{
    round: Pick<Round, 'frame' | 'selection'>;
    /** By the application's reference. */
    preAssessments?: ReadonlyMap<string, PreAssessment> | undefined;
    /** Where constraints were asked for: they, and what `@tp/solver` selected of `constrainedCandidates` under them. */
    constrained?: Readonly<{ constraints: readonly SelectionConstraint[]; selection: Selection }> | undefined;
    /** What people have moved, whatever the method says. */
    moves?: readonly SelectionMove[] | undefined;
    /** What reviewers have written, by reference. */
    motivations?: ReadonlyMap<string, WrittenMotivation> | undefined;
  }>;

/** Decisions in the applications' order; nothing in them is masked yet: `decisionListOf` does that. Amounts in kronor. */
export type ProposedDecisions = Readonly<{ decisions: readonly Decision[]; totals: Totals }>;

/**
 * What the rules and the reviews together propose for every application of a round: assessed, selected under the frame and given
 * its motivation. The file's order plays no part but in the order of the answer. Source: assessment.md 2 to 5.
 * @throws Error when a review is of no application here or lacks a level, RangeError when a sum passes 2^53 − 1: `formats` refuses both
 */
export function proposeDecisions(input: ProposalInput): ProposedDecisions {
  const { round, principles, constrained } = input;
  const assessed = assessedWithOutcome(input);
  const candidates = assessed.flatMap(({ outcome }) => (outcome.kind === 'candidate' ? [outcome.candidate] : []));
  const method = selectionMethodOf(round);
  const byMethod = constrained?.selection ?? select(candidates, round.frame, method);
  const selection = withMoves(byMethod, input.moves ?? [], round.frame);
  const departures = departingMoves(byMethod, input.moves ?? []);
  const rows = new Map(selection.rows.map((row) => [row.candidate.reference, row]));
  // What would have helped under constraints would take a search of the solver for each question: it is not said.
  const helps = constrained ? new Map<string, WhatWouldHelp>() : helpForDenied(byMethod, candidates, input);

  const decisions = assessed.map(({ application, assessment, outcome, reviews: own, settlement }) => {
    const { reference } = application;
    const departure = departures.get(reference);
    const help = departure ? undefined : helps.get(reference);
    const result = resultOf(application, assessment, outcome, rows.get(reference), help);
    const found = motivationOf({
      application,
      assessment,
      outcome,
      result,
      reviews: own,
      settlement,
      principles,
      frame: round.frame,
      method,
      constraints: constrained?.constraints ?? [],
      missing: missingOf(rows.get(reference)),
      preAssessment: input.preAssessments?.get(reference) ?? null,
      departure: departure?.reason ?? null,
    });
    return { ...result, ...motivationWritten(result, found, input.motivations?.get(reference)) };
  });
  return { decisions, totals: totalsOf(decisions, round.frame) };
}

/**
 * The candidates of a round with what constraints may count them by, in the applications' order.
 * @throws Error as `proposeDecisions`
 */
export const constrainedCandidates = (input: ProposalInput): readonly ConstrainedCandidate[] =>
  assessedWithOutcome(input).flatMap(({ application: { committee, measures, place }, outcome }) =>
    outcome.kind === 'candidate' ? [{ ...outcome.candidate, committee, measures, district: place.district }] : [],
  );

const assessedWithOutcome = (input: ProposalInput) =>
  assessApplications(input).map((row) => ({ ...row, outcome: outcomeOf(row.assessment, input.principles) }));

const missingOf = (row: Ranked | undefined): Kronor | null => (row?.outcome === 'deny' ? row.missing : null);

/** By reference. Where it would take too long to find out, none is said, and the text says how much the frame lacked. */
function helpForDenied(
  { rows }: Selection,
  candidates: readonly Candidate[],
  { round, principles }: ProposalInput,
): ReadonlyMap<string, WhatWouldHelp> {
  const denied = rows.filter(({ outcome }) => outcome === 'deny').map(({ candidate }) => candidate.reference);
  const method = selectionMethodOf(round);
  if (round.frame === null || denied.length === 0) return new Map();
  const helpFor = helpFinder(candidates, round.frame, method, highestScore(principles));
  return new Map(
    denied.flatMap((reference) => {
      const help = helpFor(reference);
      return help ? [[reference, help]] : [];
    }),
  );
}

export type DecisionWithoutMotivation = Omit<Decision, 'motivation' | 'isMotivationDraft'>;

function resultOf(
  application: Application,
  assessment: Assessment,
  outcome: AssessedOutcome,
  row: Ranked | undefined,
  help: WhatWouldHelp | undefined,
): DecisionWithoutMotivation {
  const { reference, committee, title, requestedAmount } = application;
  const points = assessment.kind === 'not-reviewed' ? null : assessment.points;
  const common = { reference, committee, title, requestedAmount, points };
  const nothing = { grantedAmount: kronor(0), years: [] };
  if (outcome.kind === 'unreviewed')
    return { ...common, ...nothing, outcome: 'unreviewed', unreviewedBecause: outcome.because, codes: [] };
  if (outcome.kind === 'deny') return { ...common, ...nothing, outcome: 'deny', codes: [outcome.code] };
  if (!row || assessment.kind !== 'assessed') throw new Error(`The candidate ${reference} was lost in the selection`);
  if (row.outcome === 'deny')
    return { ...common, ...nothing, outcome: 'deny', codes: [row.code], ...(help && { whatWouldHelp: help }) };

  const grantedAmount: Kronor = outcome.candidate.eligibleAmount;
  const leftOut = assessment.ineligibleCostItems;
  const years = spreadOverYears(
    application.costItems,
    leftOut.map(({ index }) => index),
    grantedAmount,
  );
  const codes = row.outcome === 'partial' ? [...new Set(leftOut.map(({ code }) => code))] : [];
  return { ...common, outcome: row.outcome, grantedAmount, codes, years };
}
