import { availableParallelism, cpus, totalmem } from 'node:os';
import { GivenPostgres } from './given/given-postgres.js';
import { Scratch } from './given/scratch.js';
import { measureReading } from './large-file/read-large-file.js';
import { measureListRequests } from './list-api/list-requests.js';
import { measureOptimise } from './optimise/optimise-speed.js';
import { measureLongList } from './long-list/longest-task.js';
import { inSeconds, inWhole } from './print/numbers.js';
import type { Goal } from './print/table.js';
import { measureQueue } from './queue/queue-throughput.js';
import { measureWhatIf } from './what-if/what-if-speed.js';
import { measureHelp } from './what-would-help/help-speed.js';

const BENCHMARKS = {
  a: async (scratch: Scratch) => measureQueue(scratch, await GivenPostgres.start(scratch)),
  b: measureOptimise,
  c: async (scratch: Scratch) => measureListRequests(scratch, await GivenPostgres.start(scratch)),
  d: measureReading,
  e: measureLongList,
  f: measureWhatIf,
  g: measureHelp,
} as const satisfies Record<string, (scratch: Scratch) => Promise<readonly Goal[]>>;
type Letter = keyof typeof BENCHMARKS;
const isLetter = (word: string): word is Letter => Object.hasOwn(BENCHMARKS, word);

const asked = process.argv.slice(2);
const unknown = asked.find((word) => !isLetter(word));
if (unknown === undefined) await run(asked.length === 0 ? Object.keys(BENCHMARKS).filter(isLetter) : asked.filter(isLetter));
else {
  console.error(`Mätningen ${unknown} finns inte. Välj bland ${Object.keys(BENCHMARKS).join(', ')}; utan val körs alla.`);
  process.exitCode = 1;
}

async function run(letters: readonly Letter[]): Promise<void> {
  const startedAt = performance.now();
  const [cpu] = cpus();
  console.log(
    `Maskin: ${availableParallelism()} kärnor (${cpu?.model.trim() ?? 'okänd'}), ${inWhole(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}.`,
  );
  const goals: Goal[] = [];
  for (const letter of letters) {
    const scratch = await Scratch.make();
    const interrupted = (): void => void scratch.end().then(() => process.exit(130));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted);
    try {
      goals.push(...(await BENCHMARKS[letter](scratch)));
    } finally {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupted);
      await scratch.end();
    }
  }
  const missed = goals.filter(({ isMet }) => !isMet).map(({ what }) => what);
  console.log(`\n${goals.length - missed.length} av ${goals.length} mål nåddes på ${inSeconds(performance.now() - startedAt)}.`);
  if (missed.length > 0) console.log(`Inte nådda: ${missed.join('; ')}.`);
}
