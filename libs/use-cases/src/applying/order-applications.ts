import { type Application, applicationSchema, type Call, callOf, may, type RoundSubject, takesApplications } from '@tp/domain';
import type { PersonViewer, Repositories, RoundVersion, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { type DraftUnknown, isInCommittee } from '../drafts/draft-work.js';
import { addRoundVersion } from '../rounds/next-version.js';

/** `order`: the committee's drafts by number and what it has sent by reference; the first is 1. */
export type ApplicationOrder = Readonly<{ roundId: string; committee: string; order: readonly (number | string)[] }>;
export type OrderApplicationsOutcome =
  | Readonly<{ kind: 'ordered' }>
  | Readonly<{ kind: 'committee-unknown' }>
  | Readonly<{ kind: 'call-closed'; call: Call }>
  /** Something was sent or taken back since the order was seen. */
  | Readonly<{ kind: 'order-changed' }>
  | DraftUnknown;

/**
 * The committee's own order of priority among its applications, for as long as the round takes applications. What is sent is never
 * changed: one that gets another number gets a next version, all of them in one new version of the round, and for who may not send it
 * keeps the one that it has.
 */
export class OrderApplications {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, ...asked }: ApplicationOrder, viewer: PersonViewer): Promise<OrderApplicationsOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, calls } = repositories;
      await rounds.lock(roundId); // so that nothing is sent meanwhile
      const [version, subject] = [await rounds.find(roundId), await rounds.subject(roundId)];
      if (version === null || subject === null || !isInCommittee(viewer, subject.municipality, asked.committee))
        return { kind: 'committee-unknown' };
      const { round } = await rounds.facts(version.id);
      const call = callOf(round, (await calls.find(roundId))?.state ?? null, this.clock.now().toISOString());
      if (!takesApplications(call)) return { kind: 'call-closed', call };
      return this.order(repositories, { subject, version, ...asked }, viewer);
    });
  }

  private async order(
    repositories: Repositories,
    {
      subject,
      version,
      committee,
      order,
    }: Omit<ApplicationOrder, 'roundId'> & Readonly<{ subject: RoundSubject; version: RoundVersion }>,
    viewer: PersonViewer,
  ): Promise<OrderApplicationsOutcome> {
    const { applications, drafts, audit } = repositories;
    const { roundId, municipality } = subject;
    const placed = order.map((one, at) => ({ one, priority: at + 1 }));
    const ofDrafts = placed.flatMap(({ one, priority }) => (typeof one === 'number' ? [{ id: one, priority }] : []));
    const ofSent = new Map(placed.flatMap(({ one, priority }) => (typeof one === 'string' ? [[one, priority] as const] : [])));

    const sent = (await applications.ofCommittees(version.id, [committee])).map(({ application }) => application);
    if (sent.length !== ofSent.size || !sent.every(({ reference }) => ofSent.has(reference))) return { kind: 'order-changed' };
    const known = await drafts.ofCommittees(roundId, municipality, [committee]);
    if (!ofDrafts.every(({ id }) => known.some((draft) => draft.id === id && draft.state !== 'sent')))
      return { kind: 'draft-unknown' };
    const ownDraft = { kind: 'application', roundId, municipality, committee, state: 'draft' } as const;
    const maySend = may(viewer.roles, 'draft.send', ownDraft);
    const replaced = maySend ? sent.flatMap((one) => withPriority(one, ofSent.get(one.reference))) : [];

    await drafts.order(ofDrafts);
    if (replaced.length > 0) await addRoundVersion(repositories, { roundId, applications: { replaced } });
    const details = { committee, order, replaced: replaced.map(({ reference }) => reference) };
    await audit.append({ action: 'applications.ordered', subject: roundId, details });
    return { kind: 'ordered' };
  }
}

/** The application at another place in its committee's order; nothing where it stands there already. */
const withPriority = (application: Application, priority: number | undefined): readonly Application[] =>
  application.priority === priority ? [] : [applicationSchema.parse({ ...application, priority })];
