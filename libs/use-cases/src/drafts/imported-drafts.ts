import { type Application, contentOfApplication, type RoundHeader } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { createDraft } from './create-draft.js';
import { isInCommittee } from './draft-work.js';

/** An application that stood in a file. `row`: where, as whoever has the file counts. */
export type FoundApplication = Readonly<{ application: Application; row: number }>;
export type ReadRow = Readonly<{
  row: number;
  title: string;
  committee: string;
  requestedAmount: number;
  /** There when it was saved: nothing is while there is a fault. */
  draftId: number | null;
}>;
/** `key`: the writer's own for this import, without which nothing is saved; asked twice with the same, it is saved once. */
export type ImportOrder = Readonly<{ roundId: string; key: string | null }>;

/** A round's facts, and which of its committees are the viewer's own. */
export type OwnRound = Readonly<{ facts: RoundHeader; own: RoundHeader['committees'] }>;

/** @returns `null` when there is no such round */
export async function ownRound(transactions: Transactions, roundId: string, viewer: PersonViewer): Promise<OwnRound | null> {
  const facts = await transactions.readAs(viewer, async ({ rounds }) => {
    const round = await rounds.find(roundId);
    return round && rounds.facts(round.id);
  });
  return facts && { facts, own: facts.committees.filter(({ code }) => isInCommittee(viewer, facts.municipality.name, code)) };
}

/** Makes a draft of each application when there is a key for it: of all of them or none, in the file's order. */
export async function importedRows(
  transactions: Transactions,
  applications: readonly FoundApplication[],
  { roundId, key }: ImportOrder,
  viewer: PersonViewer,
  clock: Clock,
): Promise<readonly ReadRow[]> {
  const toRow = (
    { application: { title, committee, requestedAmount }, row }: FoundApplication,
    draftId: number | null,
  ): ReadRow => ({
    ...{ row, title, committee, requestedAmount, draftId },
  });
  if (key === null) return applications.map((found) => toRow(found, null));
  return transactions.runAs(viewer, async (repositories) => {
    const rows: ReadRow[] = [];
    for (const found of applications) {
      const { application, row } = found;
      const order = {
        roundId,
        committee: application.committee,
        key: `${key}.${row}`,
        content: contentOfApplication(application),
      };
      const outcome = await createDraft(repositories, order, viewer, clock);
      if (outcome.kind !== 'created') throw new Error(`The committee ${application.committee} was read and may not apply`);
      rows.push(toRow(found, outcome.draftId));
    }
    return rows;
  });
}
