import { type SupplementAsk, unknownNumbers } from '@tp/domain';
import { type ApplicationPlaceInRound, type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Repositories, SupplementRequest, Transactions } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { fieldsOf, tellCommittee } from './supplement-work.js';

export type SupplementOrder = ApplicationPlaceInRound & Readonly<{ asked: readonly SupplementAsk[]; dueOn: string }>;
export type AskForSupplementOutcome =
  | Readonly<{ kind: 'asked'; request: SupplementRequest }>
  /** One waits for its answer. */
  | Readonly<{ kind: 'supplement-open' }>
  | Readonly<{ kind: 'due-past' }>
  /** The application has no attachment with one of the numbers. */
  | Readonly<{ kind: 'attachment-unknown' }>
  | ApplicationUnknown;

/** Asks a committee about given fields of what it has sent, by a day: the application's next version says that it is asked. */
export class AskForSupplement {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: SupplementOrder, viewer: PersonViewer): Promise<AskForSupplementOutcome> {
    return this.transactions.runAs(viewer, (repositories) => this.ask(order, viewer, repositories));
  }

  private async ask(order: SupplementOrder, viewer: PersonViewer, repositories: Repositories): Promise<AskForSupplementOutcome> {
    const { roundId, asked, dueOn } = order;
    const { supplements, audit } = repositories;
    const place = await lockedApplication(repositories, order);
    if (place === null) return { kind: 'application-unknown' };
    const requestedOn = today(this.clock);
    if (dueOn < requestedOn) return { kind: 'due-past' };
    const { subject, found } = place;
    const { reference, committee } = found.application;
    if ((await supplements.open(roundId, reference)) !== null) return { kind: 'supplement-open' };
    const targets = asked.map(({ field }) => field);
    if (unknownNumbers(found.application, targets).length > 0) return { kind: 'attachment-unknown' };

    const application = { ...found.application, supplement: { requestedOn, dueOn } };
    const { version, sha256 } = await addApplicationVersion(repositories, roundId, { replaced: application });
    const request = await supplements.add({
      ...{ roundId, municipality: subject.municipality, committee, reference, asked, dueOn, askedVersion: version },
      ...{ requestedById: viewer.personId, requestedAt: this.clock.now().toISOString() },
      earlier: 'supplement' in found.application ? { supplement: found.application.supplement } : {},
    });
    await tellCommittee(repositories, place, { kind: 'supplement.requested', key: `supplement:${request.id}`, dueOn });
    const details = { reference, supplement: request.id, fields: fieldsOf(request), dueOn, version, sha256 };
    await audit.append({ action: 'supplement.requested', subject: roundId, details });
    return { kind: 'asked', request };
  }
}
