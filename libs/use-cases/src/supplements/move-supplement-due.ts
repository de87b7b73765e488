import { type ApplicationPlaceInRound, type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import type { PersonViewer, Repositories, SupplementRequest, Transactions } from '@tp/persistence';
import { type Clock, today } from '../clock/clock.js';
import { noticesTo } from '../notices/notices-to.js';
import { addApplicationVersion } from '../rounds/next-version.js';
import { applicationFacts } from '../submissions/application-facts.js';
import { answerPath } from './supplement-work.js';

export type MoveDueOrder = ApplicationPlaceInRound & Readonly<{ dueOn: string; reason: string }>;
export type MoveSupplementDueOutcome =
  | Readonly<{ kind: 'moved'; request: SupplementRequest }>
  | Readonly<{ kind: 'no-open-supplement' }>
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
    { roundId, reference: asked, dueOn, reason }: MoveDueOrder,
    viewer: PersonViewer,
    repositories: Repositories,
  ): Promise<MoveSupplementDueOutcome> {
    const { rounds, supplements, audit } = repositories;
    const place = await lockedApplication(repositories, { roundId, reference: asked });
    if (place === null) return { kind: 'application-unknown' };
    const { subject, found } = place;
    const { reference, committee } = found.application;
    const open = await supplements.open(roundId, reference);
    if (open === null) return { kind: 'no-open-supplement' };
    if (open.dueOn === dueOn) return { kind: 'moved', request: open };
    if (dueOn < today(this.clock)) return { kind: 'due-past' };

    const requestedOn = found.application.supplement?.requestedOn ?? today({ now: () => new Date(open.requestedAt) });
    const application = { ...found.application, supplement: { requestedOn, dueOn } };
    const { version, sha256 } = await addApplicationVersion(repositories, roundId, { replaced: application });
    await supplements.moveDue(open, { to: dueOn, reason, by: viewer.personId, at: this.clock.now().toISOString() });
    await noticesTo(repositories, {
      people: { municipality: subject.municipality, committee },
      kind: 'supplement.moved',
      key: `supplement:${open.id}/v${version}`,
      facts: { ...applicationFacts(found.application, await rounds.facts(place.version.id)), dueOn },
      path: answerPath({ roundId, reference }),
    });
    const details = { reference, supplement: open.id, from: open.dueOn, to: dueOn, version, sha256 };
    await audit.append({ action: 'supplement.moved', subject: roundId, details });
    return { kind: 'moved', request: (await supplements.find(roundId, open.id)) ?? open };
  }
}
