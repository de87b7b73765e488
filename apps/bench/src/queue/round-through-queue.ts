import type { Transactions } from '@tp/persistence';
import { type LargeRound, largeRoundFile } from '@tp/testing';
import { ImportRound } from '@tp/use-cases';

const POLL_MS = 10;

/**
 * Imports a round, and lets the worker that runs beside take it from there.
 * @returns milliseconds from the outbox's messages being committed to the last pre-assessment being stored
 */
export async function roundThroughQueue(transactions: Transactions, round: LargeRound): Promise<number> {
  const outcome = await new ImportRound(transactions).execute(() => bytesOf(round), {}, 'system:cli');
  const startedAt = performance.now();
  if (outcome.kind !== 'imported') throw new Error('The synthetic round was refused');
  const { preAssessments, outbox } = transactions.reads;
  await until(async () => (await outbox.countUnfinished('pre-assessment', '')) === 0);
  const elapsed = performance.now() - startedAt;
  const { done, total } = await preAssessments.progress(outcome.round.id);
  if (done !== round.applications || done !== total) throw new Error(`${done} of ${total} are pre-assessed`);
  await until(async () => (await outbox.unfinished()) === 0); // the proposal must not disturb the next measurement
  return elapsed;
}

async function* bytesOf(round: LargeRound): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of largeRoundFile(round)) yield Buffer.from(piece);
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
