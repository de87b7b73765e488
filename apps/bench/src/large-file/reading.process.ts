// One reading of a large file, in a process of its own so that its peak memory is its alone.
import { checkPrinciples, roundFileSchema } from '@tp/domain';
import { readRoundFile } from '@tp/formats';
import { createReadStream, readFileSync } from 'node:fs';
import { answerWith } from '../given/answer-with.js';
import { type ReadingAnswer, readingQuestion } from './reading-question.js';

async function withPortal(path: string): Promise<number> {
  let applications = 0;
  const sink = { onApplication: () => void (applications += 1), onReview: () => undefined };
  const reading = await readRoundFile(createReadStream(path), { sink });
  if (reading.kind === 'faulty') throw new Error(`The portal's reader found ${reading.faultCount} faults`);
  return applications;
}

function withJsonParse(path: string): number {
  const file = roundFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  if (checkPrinciples(file.principles).kind === 'faulty') throw new Error('The principles do not check out');
  return file.applications.length;
}

/**
 * The largest resident memory of this process. Linux carries `maxRSS` over from the parent's own at the time of the fork, hence /proc,
 * which counts from when the program was started.
 */
function peakBytes(): number {
  if (process.platform === 'linux') {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}

answerWith(async (question): Promise<ReadingAnswer> => {
  const { path, by } = readingQuestion.parse(question);
  const startedAt = performance.now();
  const applications = by === 'portal' ? await withPortal(path) : withJsonParse(path);
  return { milliseconds: performance.now() - startedAt, applications, peakBytes: peakBytes() };
});
