import type {
  Application,
  PreAssessment,
  Principles,
  RobustnessOrder,
  RoundHeader,
  SelectionMove,
  WrittenMotivation,
} from '@tp/domain';
import type { ReadRepositories, RoundVersion } from '@tp/persistence';
import { JobFault } from '../jobs/job-fault.js';

/** All that a round version's proposal follows from, whole. */
export type RoundMaterial = Readonly<{
  round: RoundVersion;
  header: RoundHeader;
  principles: Principles;
  principlesHash: string;
  applications: readonly Application[];
  /** By reference; those that the rules have been asked of. */
  preAssessments: ReadonlyMap<string, PreAssessment>;
}> &
  ProposalWork;

/** What people have made of the rules' proposal: moved, and written. */
export type ProposalWork = Readonly<{
  moves: readonly SelectionMove[];
  motivations: ReadonlyMap<string, WrittenMotivation>;
  /** By which samples the documents tell how firm the selection is; `null` when nobody has asked them to. */
  robustness: RobustnessOrder | null;
}>;

/** That holds in a version of a round: what was done on it, and on those before. */
export async function readProposalWork(
  { proposalWork }: Pick<ReadRepositories, 'proposalWork'>,
  { roundId, version }: Pick<RoundVersion, 'roundId' | 'version'>,
): Promise<ProposalWork> {
  const choice = await proposalWork.choice(roundId, version);
  const written = await proposalWork.motivations(roundId, version);
  return {
    moves: choice?.moves ?? [],
    robustness: choice?.robustness ?? null,
    motivations: new Map(written.map(({ reference, text, basis, isAccepted }) => [reference, { text, basis, isAccepted }])),
  };
}

/** Reads a round version's material in the state of one moment. @throws Error when there is no such version: a caller has it from us */
export async function readRoundMaterial(
  { rounds, principles: principlesVersions, applications: stored, preAssessments: results, proposalWork }: ReadRepositories,
  roundVersionId: number,
): Promise<RoundMaterial> {
  const round = await rounds.findById(roundVersionId);
  const principles = round && (await principlesVersions.findVersion(round.principlesVersionId));
  if (!round || !principles) throw new JobFault(`Omgångens version ${roundVersionId} finns inte.`);
  const applications: Application[] = [];
  for await (const chunk of stored.ofRoundVersion(roundVersionId))
    applications.push(...chunk.map(({ application }) => application));
  const preAssessments = new Map<string, PreAssessment>();
  for await (const chunk of results.ofRoundVersion(roundVersionId)) {
    for (const { reference, preAssessment } of chunk) if (preAssessment !== null) preAssessments.set(reference, preAssessment);
  }
  const header = await rounds.header(roundVersionId);
  const work = await readProposalWork({ proposalWork }, round);
  return {
    round,
    header,
    principles: principles.document,
    principlesHash: principles.sha256,
    applications,
    preAssessments,
    ...work,
  };
}
