import { codeTexts, decidedRows, hashOf, type MeetingRecord, type RecordRemark, remarksOnRecord, sha256OfText } from '@tp/domain';
import type {
  CommitteeDecision,
  PersonViewer,
  ProposalLock,
  ReadRepositories,
  Repositories,
  Transactions,
} from '@tp/persistence';
import type { Clock } from '../clock/clock.js';
import { decisionsOf, type Proposal, proposalWith } from '../decisions/proposal-of.js';
import { readRoundMaterial, type RoundMaterial } from '../decisions/round-material.js';
import { noticesTo } from '../notices/notices-to.js';

export type RecordDecisionOutcome =
  | Readonly<{ kind: 'recorded'; version: number; sha256: string }>
  | Readonly<{ kind: 'record-faulty'; remarks: readonly RecordRemark[] }>
  | Readonly<{ kind: 'not-locked' }>
  | Readonly<{ kind: 'decided-already' }>;

/** Whether two people have said that it was so: nothing about it is changed any more. */
const isConfirmed = ({ confirmations }: CommitteeDecision): boolean => confirmations.length === 2;
const isFinal = (decision: CommitteeDecision): boolean => decision.record.kind === 'decided' && isConfirmed(decision);

/** The list that a record decides: the locked proposal, with what the body changed. */
export function decidedList(material: RoundMaterial, { changes }: Pick<MeetingRecord, 'changes'>): Proposal {
  const applications = new Map(material.applications.map((application) => [application.reference, application]));
  return proposalWith(material, decidedRows(decisionsOf(material), changes, applications));
}

/** Records what the decision body did with the locked proposal. Until two people have confirmed it, another record may follow. */
export class RecordDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, record: MeetingRecord, viewer: PersonViewer): Promise<RecordDecisionOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, proposalWork, audit } = repositories;
      await rounds.lock(roundId);
      const lock = await standingLock(repositories, roundId);
      if (lock === null) return { kind: 'not-locked' };
      const before = await proposalWork.decisions(roundId);
      if (before.some(isFinal)) return { kind: 'decided-already' };
      const material = await readRoundMaterial(repositories, lock.roundVersionId);
      const applications = new Map(material.applications.map((application) => [application.reference, application]));
      const on = { proposed: decisionsOf(material), applications, codes: codeTexts(material.principles) };
      const remarks = remarksOnRecord(record, on);
      if (remarks.length > 0) return { kind: 'record-faulty', remarks };
      const document = record.kind === 'decided' ? decidedList(material, record).document : null;
      const sha256 = document === null ? hashOf(record) : sha256OfText(document);
      const done = { by: viewer.personId, at: this.clock.now().toISOString() };
      await proposalWork.recordDecision(roundId, { lockId: lock.id, record, document, sha256 }, done);
      const version = (before[0]?.version ?? 0) + 1;
      const details = { version, outcome: record.kind, meetingOn: record.meetingOn, paragraph: record.paragraph, sha256 };
      await audit.append({ action: 'decision.recorded', subject: roundId, details });
      return { kind: 'recorded', version, sha256 };
    });
  }
}

export type ConfirmDecisionOutcome =
  | Readonly<{ kind: 'confirmed'; isFinal: boolean }>
  | Readonly<{ kind: 'decision-unknown' }>
  | Readonly<{ kind: 'decision-superseded' }>
  | Readonly<{ kind: 'confirmed-already' }>;

/** Says that the record is right: the secretary and the chair, two people. With both it is decided, and each committee is told. */
export class ConfirmDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(roundId: string, version: number, viewer: PersonViewer): Promise<ConfirmDecisionOutcome> {
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, proposalWork, audit } = repositories;
      await rounds.lock(roundId);
      const all = await proposalWork.decisions(roundId);
      const decision = all.find((one) => one.version === version);
      if (!decision) return { kind: 'decision-unknown' };
      if (all[0] !== decision) return { kind: 'decision-superseded' };
      const as = confirmsAs(viewer, roundId, decision);
      if (as === null || decision.confirmations.some(({ personId }) => personId === viewer.personId))
        return { kind: 'confirmed-already' };
      await proposalWork.confirm(decision.id, as, { by: viewer.personId, at: this.clock.now().toISOString() });
      const isNowFinal = decision.record.kind === 'decided' && decision.confirmations.length === 1;
      if (isNowFinal) await tellCommittees(repositories, roundId, decision);
      await audit.append({ action: 'decision.confirmed', subject: roundId, details: { version, as, sha256: decision.sha256 } });
      return { kind: 'confirmed', isFinal: isNowFinal };
    });
  }
}

/** As what somebody confirms: what of their roles is not confirmed yet. */
function confirmsAs(
  { roles }: PersonViewer,
  roundId: string,
  { confirmations }: CommitteeDecision,
): 'secretary' | 'chair' | null {
  const holds = (role: 'secretary' | 'chair'): boolean =>
    roles.some((held) => held.role === role && 'roundId' in held && (held.roundId === null || held.roundId === roundId));
  const open = (['secretary', 'chair'] as const).filter((role) => !confirmations.some((one) => one.as === role));
  return open.find(holds) ?? null;
}

async function standingLock({ proposalWork }: ReadRepositories, roundId: string): Promise<ProposalLock | null> {
  const [newest] = await proposalWork.locks(roundId);
  return newest && newest.unlockedAt === null ? newest : null;
}

async function tellCommittees(repositories: Repositories, roundId: string, decision: CommitteeDecision): Promise<void> {
  const lock = (await repositories.proposalWork.locks(roundId)).find(({ id }) => id === decision.lockId);
  if (!lock) throw new Error(`The proposal that the decision ${decision.id} is of is not there`);
  const { header, applications } = await readRoundMaterial(repositories, lock.roundVersionId);
  const { municipality, round } = header;
  for (const committee of new Set(applications.map((application) => application.committee)))
    await noticesTo(repositories, {
      people: { municipality: municipality.name, committee },
      kind: 'round.decided',
      key: `round:${roundId}/decision:${decision.version}/${committee}`,
      facts: { roundTitle: round.title, meetingOn: decision.record.meetingOn, paragraph: decision.record.paragraph },
      path: `/omgangar/${encodeURIComponent(roundId)}/beslut`,
    });
}
