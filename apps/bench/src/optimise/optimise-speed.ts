import { type Optimum, optimiseWithBound } from '@tp/domain';
import { Child } from '../given/child.js';
import type { Scratch } from '../given/scratch.js';
import { inMilliseconds, inRatio, inSeconds, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { FAMILIES, type Instance, instanceOf } from './families.js';
import { highsAnswer, type HighsAnswer } from './highs-question.js';

const SIZES = [62, 1_000, 10_000, 100_000];
/** HiGHS is asked about all up to this size, and beyond it about the easiest family at the size that has a goal. */
const ASKED_UP_TO = 1_000;
const GOAL_SIZE = 10_000;
const GOAL_MS = 100;
const GOAL_RATIO = 500;
const TIME_LIMIT_S = 60;
/** Different candidates of each kind, the slowest of which counts; and how many times each is solved. */
const SEEDS = [1, 2, 3];
const REPEATS = 5;

type Own = Readonly<{ milliseconds: number; optimum: Optimum }>;

/** Exact selection under a frame: the domain's own against HiGHS, which proves the same. */
export async function measureOptimise(scratch: Scratch): Promise<readonly Goal[]> {
  printHeading(
    'b. Optimerat urval mot HiGHS',
    `Poäng i tredjedelar; den långsammaste av ${SEEDS.length} omgångar, var och en medianen av ${REPEATS} körningar. HiGHS får omgång 1, med ${TIME_LIMIT_S} s som gräns.`,
  );
  const highs = await Child.start(new URL('./highs.process.js', import.meta.url), scratch);
  const goals: Goal[] = [];
  const rows: string[][] = [];
  for (const size of SIZES) {
    for (const family of FAMILIES) {
      const instances = SEEDS.map((seed) => instanceOf(family, size, seed));
      const [first] = instances;
      if (!first) throw new Error('There is a first seed');
      const own = instances.map(solveRepeatedly);
      const slowest = Math.max(...own.map(({ milliseconds }) => milliseconds));
      const [{ milliseconds, optimum } = { milliseconds: NaN, optimum: undefined }] = own;
      if (!optimum) throw new Error('The first instance is solved');
      const isAsked = size <= ASKED_UP_TO || (size === GOAL_SIZE && family === FAMILIES[0]);
      const answer = isAsked ? await highs.ask(questionOf(first), highsAnswer) : undefined;
      const ratio = answer && answer.milliseconds / milliseconds;
      const isFast = size !== GOAL_SIZE || slowest < GOAL_MS;
      if (size === GOAL_SIZE) goals.push({ what: `b. ${family.name}, ${inWhole(size)} under ${GOAL_MS} ms`, isMet: isFast });
      if (size === GOAL_SIZE && ratio !== undefined)
        goals.push({ what: `b. ${family.name}, ${inWhole(size)}, ${GOAL_RATIO} gånger HiGHS`, isMet: ratio >= GOAL_RATIO });
      rows.push([
        `${inWhole(size)} ${family.name}`,
        inMilliseconds(slowest),
        answer === undefined
          ? '–'
          : answer.kind === 'optimal'
            ? inMilliseconds(answer.milliseconds)
            : `gräns ${inSeconds(answer.milliseconds)}`,
        ratio === undefined ? '–' : `${answer?.kind === 'time-limit' ? '≥ ' : ''}${inRatio(ratio)}`,
        verdictOf(optimum, answer),
        size !== GOAL_SIZE ? '' : metText(isFast && (ratio ?? GOAL_RATIO) >= GOAL_RATIO),
      ]);
      const differs = verdictOf(optimum, answer).startsWith('OLIKA');
      if (differs) goals.push({ what: `b. ${family.name}, ${inWhole(size)}: lika med HiGHS`, isMet: false });
    }
  }
  await highs.stop();
  printTable(['Sökande och familj', 'portalen', 'HiGHS', 'gånger', 'värdet', `mål vid ${inWhole(GOAL_SIZE)}`], rows);
  console.log(
    `  Mål: under ${GOAL_MS} ms vid ${inWhole(GOAL_SIZE)} i varje familj, och ${GOAL_RATIO} gånger HiGHS vid ${inWhole(GOAL_SIZE)} okorrelerade.`,
  );
  return goals;
}

function solveRepeatedly(instance: Instance): Own {
  const optima: Optimum[] = [];
  const times = Array.from({ length: REPEATS }, () => {
    const startedAt = performance.now();
    optima.push(optimiseWithBound(instance.candidates, instance.frame));
    return performance.now() - startedAt;
  });
  const [optimum] = optima;
  if (!optimum) throw new Error('It was solved at least once');
  checkSums(instance, optimum);
  return { milliseconds: median(times), optimum };
}

/** What the set is said to give is added up again here, from the candidates alone. @throws Error when it is not so, or over the frame */
function checkSums({ candidates, points, frame }: Instance, { granted, amount, points: said }: Optimum): void {
  let [amounts, thirds] = [0, 0];
  candidates.forEach(({ reference, eligibleAmount }, index) => {
    if (granted.has(reference)) [amounts, thirds] = [amounts + eligibleAmount, thirds + (points[index] ?? 0)];
  });
  if (amounts !== amount || amounts > frame || thirds !== thirdsOf(said))
    throw new Error('The best set is not what it is said to be');
}

const thirdsOf = ({ numerator, denominator }: Optimum['points']): number => Number((numerator * 3n) / denominator);

const questionOf = ({ candidates, points, frame }: Instance) => ({
  points,
  amounts: candidates.map(({ eligibleAmount }) => eligibleAmount / 1000),
  frame: frame / 1000,
  timeLimit: TIME_LIMIT_S,
});

/** Whether HiGHS found the same points, or, where it was not asked or did not finish, whether our own bound proves ours. */
function verdictOf({ points, bound }: Optimum, answer: HighsAnswer | undefined): string {
  const [own, proved] = [thirdsOf(points), thirdsOf(bound)];
  if (answer?.kind === 'optimal') return answer.points === own ? 'lika' : `OLIKA: ${inWhole(answer.points - own)} tredjedelar`;
  if (answer && (answer.points > own || answer.bound < own - 0.5)) return 'OLIKA: HiGHS gräns motsäger';
  return own === proved ? 'bevisad gräns lika' : 'OBEVISAD';
}
