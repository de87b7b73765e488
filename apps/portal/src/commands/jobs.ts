import { ListFailedJobs, RetryJob } from '@tp/use-cases';
import { openLocalPortal } from '../local/local-portal.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { inSession } from './session.js';

/** Shows the jobs that the queue gave up, each with its cause, a line each. */
export async function jobsList(options: Readonly<{ json?: boolean }>, context: CommandContext): Promise<void> {
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, async ({ queues }) => {
      const failed = await new ListFailedJobs(queues).execute();
      if (options.json === true) return context.print(JSON.stringify(failed));
      failed.forEach(({ key, cause, technical, attempts, failedAt }) =>
        context.print(`${key}\t${failedAt ?? ''}\t${attempts} försök\t${oneLine(`${cause} ${technical ?? ''}`)}`),
      );
      if (failed.length === 0) context.say('Inga jobb har misslyckats.');
    });
  } finally {
    await portal.stop();
  }
}

/** Puts a job that was given up back in the queue; the running portal's worker, or the next one that starts, takes it. */
export async function jobsRetry(key: string, context: CommandContext): Promise<void> {
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, async ({ queues, transactions }) => {
      const outcome = await new RetryJob(queues, transactions).execute(key, 'system:cli');
      if (outcome.kind === 'unknown')
        throw new CommandFailure(1, `Kön har inget jobb med nyckeln ”${key}”. Se: npm run portal -- jobs list`);
      if (outcome.kind === 'forbidden') throw new CommandFailure(1, `Jobbet ”${key}” får inte köras igen härifrån.`);
      if (outcome.kind === 'not-failed')
        throw new CommandFailure(1, `Jobbet ”${key}” har inte misslyckats (läge: ${outcome.state}).`);
      context.print(`${key} står i kön igen.`);
    });
  } finally {
    await portal.stop();
  }
}

const oneLine = (cause: string): string => cause.replaceAll(/\s+/g, ' ').trim();
