import { type HeldRole, POLICY } from '@tp/domain';
import type { PersonViewer } from './viewer.js';

const reads: readonly string[] = POLICY['application.read'].submitted;

/**
 * What row-level security is told of who asks, as JSON: `rounds` whose cases they read (`"*"` for every), and the committees that
 * they apply for, each as municipality and code.
 */
export function viewerSetting({ personId, roles }: PersonViewer): string {
  const rounds = roles.flatMap((held) => ('roundId' in held && reads.includes(held.role) ? [held.roundId] : []));
  return JSON.stringify({
    person: personId,
    rounds: rounds.includes(null) ? '*' : [...new Set(rounds)],
    committees: roles.filter(isInCommittee).map(({ municipality, committee }) => [municipality, committee]),
  });
}

const isInCommittee = (held: HeldRole): held is Extract<HeldRole, { committee: string }> => 'committee' in held;
