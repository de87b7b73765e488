import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { totalsLine } from '@tp/domain';
import type { RoundVersion } from '@tp/persistence';
import { AwaitProposal, type GivenUpJob, ImportRound, WriteDecisionFiles } from '@tp/use-cases';
import { openLocalPortal } from '../local/local-portal.js';
import { CommandFailure } from './command-failure.js';
import type { CommandContext } from './command-context.js';
import { faulty, readableFile, readPrinciples } from './given-files.js';
import { sayMasked } from './masked-sentence.js';
import { inSession } from './session.js';
import { TerminalProgress } from './terminal-progress.js';

export type AssessOptions = Readonly<{ out: string; principles?: string; json?: boolean }>;

/**
 * Turns a round's file into its decision list, through the queue and the rules, and writes it with its documents into a folder.
 * The last line on standard output is the totals; with `json` the totals object alone stands there.
 * @throws CommandFailure code 2 for a faulty file, when nothing is imported and nothing written; code 1 for all else
 */
export async function assessRound(file: string, options: AssessOptions, context: CommandContext): Promise<void> {
  const path = await readableFile(resolve(context.directory, file));
  const principles =
    options.principles === undefined ? undefined : await readPrinciples(resolve(context.directory, options.principles));
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, async ({ transactions, queues }) => {
      const imported = await new ImportRound(transactions).execute(() => createReadStream(path), { principles }, 'system:cli');
      if (imported.kind === 'faulty') throw faulty(imported.faults, imported.faultCount);
      await portal.startWorker();
      await awaitProposal(new AwaitProposal(transactions, queues), imported.round);
      const written = await new WriteDecisionFiles(transactions).execute(imported.round, resolve(context.directory, options.out));
      sayMasked(written.maskedValues, 'i filerna', context);
      context.print(options.json === true ? JSON.stringify(written.totals) : totalsLine(written.totals));
    });
  } finally {
    await portal.stop();
  }
}

async function awaitProposal(waiting: AwaitProposal, round: RoundVersion): Promise<void> {
  const progress = new TerminalProgress('Förprövning');
  const awaited = await waiting.execute(round, (done, total) => progress.update(done, total)).finally(() => progress.stop());
  if (awaited.kind === 'failed') throw new CommandFailure(1, failedSentence(awaited.job));
}

const failedSentence = ({ key, cause, technical }: GivenUpJob): string =>
  `Jobbet ${key} misslyckades: ${cause} ${technical === null ? '' : `(${technical}) `}Kör det igen med: npm run portal -- jobs retry ${key}`;
