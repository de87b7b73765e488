import type { SupplementAsk } from '@tp/domain';
import { type ApplicationPlaceInRound, type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Repositories, SupplementRequest, Transactions } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { noticesTo } from '../notices/notices-to.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { applicationFacts } from '../submissions/application-facts.js';
import { answerPath, fieldsOf } from './supplement-work.js';

export type SupplementOrder = ApplicationPlaceInRound & Readonly<{ asked: readonly SupplementAsk[]; dueOn: string }>;
export type AskForSupplementOutcome =
  | Readonly<{ kind: 'asked'; request: SupplementRequest }>
  /** One waits for its answer. */
  | Readonly<{ kind: 'supplement-open' }>
  | Readonly<{ kind: 'due-past' }>
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
    const { rounds, supplements, audit } = repositories;
    const place = await lockedApplication(repositories, order);
    if (place === null) return { kind: 'application-unknown' };
    const requestedOn = today(this.clock);
    if (dueOn < requestedOn) return { kind: 'due-past' };
    const { subject, found } = place;
    const { reference, committee } = found.application;
    if ((await supplements.open(roundId, reference)) !== null) return { kind: 'supplement-open' };

    const application = { ...found.application, supplement: { requestedOn, dueOn } };
    const { version, sha256 } = await addApplicationVersion(repositories, roundId, { replaced: application });
    const request = await supplements.add({
      ...{ roundId, municipality: subject.municipality, committee, reference, asked, dueOn, askedVersion: version },
      ...{ requestedBy: viewer.personId, requestedAt: this.clock.now().toISOString() },
    });
    await noticesTo(repositories, {
      people: { municipality: subject.municipality, committee },
      kind: 'supplement.requested',
      key: `supplement:${request.id}`,
      facts: { ...applicationFacts(found.application, await rounds.facts(place.version.id)), dueOn },
      path: answerPath({ roundId, reference }),
    });
    const details = { reference, supplement: request.id, fields: fieldsOf(request), dueOn, version, sha256 };
    await audit.append({ action: 'supplement.requested', subject: roundId, details });
    return { kind: 'asked', request };
  }
}
