import { helpFinder, select } from '@tp/domain';
import { FAMILIES, type Instance, instanceOf } from '../optimise/families.js';
import { inMilliseconds, inRatio, inSeconds, inWhole } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';

const SIZES = [62, 1_000];
const SEED = 1;
/** Beyond the points of every family, so that no scale is what keeps the points from helping. */
const HIGHEST_SCORE = 100_000;

/** Milliseconds. `selecting` is the selection that the answers are about, alone. */
type Measured = Readonly<{ what: string; denied: number; answered: number; selecting: number; helping: number }>;

/** What would have helped everybody whom the frame denied, by optimise, against the selection itself. */
export function measureHelp(): Promise<readonly Goal[]> {
  printHeading(
    'g. Vad som hade hjälpt dem som inte ryms, mot det optimerade urvalet självt',
    'Större ram, fler poäng och lägre belopp för var och en, och vilka som då faller ut; en körning per rad.',
  );
  const measured = SIZES.flatMap((size) =>
    FAMILIES.map((family) => measure(`${inWhole(size)} ${family.name}`, instanceOf(family, size, SEED))),
  );
  printTable(
    ['Sökande och familj', 'avslag för ramen', 'besvarade', 'urvalet', 'svaren', 'urval per svar', 'mål alla'],
    measured.map(toRow),
  );
  return Promise.resolve(measured.map((one) => ({ what: `g. svar till alla, ${one.what}`, isMet: isMet(one) })));
}

function measure(what: string, { candidates, frame }: Instance): Measured {
  const startedAt = performance.now();
  const denied = select(candidates, frame, 'optimise').rows.filter(({ outcome }) => outcome === 'deny');
  const selectedAt = performance.now();
  const helpFor = helpFinder(candidates, frame, 'optimise', HIGHEST_SCORE);
  const answered = denied.filter(({ candidate }) => helpFor(candidate.reference) !== null).length;
  const endedAt = performance.now();
  return { what, denied: denied.length, answered, selecting: selectedAt - startedAt, helping: endedAt - selectedAt };
}

const isMet = ({ denied, answered }: Measured): boolean => answered === denied;

const toRow = (one: Measured): readonly string[] => [
  one.what,
  inWhole(one.denied),
  inWhole(one.answered),
  inMilliseconds(one.selecting),
  inSeconds(one.helping),
  inRatio(one.helping / one.denied / one.selecting),
  metText(isMet(one)),
];
