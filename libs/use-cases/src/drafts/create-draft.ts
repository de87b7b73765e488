import { contentOfApplication, type DraftContent, isDraftField, may } from '@tp/domain';
import type { PersonViewer, Repositories, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { isInCommittee, subjectOfDraft } from './draft-work.js';

/** What a draft begins with: nothing, another draft, or an application that the committee has sent before. */
export type DraftOrigin = Readonly<{ roundId: string; draftId: number }> | Readonly<{ roundId: string; reference: string }>;
export type NewDraftOrder = Readonly<{
  roundId: string;
  committee: string;
  /** The writer's own for this making: asked twice with the same, it is made once. */
  key?: string | undefined;
  origin?: DraftOrigin | undefined;
  content?: DraftContent | undefined;
}>;
export type CreateDraftOutcome =
  Readonly<{ kind: 'created'; draftId: number }> | Readonly<{ kind: 'round-unknown' | 'committee-unknown' | 'origin-unknown' }>;

/** Begins an application in a round, for one of the viewer's own committees. */
export class CreateDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: NewDraftOrder, viewer: PersonViewer): Promise<CreateDraftOutcome> {
    return this.transactions.runAs(viewer, (repositories) => createDraft(repositories, order, viewer, this.clock));
  }
}

/** As `CreateDraft`, in a transaction that is under way. */
export async function createDraft(
  repositories: Repositories,
  { roundId, committee, key, origin, content: given }: NewDraftOrder,
  viewer: PersonViewer,
  clock: Clock,
): Promise<CreateDraftOutcome> {
  const { rounds, drafts, audit } = repositories;
  const round = await rounds.subject(roundId);
  if (round === null) return { kind: 'round-unknown' };
  const { municipality, committees } = round;
  if (!committees.includes(committee) || !isInCommittee(viewer, municipality, committee)) return { kind: 'committee-unknown' };
  const content = given ?? (origin === undefined ? {} : await contentOf(origin, repositories, viewer));
  if (content === null) return { kind: 'origin-unknown' };

  const draftId = await drafts.add({
    ...{ roundId, municipality, committee, key, createdBy: viewer.personId },
    title: '',
    content: {},
  });
  const draft = await drafts.findLocked(roundId, draftId);
  // Made by an asking before this one, whose answer was lost.
  if (draft === null || draft.revision > 0) return { kind: 'created', draftId };
  const changes = Object.entries(content).flatMap(([field, value]) => (isDraftField(field) ? [{ field, base: 0, value }] : []));
  if (changes.length > 0) await drafts.save({ draft, changes, personId: viewer.personId }, clock.now().toISOString());
  await audit.append({ action: 'draft.added', subject: subjectOfDraft(draftId) });
  return { kind: 'created', draftId };
}

/** What came of an earlier one: not its files and decisions, which are that one's own. @returns `null` when it is not theirs to read */
async function contentOf(
  origin: DraftOrigin,
  { drafts, rounds, applications }: Repositories,
  { roles }: PersonViewer,
): Promise<DraftContent | null> {
  if ('draftId' in origin) return withoutOwn((await drafts.findWhole(origin.roundId, origin.draftId))?.content ?? null);
  const [subject, version] = [await rounds.subject(origin.roundId), await rounds.find(origin.roundId)];
  const found = version && (await applications.findInRound(version.id, origin.reference));
  if (!found || !subject) return null;
  const { committee } = found.application;
  const isTheirs = may(roles, 'application.read-covered', { ...subject, kind: 'application', committee, state: 'submitted' });
  return isTheirs ? withoutOwn(contentOfApplication(found.application)) : null;
}

const OWN = [
  'attachments',
  'committeeDecision/date',
  'committeeDecision/matter',
  'committeeDecision/status',
  'committeeCaseNumber',
];
const withoutOwn = (content: DraftContent | null): DraftContent | null =>
  content && Object.fromEntries(Object.entries(content).filter(([field]) => !OWN.includes(field)));
