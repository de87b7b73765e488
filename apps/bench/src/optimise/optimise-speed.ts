import { type Optimum, optimiseWithBound } from '@tp/domain';
import { Child } from '../given/child.js';
import type { Scratch } from '../given/scratch.js';
import { inMilliseconds, inRatio, inSeconds, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { FAMILIES, type Instance, instanceOf, UNIT } from './families.js';
import { highsAnswer, type HighsAnswer } from './highs-question.js';
import { type Verdict, verdictOf } from './verdict.js';

const SIZES = [62, 1_000, 10_000, 100_000];
/** HiGHS is asked about all up to this size, and beyond it about the easiest family at the size that has goals. */
const ASKED_UP_TO = 1_000;
const GOAL_SIZE = 10_000;
const GOAL_MS = 100;
const GOAL_RATIO = 500;
const TIME_LIMIT_S = 60;
/** Different candidates of each kind, the slowest of which counts; and how many times each is solved. */
const SEEDS = [1, 2, 3];
const REPEATS = 5;

type Family = (typeof FAMILIES)[number];
/** `slowest`: milliseconds; `answer` and `ratio` are of the first instance, the one that HiGHS gets. */
type Measured = Readonly<{
  size: number;
  family: Family;
  slowest: number;
  answer?: HighsAnswer;
  ratio?: number;
  verdict: Verdict;
}>;

/** Exact selection under a frame: the domain's own against HiGHS, which proves the same. */
export async function measureOptimise(scratch: Scratch): Promise<readonly Goal[]> {
  printHeading(
    'b. Optimerat urval mot HiGHS',
    `Poäng i tredjedelar; den långsammaste av ${SEEDS.length} omgångar, var och en medianen av ${REPEATS} körningar. HiGHS får omgång 1, med ${TIME_LIMIT_S} s som gräns.`,
  );
  const highs = await Child.start(new URL('./highs.process.js', import.meta.url), scratch);
  const measured: Measured[] = [];
  for (const size of SIZES) for (const family of FAMILIES) measured.push(await measure(size, family, highs));
  await highs.stop();
  printTable(
    ['Sökande och familj', 'portalen', 'HiGHS', 'gånger', 'värdet', `mål vid ${inWhole(GOAL_SIZE)}`],
    measured.map(toRow),
  );
  return [
    { what: 'b. samma optimum som HiGHS, eller bevisad gräns', isMet: measured.every(({ verdict }) => verdict.isRight) },
    ...measured.flatMap(goalsOf).map(({ what, isMet }) => ({ what: `b. ${what}`, isMet })),
  ];
}

async function measure(size: number, family: Family, highs: Child): Promise<Measured> {
  const [first, ...others] = SEEDS.map((seed) => instanceOf(family, size, seed));
  if (!first) throw new Error('There is a first seed');
  const own = solve(first);
  const slowest = Math.max(own.milliseconds, ...others.map((other) => solve(other).milliseconds));
  const isAsked = size <= ASKED_UP_TO || (size === GOAL_SIZE && family === FAMILIES[0]);
  if (!isAsked) return { size, family, slowest, verdict: verdictOf(first, own.optimum, undefined) };
  const answer = await highs.ask(questionOf(first), highsAnswer);
  return {
    size,
    family,
    slowest,
    answer,
    ratio: answer.milliseconds / own.milliseconds,
    verdict: verdictOf(first, own.optimum, answer),
  };
}

function solve({ candidates, frame }: Instance): Readonly<{ milliseconds: number; optimum: Optimum }> {
  let optimum = optimiseWithBound(candidates, frame); // warms up
  const times = Array.from({ length: REPEATS }, () => {
    const startedAt = performance.now();
    optimum = optimiseWithBound(candidates, frame);
    return performance.now() - startedAt;
  });
  return { milliseconds: median(times), optimum };
}

const questionOf = ({ candidates, points, frame }: Instance) => ({
  points,
  amounts: candidates.map(({ eligibleAmount }) => eligibleAmount / UNIT),
  frame: frame / UNIT,
  timeLimit: TIME_LIMIT_S,
});

function goalsOf({ size, family, slowest, ratio }: Measured): readonly Goal[] {
  if (size !== GOAL_SIZE) return [];
  const [isFast, isFaster] = [slowest < GOAL_MS, ratio === undefined || ratio >= GOAL_RATIO];
  const what = `${inWhole(size)} ${family.name}`;
  const against = ratio === undefined ? [] : [{ what: `${what}, ${GOAL_RATIO} gånger HiGHS`, isMet: isFaster }];
  return [{ what: `${what} under ${GOAL_MS} ms`, isMet: isFast }, ...against];
}

function toRow(one: Measured): readonly string[] {
  const { size, family, slowest, answer, ratio, verdict } = one;
  const goals = goalsOf(one).map(
    ({ what, isMet }) => `${what.includes('HiGHS') ? `≥ ${GOAL_RATIO} ggr` : `< ${GOAL_MS} ms`} ${metText(isMet)}`,
  );
  const limited = answer?.kind === 'time-limit';
  return [
    `${inWhole(size)} ${family.name}`,
    inMilliseconds(slowest),
    answer === undefined ? '–' : limited ? `gräns ${inSeconds(answer.milliseconds)}` : inMilliseconds(answer.milliseconds),
    ratio === undefined ? '–' : `${limited ? '≥ ' : ''}${inRatio(ratio)}`,
    verdict.words,
    goals.join(', '),
  ];
}
