import { type AuditHead, verifyAudit, verifySnapshots } from '@tp/persistence';
import { openLocalPortal } from '../local/local-portal.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { inSession } from './session.js';

/**
 * Reads the whole trail, and every sent thing against its hash, and says whether all is as it was written.
 * @param options `head`: what an earlier verification printed, kept outside the portal; then a trail rewritten with its head shows too
 * @throws CommandFailure code 1 when something was changed, deleted, inserted, swapped or cut off
 */
export async function auditVerify(options: Readonly<{ head?: string }>, context: CommandContext): Promise<void> {
  const noted = options.head === undefined ? null : notedHead(options.head);
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, async ({ database }) => {
      const verified = await verifyAudit(database, noted);
      const changed = await verifySnapshots(database);
      const faults = [
        ...(verified.kind === 'broken'
          ? verified.faults.map(({ seq, what }) => (seq === null ? what : `Post ${seq}: ${what}`))
          : []),
        ...changed.map(({ table, what }) => `${table}: ${what}`),
      ];
      faults.forEach(context.say);
      if (faults.length > 0 || verified.kind === 'broken') throw new CommandFailure(1, `Spåret är brutet: ${faults.length} fel.`);
      const { seq, hash } = verified.head;
      context.print(`Spåret är helt: ${verified.entries} poster. Huvudet är ${seq}:${hash}`);
    });
  } finally {
    await portal.stop();
  }
}

function notedHead(text: string): AuditHead {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined || hash === undefined)
    throw new CommandFailure(1, 'Flaggan --head skrivs som kommandot skrev ut huvudet: NUMMER:HASH.');
  return { seq: Number(seq), hash };
}
