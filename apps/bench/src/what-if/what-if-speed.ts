import {
  assessApplications,
  type AssessedApplication,
  type Application,
  type GrantedShare,
  outcomesIf,
  principlesWith,
  proposeDecisions,
  reviewerRobustness,
  type SampleProgress,
  select,
  type Selection,
  SELECTION_METHODS,
  type SelectionMethod,
  weightRobustness,
} from '@tp/domain';
import { inMilliseconds, inRatio, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { reviewedByThree, type ReviewedRound } from './reviewed-round.js';

const SIZE = 1_000;
const GOAL_MS = 100;
/** What-ifs that are asked, each with other weights; full proposals are few, for each takes as long as hundreds of them. */
const QUESTIONS = 15;
const PROPOSALS = 3;
const SAMPLES = 100;

type Principles = ReviewedRound['principles'];
type Measured = Readonly<{
  method: SelectionMethod;
  whatIf: number;
  proposal: number;
  isSame: boolean;
  byWeights: number;
  byReviewers: number;
}>;

/** Selecting anew after a changed weight, on what is assessed once, against proposing all of it anew; and how fast robustness is sampled. */
export function measureWhatIf(): Promise<readonly Goal[]> {
  printHeading(
    'f. Urval efter en ändrad vikt mot hela förslaget, och prov av hur säkert urvalet är',
    `${inWhole(SIZE)} ansökningar, var och en granskad av tre; medianen av ${QUESTIONS} frågor och ${PROPOSALS} förslag, ${SAMPLES} prov av varje slag.`,
  );
  const round = reviewedByThree(SIZE);
  const measured = SELECTION_METHODS.map((method) =>
    measure({ ...round, round: { ...round.round, selection: { method } } }, method),
  );
  const heads = [
    'Metod',
    'vad händer om',
    'hela förslaget',
    'gånger',
    'prov/s, vikter',
    'prov/s, granskare',
    `mål < ${GOAL_MS} ms`,
  ];
  printTable(heads, measured.map(toRow));
  return Promise.resolve([
    { what: 'f. samma urval som hela förslaget', isMet: measured.every(({ isSame }) => isSame) },
    ...measured.map(({ method, whatIf }) => ({ what: `f. ${method} under ${GOAL_MS} ms`, isMet: whatIf < GOAL_MS })),
  ]);
}

function measure(round: ReviewedRound, method: SelectionMethod): Measured {
  const assessed = assessApplications(round); // once, as the board does when it is opened
  const [last, ...questions] = Array.from({ length: QUESTIONS + 1 }, (_one, at) => withHeavierNeed(round.principles, at));
  if (!last) throw new Error('There is a first question');
  const asked = selectAnew(round, assessed, last, method); // warms up
  const proposed = proposeDecisions({ ...round, principles: last });
  return {
    method,
    whatIf: median(questions.map((principles) => timeOf(() => selectAnew(round, assessed, principles, method)))),
    proposal: median(Array.from({ length: PROPOSALS }, () => timeOf(() => proposeDecisions({ ...round, principles: last })))),
    isSame: grantedText(grantedIn(asked)) === grantedText(proposed.decisions.filter(isGranted).map(({ reference }) => reference)),
    byWeights: samplesPerSecond(weightRobustness(round, { band: 20, samples: SAMPLES, seed: 1 })),
    byReviewers: samplesPerSecond(reviewerRobustness(round, { samples: SAMPLES, seed: 1 })),
  };
}

function selectAnew(
  { round: { frame } }: ReviewedRound,
  assessed: readonly AssessedApplication<Application>[],
  principles: Principles,
  method: SelectionMethod,
): Selection {
  const candidates = outcomesIf(assessed, principles).flatMap(({ outcome }) =>
    outcome.kind === 'candidate' ? [outcome.candidate] : [],
  );
  return select(candidates, frame, method);
}

const withHeavierNeed = (principles: Principles, more: number): Principles => {
  const weights = principles.criteria.map(({ weight }, at) => (at === 0 ? weight + more : weight));
  return principlesWith(principles, { weights, threshold: principles.threshold });
};

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function samplesPerSecond(sampling: Generator<SampleProgress, readonly GrantedShare[]>): number {
  const milliseconds = timeOf(() => {
    while (sampling.next().done !== true);
  });
  return (SAMPLES * 1000) / milliseconds;
}

const isGranted = ({ outcome }: Readonly<{ outcome: string }>): boolean => outcome === 'grant' || outcome === 'partial';
const grantedIn = ({ rows }: Selection): readonly string[] => rows.filter(isGranted).map(({ candidate }) => candidate.reference);
const grantedText = (references: readonly string[]): string => references.toSorted().join(' ');

const METHOD_WORDS = { threshold: 'Tröskel', rank: 'Rang', optimise: 'Optimera' } as const satisfies Record<
  SelectionMethod,
  string
>;

const toRow = ({ method, whatIf, proposal, byWeights, byReviewers }: Measured): readonly string[] => [
  METHOD_WORDS[method],
  inMilliseconds(whatIf),
  inMilliseconds(proposal),
  inRatio(proposal / whatIf),
  inWhole(byWeights),
  inWhole(byReviewers),
  metText(whatIf < GOAL_MS),
];
