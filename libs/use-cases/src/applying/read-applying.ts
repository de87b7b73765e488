import {
  type Call,
  callOf,
  committeesWithDrafts,
  type Committee,
  type RoundSubject,
  roundsWhere,
  takesApplications,
} from '@tp/domain';
import type { Draft, PersonViewer, ReadRepositories, Submission, Transactions } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';

/** Where an application that was sent stands, to its committee: nothing of what reviewers think of it. */
/** `isAnswerable`: it was asked for in the portal, and waits for its answer there. */
export type SentSupplement = Readonly<{
  requestedOn: string;
  dueOn: string;
  receivedOn?: string | null | undefined;
  isAnswerable: boolean;
}>;
export type SentApplication = Readonly<{
  reference: string;
  title: string;
  committee: string;
  version: number;
  requestedAmount: number;
  priority: number | null;
  supplement: SentSupplement | null;
  /** `null` for one that came with the round's file. */
  submission: Submission | null;
}>;
export type ApplyingRound = Readonly<{
  roundId: string;
  title: string;
  municipality: string;
  budgetYear: number;
  call: Call;
  submissionDeadline: string | null;
  /** Those of the viewer's own that may apply. */
  committees: readonly Pick<Committee, 'code' | 'name'>[];
  drafts: readonly Draft[];
  sent: readonly SentApplication[];
  withdrawn: readonly Submission[];
  /** Two people have confirmed what was decided of it. */
  isDecided: boolean;
}>;

const MOST_ROUNDS = 200;

/** What waits for the viewer's committees, and how many days are left: every round that is open to them, or that they have something in. */
export class ReadApplying {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(viewer: PersonViewer): Promise<readonly ApplyingRound[]> {
    const own = viewer.roles.filter((held) => 'committee' in held);
    return this.transactions.readAs(viewer, async (repositories) => {
      const { rows } = await repositories.rounds.list({ page: 1, limit: MOST_ROUNDS }, roundsWhere(own, 'draft.list'));
      const rounds: ApplyingRound[] = [];
      for (const { roundId } of rows) {
        const round = await this.roundOf(roundId, viewer, repositories);
        if (round !== null) rounds.push(round);
      }
      return rounds.toSorted((a, b) => Number(takesApplications(b.call)) - Number(takesApplications(a.call)));
    });
  }

  private async roundOf(roundId: string, viewer: PersonViewer, repositories: ReadRepositories): Promise<ApplyingRound | null> {
    const { rounds, calls, drafts, submissions } = repositories;
    const [subject, version] = [await rounds.subject(roundId), await rounds.find(roundId)];
    if (subject === null || version === null) return null;
    const facts = await rounds.facts(version.id);
    const codes = committeesWithDrafts(viewer.roles, subject);
    const receipts = await submissions.ofCommittees(roundId, subject.municipality, codes);
    const sent = await sentOf(version.id, { subject, codes, receipts }, repositories);
    const call = callOf(facts.round, (await calls.find(roundId))?.state ?? null, this.clock.now().toISOString());
    const unsent = (await drafts.ofCommittees(roundId, subject.municipality, codes)).filter(({ state }) => state !== 'sent');
    if (!takesApplications(call) && unsent.length === 0 && sent.length === 0 && receipts.length === 0) return null;
    // Asked as the portal itself, as in `ReadOwnDecision`: that it is decided is no secret, and no more of it is handed on.
    const isDecided = !takesApplications(call) && (await this.transactions.reads.proposalWork.decided(roundId)) !== null;
    return {
      isDecided,
      ...{ roundId, title: version.title, municipality: subject.municipality, budgetYear: version.budgetYear, call },
      submissionDeadline: facts.round.submissionDeadline ?? null,
      committees: facts.committees.filter(({ code }) => codes.includes(code)).map(({ code, name }) => ({ code, name })),
      ...{ drafts: unsent, sent, withdrawn: receipts.filter(({ kind }) => kind === 'withdrawal') },
    };
  }
}

type Own = Readonly<{ subject: RoundSubject; codes: readonly string[]; receipts: readonly Submission[] }>;

async function sentOf(
  versionId: number,
  { subject, codes, receipts }: Own,
  { applications, supplements }: ReadRepositories,
): Promise<readonly SentApplication[]> {
  const newest = new Map(receipts.toReversed().map((receipt) => [receipt.reference, receipt]));
  const open = await supplements.openReferences(subject.roundId);
  return (await applications.ofCommittees(versionId, codes)).map(({ application, version }) => {
    const { reference, title, committee, requestedAmount, priority, supplement } = application;
    const asked = supplement ? { ...supplement, isAnswerable: open.includes(reference) } : null;
    const state = { priority: priority ?? null, supplement: asked, submission: newest.get(reference) ?? null };
    return { reference, title, committee, version, requestedAmount, ...state };
  });
}
