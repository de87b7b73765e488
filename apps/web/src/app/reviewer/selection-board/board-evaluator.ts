import type { SelectableApplicationResponse, SelectionMaterialResponse } from '@tp/contracts';
import {
  type AssessedApplication,
  assessApplications,
  byMerit,
  type Candidate,
  compareRational,
  type ConstrainedCandidate,
  constraintInWords,
  departingMoves,
  type GrantedShare,
  helpFinder,
  highestScore,
  keepsConstraint,
  kronor,
  type Kronor,
  numberOf,
  rational,
  type OutcomeIf,
  outcomesIf,
  parseConstraints,
  principlesWith,
  type Ranked,
  reviewerRobustness,
  roundToHundredths,
  type RobustnessInput,
  type SampleProgress,
  select,
  type Selection,
  type SelectionConstraint,
  subtractRational,
  weightRobustness,
  withMoves,
} from '@tp/domain';
import type { ConstrainedQuestion, ConstrainedSelection } from '@tp/solver';
import type { BoardAnswer, BoardHelp, BoardRow, FirmQuestion, KeptCondition } from './board-answer.js';
import { type BoardQuestion, isApart } from './board-question.js';
import { expandedCondition, eachInWords } from './each-condition.js';

/** Finds the selection that keeps conditions; it is loaded when there are any. */
export type Solve = (question: ConstrainedQuestion) => ConstrainedSelection;

type Outcome = OutcomeIf<SelectableApplicationResponse>;
type Condition = Readonly<{ text: string; words: string; constraints: readonly SelectionConstraint[] }>;

/** Answers what would become of a round's applications by other ways to select, with the domain's own rules. No I/O. */
export class BoardEvaluator {
  private readonly applications: readonly SelectableApplicationResponse[];
  private readonly assessed: readonly AssessedApplication<SelectableApplicationResponse>[];
  private readonly reviews: SelectionMaterialResponse['reviews'];

  constructor(private readonly material: SelectionMaterialResponse) {
    this.applications = material.applications.filter((application) => !isApart(application));
    const open = new Set(this.applications.map(({ reference }) => reference));
    this.reviews = material.reviews.filter(({ application }) => open.has(application));
    const settlements = material.settlements.filter(({ application }) => open.has(application));
    const { principles } = material;
    this.assessed = assessApplications({ applications: this.applications, reviews: this.reviews, settlements, principles });
  }

  /** @param solve for a question with conditions; without it they are not kept to, only reported on */
  answer(question: BoardQuestion, solve: Solve | null): BoardAnswer {
    const principles = principlesWith(this.material.principles, question);
    const outcomes = outcomesIf(this.assessed, principles);
    const { conditions, faults } = this.conditionsOf(question);
    const constraints = conditions.flatMap((condition) => condition.constraints);
    const candidates = candidatesOf(outcomes);
    const frame = frameOf(question);
    const asked = { candidates, frame, method: question.method, constraints };
    const solved = constraints.length > 0 && solve ? solve(asked) : null;
    const colliding = solved?.kind === 'infeasible' ? solved.constraints : [];
    const byMethod = solved?.kind === 'selected' ? solved.selection : select(candidates, frame, question.method);
    const moves = Object.entries(question.moves).map(([reference, to]) => ({ reference, to, reason: '' }));
    const selection = withMoves(byMethod, moves, frame);
    const granted = grantedAmong(candidates, selection);
    return {
      rows: [...this.rowsOf(outcomes, selection, departingMoves(byMethod, moves)), ...this.apartRows()],
      grantedAmount: selection.grantedAmount,
      frameExceededBy: selection.frameExceededBy,
      conditions: conditions.map((condition) => keptCondition(condition, granted)),
      colliding: conditions.filter((one) => one.constraints.some((each) => colliding.includes(each))).map(({ words }) => words),
      faults,
      highestScore: highestScore(principles),
    };
  }

  /**
   * What would change a candidate's outcome by the method, without what is moved by hand.
   * @returns `null` under conditions, where each such question would take a search of its own, and where it would take too long
   */
  help(question: BoardQuestion, reference: string): BoardHelp | null {
    const principles = principlesWith(this.material.principles, question);
    const frame = frameOf(question);
    const candidates = candidatesOf(outcomesIf(this.assessed, principles));
    const denied = (among: readonly Candidate[]): boolean => isDenied(among, frame, question.method, reference);
    if (question.conditions.length > 0 || !candidates.some((one) => one.reference === reference)) return null;
    if (!denied(candidates))
      return { kind: 'granted', reference, fewerPoints: fewerPointsThat(candidates, reference, principles.threshold, denied) };
    if (frame === null) return null;
    const found = helpFinder(candidates, frame, question.method, highestScore(principles))(reference);
    if (found === null) return null;
    const { frame: more, points, amount } = found;
    return {
      ...{ kind: 'denied', reference, amount },
      frame: more && { more: more.frame - frame, displaced: more.displaced },
      points: points && { more: numberOf(points.more), displaced: points.displaced },
    };
  }

  /** How firm the method's grants are, without what is moved by hand and without conditions. */
  samples(question: BoardQuestion, firm: FirmQuestion): Generator<SampleProgress, readonly GrantedShare[]> {
    const input: RobustnessInput = {
      round: { frame: frameOf(question), selection: { method: question.method } },
      applications: this.applications,
      reviews: this.reviews,
      settlements: this.material.settlements,
      principles: principlesWith(this.material.principles, question),
    };
    return firm.basis === 'weights' ? weightRobustness(input, firm) : reviewerRobustness(input, firm);
  }

  private rowsOf(
    outcomes: readonly Outcome[],
    { rows }: Selection,
    departing: ReturnType<typeof departingMoves>,
  ): readonly BoardRow[] {
    const ranked = new Map(rows.map((row) => [row.candidate.reference, row]));
    const candidates = candidatesOf(outcomes).toSorted(byMerit);
    const place = new Map(candidates.map(({ reference }, at) => [reference, at]));
    const placeOf = ({ application }: Outcome): number => place.get(application.reference) ?? candidates.length;
    return outcomes
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((outcome) => boardRow(outcome, ranked, departing.get(outcome.application.reference)?.to ?? null));
  }

  private apartRows(): readonly BoardRow[] {
    const granted = new Set(this.material.grantedByMethod);
    return this.material.applications.filter(isApart).map(({ reference }) => ({
      ...{ reference, points: null, amount: null, code: null, isCandidate: false, moved: null },
      outcome: granted.has(reference) ? 'grant' : 'deny',
    }));
  }

  private conditionsOf({ conditions }: BoardQuestion): Readonly<{ conditions: readonly Condition[]; faults: readonly string[] }> {
    const committees = this.material.committees;
    const districts = new Set(this.applications.flatMap(({ district }) => district ?? []));
    const read = conditions.map((text) => {
      const texts = expandedCondition(text, this.applications);
      const reading = parseConstraints(texts ?? [text], { committees, districts });
      if (reading.kind === 'faulty') return { text, faults: reading.faults.map(({ message }) => message), constraints: [] };
      const [first] = reading.constraints;
      const words = first ? (texts === null ? constraintInWords(first) : eachInWords(first)) : text;
      return { text, words, faults: [], constraints: reading.constraints };
    });
    return {
      conditions: read.flatMap(({ text, words, constraints }) => (words === undefined ? [] : [{ text, words, constraints }])),
      faults: read.flatMap(({ text, faults }) => faults.map((fault) => `${text}: ${fault}`)),
    };
  }
}

const frameOf = ({ frame }: BoardQuestion): Kronor | null => (frame === null ? null : kronor(frame));

function candidatesOf(outcomes: readonly Outcome[]): readonly (Candidate & ConstrainedCandidate)[] {
  return outcomes.flatMap(({ application: { committee, measures, district }, outcome }) =>
    outcome.kind === 'candidate'
      ? [{ ...outcome.candidate, committee: committee ?? '', measures: measures ?? [], district: district ?? '' }]
      : [],
  );
}

function grantedAmong(candidates: readonly ConstrainedCandidate[], { rows }: Selection): readonly ConstrainedCandidate[] {
  const granted = new Set(rows.filter(({ outcome }) => outcome !== 'deny').map(({ candidate }) => candidate.reference));
  return candidates.filter(({ reference }) => granted.has(reference));
}

function keptCondition({ text, words, constraints }: Condition, granted: readonly ConstrainedCandidate[]): KeptCondition {
  const broken = constraints.filter((constraint) => !keepsConstraint(constraint, granted));
  return { text, words, isKept: broken.length === 0, lacking: broken.map(({ name }) => name) };
}

function boardRow(
  { application, points, outcome }: Outcome,
  ranked: ReadonlyMap<string, Ranked>,
  moved: BoardRow['moved'],
): BoardRow {
  const { reference } = application;
  const common = { reference, points: points && roundToHundredths(points), moved };
  if (outcome.kind === 'unreviewed') return { ...common, amount: null, outcome: 'unreviewed', code: null, isCandidate: false };
  if (outcome.kind === 'deny') return { ...common, amount: null, outcome: 'deny', code: outcome.code, isCandidate: false };
  const row = ranked.get(reference);
  if (!row) throw new Error(`The candidate ${reference} was lost in the selection`);
  const code = row.outcome === 'deny' ? row.code : null;
  return { ...common, amount: outcome.candidate.eligibleAmount, outcome: row.outcome, code, isCandidate: true };
}

const isDenied = (
  candidates: readonly Candidate[],
  frame: Kronor | null,
  method: BoardQuestion['method'],
  reference: string,
): boolean =>
  select(candidates, frame, method).rows.some(
    ({ candidate, outcome }) => candidate.reference === reference && outcome === 'deny',
  );

/** The fewest whole points less with which a granted candidate would be denied: for the frame, or under the threshold. */
function fewerPointsThat(
  candidates: readonly Candidate[],
  reference: string,
  threshold: number,
  denied: (candidates: readonly Candidate[]) => boolean,
): number | null {
  const points = candidates.find((one) => one.reference === reference)?.points;
  if (points === undefined) return null;
  for (let fewer = 1; ; fewer += 1) {
    const left = subtractRational(points, rational(fewer));
    if (compareRational(left, rational(0)) < 0) return null;
    if (compareRational(left, rational(threshold)) < 0) return fewer;
    if (denied(candidates.map((one) => (one.reference === reference ? { ...one, points: left } : one)))) return fewer;
  }
}
