import { type Call, callOf, type Committee, type Principles, type Round } from '@tp/domain';
import type { Draft, DraftHistoryEntry, PersonViewer, Transactions, WholeDraft } from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import type { DraftPlace } from './draft-work.js';

/** A draft with what its form needs of the round. */
export type DraftForm = Readonly<{
  draft: WholeDraft;
  round: Round;
  committee: Committee | null;
  call: Call;
  principles: Principles | null;
}>;

/** @returns `null` when there is none that the viewer may see, or it was removed */
export class ReadDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute({ roundId, draftId }: DraftPlace, viewer: PersonViewer): Promise<DraftForm | null> {
    return this.transactions.readAs(viewer, async ({ drafts, rounds, calls, principles }) => {
      const [draft, version] = [await drafts.findWhole(roundId, draftId), await rounds.find(roundId)];
      if (draft === null || version === null) return null;
      const { round, committees } = await rounds.facts(version.id);
      const { state = null } = (await calls.find(roundId)) ?? {};
      const document = await principles.findVersion(version.principlesVersionId);
      return {
        draft,
        round,
        committee: committees.find(({ code }) => code === draft.committee) ?? null,
        call: callOf(round, state, this.clock.now().toISOString()),
        principles: document?.document ?? null,
      };
    });
  }
}

const MOST_HISTORY = 5_000;

/** Who wrote what and when, the newest first. */
export class ReadDraftHistory {
  constructor(private readonly transactions: Transactions) {}

  execute(
    { roundId, draftId }: DraftPlace,
    viewer: PersonViewer,
  ): Promise<Readonly<{ draft: Draft; entries: readonly DraftHistoryEntry[] }> | null> {
    return this.transactions.readAs(viewer, async ({ drafts }) => {
      const draft = await drafts.find(roundId, draftId);
      return draft && { draft, entries: await drafts.history(draftId, MOST_HISTORY) };
    });
  }
}
