import type { ApplicationPlaceInRound, ApplicationUnknown } from '../applications/locked-application.js';
import type { PersonViewer, Repositories, SupplementRequest, Transactions } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { lockedSupplement, type NoOpenSupplement, tellCommittee } from './supplement-work.js';

export type MoveDueOrder = ApplicationPlaceInRound & Readonly<{ dueOn: string; reason: string }>;
export type MoveSupplementDueOutcome =
  | Readonly<{ kind: 'moved'; request: SupplementRequest }>
  | NoOpenSupplement
  | Readonly<{ kind: 'due-past' }>
  | ApplicationUnknown;

/** Gives a committee another day to answer by: where it stood, who moved it and why is kept. To the same day is no change. */
export class MoveSupplementDue {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: MoveDueOrder, viewer: PersonViewer): Promise<MoveSupplementDueOutcome> {
    return this.transactions.runAs(viewer, (repositories) => this.move(order, viewer, repositories));
  }

  private async move(
    { dueOn, reason, ...asked }: MoveDueOrder,
    viewer: PersonViewer,
    repositories: Repositories,
  ): Promise<MoveSupplementDueOutcome> {
    const { supplements, audit } = repositories;
    const place = await lockedSupplement(repositories, asked);
    if ('kind' in place) return place;
    const { found, request: open } = place;
    const { roundId, reference } = open;
    if (open.dueOn === dueOn) return { kind: 'moved', request: open };
    if (dueOn < today(this.clock)) return { kind: 'due-past' };

    const requestedOn = found.application.supplement?.requestedOn ?? today({ now: () => new Date(open.requestedAt) });
    const application = { ...found.application, supplement: { requestedOn, dueOn } };
    const { version, sha256 } = await addApplicationVersion(repositories, roundId, { replaced: application });
    await supplements.moveDue(open, { to: dueOn, reason, by: viewer.personId, at: this.clock.now().toISOString() });
    await tellCommittee(repositories, place, { kind: 'supplement.moved', key: `supplement:${open.id}/v${version}`, dueOn });
    const details = { reference, supplement: open.id, from: open.dueOn, to: dueOn, version, sha256 };
    await audit.append({ action: 'supplement.moved', subject: roundId, details });
    return { kind: 'moved', request: (await supplements.find(roundId, open.id)) ?? open };
  }
}
