import type { Optimum } from '@tp/domain';
import { inWhole } from '../print/numbers.js';
import { type Instance, thirdsOf, UNIT } from './families.js';
import type { HighsAnswer } from './highs-question.js';

/** What is known of our value, in words for the table, and whether it stands. */
export type Verdict = Readonly<{ words: string; isRight: boolean }>;

const right = (words: string): Verdict => ({ words, isRight: true });
const wrong = (words: string): Verdict => ({ words, isRight: false });

/** Whether HiGHS found the same points; or, where it was not asked or did not finish, whether our own bound proves ours. */
export function verdictOf(instance: Instance, optimum: Optimum, answer: HighsAnswer | undefined): Verdict {
  const [own, bound] = [thirdsOf(optimum.points), thirdsOf(optimum.bound)];
  if (!isWhatItSays(instance, optimum)) return wrong('FEL SUMMA');
  if (answer?.kind === 'optimal' && answer.amount * UNIT <= instance.frame)
    return answer.points === own ? right('lika') : wrong(`OLIKA: ${inWhole(answer.points - own)} tredjedelar`);
  if (answer && answer.bound < own - 0.5) return wrong('OLIKA: över HiGHS gräns');
  return own === bound ? right('bevisad gräns lika') : wrong('OBEVISAD');
}

/** The set added up again, from the candidates alone. */
function isWhatItSays({ candidates, points, frame }: Instance, optimum: Optimum): boolean {
  let [amount, thirds] = [0, 0];
  candidates.forEach(({ reference, eligibleAmount }, index) => {
    if (optimum.granted.has(reference)) [amount, thirds] = [amount + eligibleAmount, thirds + (points[index] ?? 0)];
  });
  return amount === optimum.amount && amount <= frame && thirds === thirdsOf(optimum.points);
}
