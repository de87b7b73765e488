import { verifyAudit } from '@tp/persistence';
import { openLocalPortal } from '../local/local-portal.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { inSession } from './session.js';

/** Reads the whole trail and says whether it is as it was written. @throws CommandFailure code 1 when it is not */
export async function auditVerify(context: CommandContext): Promise<void> {
  const portal = await openLocalPortal(context);
  try {
    await inSession(portal, async ({ database }) => {
      const verified = await verifyAudit(database);
      if (verified.kind === 'broken') {
        verified.faults.forEach(({ seq, what }) => context.say(`Post ${seq}: ${what}`));
        throw new CommandFailure(1, `Spåret är brutet: ${verified.faults.length} fel.`);
      }
      context.print(`Spåret är helt: ${verified.entries} poster. Sista hash: ${verified.head}`);
    });
  } finally {
    await portal.stop();
  }
}
