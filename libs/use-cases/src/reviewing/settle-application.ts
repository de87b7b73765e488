import { codeTexts, type Fault, type Principles, type Settlement } from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import { type ApplicationPlaceInRound, type ApplicationUnknown, lockedApplication } from '../applications/locked-application.js';
import { type Clock, today } from '../clock/clock.js';
import type { ProposalLocked } from '../proposal-work/changed-proposal.js';
import { addRoundVersion } from '../rounds/next-version.js';

/** What is settled, and why; what is absent the reviews decide. */
export type SettlementOrder = Pick<Settlement, 'reason' | 'direction' | 'requirements' | 'ineligibleCostItems'>;
export type SettleOutcome =
  | Readonly<{ kind: 'settled'; settlement: Settlement }>
  | Readonly<{ kind: 'settlement-faulty'; faults: readonly Fault[] }>
  | Readonly<{ kind: 'not-reviewed' }>
  | ProposalLocked
  | ApplicationUnknown;

/** Says what counts where reviewers disagree, with a reason: the round's next version has it in place of what was settled before. */
export class SettleApplication {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(order: ApplicationPlaceInRound, { reason, ...states }: SettlementOrder, viewer: PersonViewer): Promise<SettleOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const place = await lockedApplication(repositories, order);
      if (place === null) return { kind: 'application-unknown' };
      const { roundId } = order;
      if (await repositories.proposalWork.isLocked(roundId)) return { kind: 'proposal-locked' };
      const { reference } = place.found.application;
      const reviews = await repositories.reviews.ofApplication(place.version.id, reference);
      if (reviews.length === 0) return { kind: 'not-reviewed' };
      const principles = await repositories.principles.findVersion(place.version.principlesVersionId);
      const faults = principles
        ? faultsOf({ reason, ...states }, place.found.application.costItems.length, principles.document)
        : [];
      if (faults.length > 0) return { kind: 'settlement-faulty', faults };
      const settlement: Settlement = { application: reference, by: viewer.name, on: today(this.clock), reason, ...states };
      await addRoundVersion(repositories, { roundId, settlements: [{ application: reference, settles: settlement }] });
      const details = { reference, points: Object.keys(states) };
      await repositories.audit.append({ action: 'application.settled', subject: roundId, details });
      return { kind: 'settled', settlement };
    });
  }
}

function faultsOf(order: SettlementOrder, itemCount: number, principles: Principles): readonly Fault[] {
  const codes = codeTexts(principles);
  const faults: Fault[] = [];
  const say = (pointer: string, value: unknown, isWrong: boolean, message: string): void =>
    void (isWrong && faults.push({ pointer, value, message }));
  const { reason, direction, requirements, ineligibleCostItems } = order;
  say('/reason', reason, reason.trim() === '', 'Skriv skälet till avgörandet.');
  say('', order, !direction && !requirements && !ineligibleCostItems, 'Ange vad som avgörs.');
  const needsCode = 'Välj en kod ur omgångens principer.';
  const hasCode = (code: string | null | undefined): boolean => code != null && codes.has(code);
  say('/direction/code', direction?.code, direction?.verdict === 'not-in-line' && !hasCode(direction.code), needsCode);
  say('/requirements/code', requirements?.code, requirements?.verdict === 'not-met' && !hasCode(requirements.code), needsCode);
  (ineligibleCostItems ?? []).forEach(({ index, code }, at) => {
    say(`/ineligibleCostItems/${at}/index`, index, index >= itemCount, 'Ska vara en av ansökans utgiftsposter, från 0.');
    say(`/ineligibleCostItems/${at}/code`, code, !hasCode(code), needsCode);
  });
  return faults;
}

/** Takes away what was settled, so that the reviews alone decide. */
export class UnsettleApplication {
  constructor(private readonly transactions: Transactions) {}

  execute(
    order: ApplicationPlaceInRound,
    viewer: PersonViewer,
  ): Promise<Readonly<{ kind: 'unsettled' }> | ProposalLocked | ApplicationUnknown> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const place = await lockedApplication(repositories, order);
      if (place === null) return { kind: 'application-unknown' };
      const { reference } = place.found.application;
      if (await repositories.proposalWork.isLocked(order.roundId)) return { kind: 'proposal-locked' };
      const settled = await repositories.settlements.ofApplication(place.version.id, reference);
      if (!settled) return { kind: 'unsettled' };
      await addRoundVersion(repositories, { roundId: order.roundId, settlements: [{ application: reference, settles: null }] });
      await repositories.audit.append({ action: 'application.unsettled', subject: order.roundId, details: { reference } });
      return { kind: 'unsettled' };
    });
  }
}
