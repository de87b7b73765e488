import { Readable } from 'node:stream';
import { readFileSync } from 'node:fs';
import type { RoundFile } from '@tp/domain';
import { exampleFile, writeWholeRoundFile } from '@tp/formats';
import type { RoundVersion, Transactions } from '@tp/persistence';
import { PreAssessApplications } from '../pre-assessment/pre-assess-applications.js';
import { chunksOf } from '../pre-assessment/pre-assessment-chunk.js';
import { ProposeRound } from '../decisions/propose-round.js';
import { SeedPrinciples } from '../principles/seed-principles.js';
import { ImportRound } from '../rounds/import-round.js';
import type { RoundSource } from '../rounds/round-content.js';

/** The example round, read anew each time so that a test may change it. */
export const exampleRound = (): RoundFile => JSON.parse(readFileSync(exampleFile('stockholm-2021.json'), 'utf8'));

/** A round's file as something to import. */
export const sourceOf =
  (file: RoundFile): RoundSource =>
  () =>
    Readable.from([Buffer.from(writeWholeRoundFile(file))]);

/** Imports a round without asking the rules. */
export async function givenImportedRound(transactions: Transactions, file = exampleRound()): Promise<RoundVersion> {
  await new SeedPrinciples(transactions).execute('system:cli');
  const outcome = await new ImportRound(transactions).execute(sourceOf(file), {}, 'system:cli');
  if (outcome.kind === 'faulty') throw new Error(JSON.stringify(outcome.faults));
  return outcome.round;
}

/** Imports a round and does what the queue's jobs do with it, in their order, in this process. */
export async function givenProposedRound(transactions: Transactions, file = exampleRound()): Promise<RoundVersion> {
  const round = await givenImportedRound(transactions, file);
  const preAssess = new PreAssessApplications(transactions);
  for (const chunk of chunksOf(round, file.applications.length)) await preAssess.execute(chunk, 'system:worker');
  await new ProposeRound(transactions).execute({ ...round, roundVersionId: round.id }, 'system:worker');
  return round;
}
