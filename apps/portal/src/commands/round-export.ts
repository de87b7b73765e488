import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ExportRound } from '@tp/use-cases';
import { openLocalPortal } from '../local/local-portal.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { inSession } from './session.js';

/** Gives a round's file back as it was read: to standard output, or into a file. */
export async function exportRound(id: string, options: Readonly<{ out?: string }>, context: CommandContext): Promise<void> {
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, async ({ transactions }) => {
      const exported = await new ExportRound(transactions).execute(id);
      if (exported.kind === 'unknown') throw new CommandFailure(1, `Det finns ingen omgång med id ”${id}”.`);
      const text = Readable.from(exported.text);
      if (options.out === undefined) await pipeline(text, process.stdout, { end: false });
      else await pipeline(text, createWriteStream(resolve(context.directory, options.out)));
      context.say('Utkast, privata anteckningar och spåret över ändringar följer inte med: de finns kvar i portalen.');
    });
  } finally {
    await portal.stop();
  }
}
